import { $createMarkNode, $isMarkNode, $unwrapMarkNode, type MarkNode } from '@lexical/mark';
import { $getRoot, $isElementNode, type LexicalNode, type TextNode } from 'lexical';
import { inlinePartsOf, type Block, type BlockPlace, type ThreadId } from '../../../shared/story';
import type { TextRange } from '../../../shared/text';
import { $partTexts } from './partTexts';

/**
 * Has the runs at these places, and no others, name a thread. Parts that are plain text are left alone: there its words
 * identify it.
 */
export function $anchorThread(thread: ThreadId, places: readonly BlockPlace[], body: readonly Block[]): void {
  for (const block of $getRoot().getChildren()) $release(block, thread);
  for (const { block, part, range } of places) {
    const held = body[block];
    const node = $getRoot().getChildAtIndex(block);
    if (!held || !node || !range || !inlinePartsOf(held).some((one) => one.part === part)) continue;
    for (const { node: text, start } of $partTexts(node, held).get(part ?? '')?.pieces ?? [])
      $markText(text, { start: range.start - start, end: range.end - start }, thread);
  }
}

function $markText(text: TextNode, range: TextRange, thread: ThreadId): void {
  const length = text.getTextContentSize();
  const [start, end] = [Math.max(0, range.start), Math.min(length, range.end)];
  if (start >= end) return;
  const cuts = [start, end].filter((at) => at > 0 && at < length);
  const pieces = cuts.length > 0 ? text.splitText(...cuts) : [text];
  const piece = pieces[start > 0 ? 1 : 0];
  if (!piece) return;
  const parent = piece.getParent();
  if ($isMarkNode(parent) && parent.getChildrenSize() === 1) parent.addID(thread);
  else $wrap(piece, $createMarkNode([thread]));
}

function $wrap(piece: TextNode, mark: MarkNode): void {
  piece.insertBefore(mark);
  mark.append(piece);
}

function $release(node: LexicalNode, thread: ThreadId): void {
  if (!$isElementNode(node)) return;
  for (const child of node.getChildren()) $release(child, thread);
  if (!$isMarkNode(node) || !node.hasID(thread)) return;
  if (node.getIDs().length > 1) node.deleteID(thread);
  else $unwrapMarkNode(node);
}
