import { $sliceSelectedTextNodeContent } from '@lexical/selection';
import {
  $exportNodeJSON,
  $getRoot,
  $isElementNode,
  $isNodeSelection,
  $isTextNode,
  type BaseSelection,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';

type Serialized = SerializedLexicalNode & { children?: SerializedLexicalNode[] };

/**
 * Returns the selected nodes as Lexical serializes them, texts cut where the selection begins and ends; what is all
 * inside one block comes without it.
 */
export function $selectedNodes(selection: BaseSelection): readonly SerializedLexicalNode[] {
  const nodes: SerializedLexicalNode[] = [];
  for (const child of $getRoot().getChildren()) $collect(child, selection, nodes);
  return nodes;
}

/** Adds what is selected of a node to `into`; whether the node itself is. Without a selection all of it is. */
function $collect(node: LexicalNode, selection: BaseSelection | null, into: SerializedLexicalNode[]): boolean {
  const cut = selection && $isTextNode(node) ? $sliceSelectedTextNodeContent(selection, node, 'clone') : node;
  let isIn =
    (selection === null || node.isSelected(selection)) && !($isTextNode(cut) && cut.getTextContentSize() === 0);
  const inside: SerializedLexicalNode[] = [];
  if ($isElementNode(node)) {
    const inner = isIn && $isNodeSelection(selection) ? null : selection;
    for (const child of node.getChildren()) {
      const isChildIn = $collect(child, inner, inside);
      if (isChildIn && !isIn) isIn = node.extractWithChild(child, selection, 'clone');
    }
  }
  if (!isIn) {
    for (const one of inside) into.push(one);
    return false;
  }
  // Lexical types the JSON of a node as partial, since it leaves out what is a default.
  const json = $exportNodeJSON(cut) as Serialized;
  into.push($isElementNode(node) ? { ...json, children: inside } : json);
  return true;
}
