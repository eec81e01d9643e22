import { $createTextNode, $isElementNode, $isLineBreakNode, type LexicalNode } from 'lexical';
import { editParts, type Block, type TextEdit } from '../../../shared/story';
import { $blockToNode } from '../convert/blocks';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { $isGalleryNode } from '../nodes/gallery/GalleryNode';
import { $partTexts, type PartText } from './partTexts';

/** Replaces stretches of a block's parts. What is written in the editor is changed in place, so that caret and marks stay; other texts by the block's own node. */
export function $editBlock(node: LexicalNode, block: Block, edits: ReadonlyMap<string, readonly TextEdit[]>): void {
  const texts = $partTexts(node, block);
  const others = new Map([...edits].filter(([part]) => !texts.has(part)));
  for (const [part, ofPart] of edits) {
    const text = texts.get(part);
    // Last first, so that the places of the others stay what they are.
    const ordered = [...ofPart].sort((a, b) => b.range.start - a.range.start);
    if (text) for (const edit of ordered) $splice(text, edit);
  }
  if (others.size === 0) return;
  const changed = editParts(block, others);
  if ($isFigureNode(node) && changed.kind === 'figure') node.update(changed);
  else if ($isGalleryNode(node) && changed.kind === 'gallery') node.update(changed);
  else node.replace($blockToNode(changed));
}

function $splice({ pieces, element }: PartText, { range, text }: TextEdit): void {
  let left: string | null = text;
  for (const { node, start } of pieces) {
    if (!node.isAttached()) continue;
    const length = node.getTextContentSize();
    const from = Math.max(0, range.start - start);
    const to = Math.min(length, range.end - start);
    const isHere = range.start === range.end && from <= length && range.start >= start;
    if (to < from || (to === from && !(isHere && left !== null))) continue;
    node.spliceText(from, to - from, left ?? '');
    left = null;
  }
  $dropLineBreaks(pieces, range);
  if (left !== null && left !== '' && $isElementNode(element)) element.append($createTextNode(left));
  for (const { node } of pieces) if (node.isAttached() && node.getTextContent() === '') node.remove();
}

/** A stretch that goes over a line break takes it along. */
function $dropLineBreaks(pieces: PartText['pieces'], range: TextEdit['range']): void {
  for (const { node, start } of pieces) {
    const before = node.getPreviousSibling();
    if ($isLineBreakNode(before) && start - 1 >= range.start && start <= range.end) before.remove();
  }
}
