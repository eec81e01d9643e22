import { $isListNode, $removeList, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isFactBoxContentNode, $isFactBoxTitleNode } from '../nodes/factBox/FactBoxNode';
import { $isPullQuoteNode } from '../nodes/pullQuote/PullQuoteNode';

/** The kinds of text block that the caret can be in. */
export const TEXT_KINDS = ['paragraph', 'subhead2', 'subhead3', 'subhead4', 'quote', 'bulleted', 'numbered'] as const;
/** One kind of text block, such as `subhead2` or `bulleted`. */
export type TextKind = (typeof TEXT_KINDS)[number];

const CREATE: Readonly<Record<Exclude<TextKind, 'bulleted' | 'numbered'>, () => ElementNode>> = {
  paragraph: $createParagraphNode,
  subhead2: () => $createHeadingNode('h2'),
  subhead3: () => $createHeadingNode('h3'),
  subhead4: () => $createHeadingNode('h4'),
  quote: $createQuoteNode,
};

/** Returns the kinds that a block may have where the caret is: parts of a block hold less than the body does. */
export function $allowedKinds(): readonly TextKind[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return selection === null ? TEXT_KINDS : [];
  const node = selection.anchor.getNode();
  for (const above of [node, ...node.getParents()]) {
    if ($isTableCellNode(above) || $isFactBoxTitleNode(above) || $isPullQuoteNode(above)) return [];
    if ($isFactBoxContentNode(above)) return ['paragraph', 'bulleted', 'numbered'];
  }
  return TEXT_KINDS;
}

/**
 * Makes the selected blocks of one kind, where it is allowed there; a kind they are already becomes a paragraph again.
 */
export function setTextKind(editor: LexicalEditor, kind: TextKind): void {
  if (!editor.getEditorState().read($allowedKinds).includes(kind)) return;
  const wanted = editor.getEditorState().read($textKind) === kind ? 'paragraph' : kind;
  if (wanted === 'bulleted') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
  else if (wanted === 'numbered') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
  else {
    editor.update(() => {
      const current = $textKind();
      if (current === 'bulleted' || current === 'numbered') $removeList();
      $setBlocksType($getSelection(), CREATE[wanted]);
    });
  }
}

/**
 * Returns the kind of the block that holds the caret; null where it holds none (as when a figure is selected) or only a
 * part of one.
 */
export function $textKind(): TextKind | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $allowedKinds().length === 0) return null;
  const node = selection.anchor.getNode();
  // An inner list has a style of its own, so the nearest one counts.
  const list = [node, ...node.getParents()].find($isListNode);
  if (list) return list.getListType() === 'number' ? 'numbered' : 'bulleted';
  return kindOf(node.getTopLevelElement());
}

function kindOf(node: LexicalNode | null): TextKind | null {
  if ($isHeadingNode(node))
    return node.getTag() === 'h3' ? 'subhead3' : node.getTag() === 'h4' ? 'subhead4' : 'subhead2';
  return $isQuoteNode(node) ? 'quote' : 'paragraph';
}
