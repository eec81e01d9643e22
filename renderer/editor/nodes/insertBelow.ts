import {
  $createParagraphNode,
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $bodyBlockOf } from './bodyBlocks';

/** Puts a block of the body below the one that holds the caret; in the place of an empty paragraph. */
export function $insertBelow(node: LexicalNode): void {
  const selection = $getSelection() ?? $getPreviousSelection();
  const at = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  const block = (at && $bodyBlockOf(at)) ?? $getRoot().getLastChild();
  if (block === null) $getRoot().append(node);
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(node);
  else block.insertAfter(node);
}

/** Opens an empty paragraph below the block of the body that a node stands in, and puts the caret there. */
export function $openParagraphBelow(node: LexicalNode): void {
  const block = $bodyBlockOf(node);
  if (block === null) return;
  const next = block.getNextSibling();
  // An empty paragraph that waits there already is the one.
  if ($isElementNode(next) && $isParagraphNode(next) && next.isEmpty()) next.select();
  else {
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  }
}
