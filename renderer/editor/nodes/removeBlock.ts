import { $createNodeSelection, $createParagraphNode, $getNodeByKey, $isElementNode, $setSelection } from 'lexical';
import type { LexicalNode, NodeKey } from 'lexical';

/** Puts the caret at the start or end of a block; one that holds no caret is selected as a whole. */
export function $selectBlock(node: LexicalNode, edge: 'start' | 'end'): void {
  if ($isElementNode(node)) {
    if (edge === 'start') node.selectStart();
    else node.selectEnd();
  } else {
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  }
}

/** Removes a block and puts the caret where it was. The editor is never left without a place to write. */
export function $removeBlock(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if (!node) return;
  const next = node.getNextSibling();
  const neighbour = next ?? node.getPreviousSibling();
  if (neighbour) {
    node.remove();
    $selectBlock(neighbour, next ? 'start' : 'end');
  } else {
    const paragraph = $createParagraphNode();
    node.replace(paragraph);
    paragraph.select();
  }
}
