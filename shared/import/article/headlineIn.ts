import { inlineText, type Block } from '../../story';

/** A longer line is a sentence of the text. */
export const LONGEST_HEADLINE_WORDS = 30;

/** Returns the first block that has words, where it can be a headline: a subhead, or a short paragraph. */
export function headlineIn(blocks: readonly Block[]): Extract<Block, { kind: 'subhead' | 'paragraph' }> | null {
  const first = blocks.find((block) => block.kind !== 'figure' && block.kind !== 'rule');
  if (first?.kind === 'subhead') return first;
  const isShort =
    first?.kind === 'paragraph' && inlineText(first.content).split(/\s+/).length <= LONGEST_HEADLINE_WORDS;
  return isShort ? first : null;
}
