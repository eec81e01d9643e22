import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block } from '../../../shared/story';
import { $blockToNode } from '../convert/blocks';
import { $bodyBlockOf } from '../nodes/bodyBlocks';

/** Puts other blocks, or none, in the place of blocks of the body, by their indices. A caret in one of them goes to the end of the text before it. */
export function $replaceBlocks(changes: ReadonlyMap<number, readonly Block[]>): void {
  const nodes = $getRoot().getChildren();
  // Lexical refuses an update that takes away the node that the caret is in.
  const caret = $getSelection();
  const at = $isRangeSelection(caret) ? nodes.findIndex((node) => node.is($bodyBlockOf(caret.anchor.getNode()))) : -1;
  $setSelection(null);
  for (const [index, blocks] of changes) {
    const node = nodes[index];
    if (!node) continue;
    for (const block of blocks) node.insertBefore($blockToNode(block));
    node.remove();
  }
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
  if ($isRangeSelection(caret) && at >= 0) $putCaret(caret, nodes.slice(0, at + 1));
}

function $putCaret(caret: RangeSelection, upToIt: readonly LexicalNode[]): void {
  const isThere = [caret.anchor, caret.focus].every((point) => point.getNode().isAttached());
  const before = [...upToIt].reverse().find((node) => $isElementNode(node) && node.isAttached());
  const first = $getRoot().getChildren().find($isElementNode);
  if (isThere) $setSelection(caret.clone());
  else if ($isElementNode(before)) before.selectEnd();
  else first?.selectStart();
}
