import { inlineText, type Block } from '../../story';

/** Returns what a block contains as one line; null for a block that is more than a line of words. */
export function lineOf(block: Block): string | null {
  if (block.kind !== 'paragraph' && block.kind !== 'subhead') return null;
  return inlineText(block.content).replace(/\s+/g, ' ').trim();
}
