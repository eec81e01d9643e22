import type { Block, Inline, InlineContent } from '../../story';
import { attachCaptions, type Caption, type ReadBlock } from './captions';
import { trimmed } from './inlineLines';
import { goesOnIn } from './listForm';
import { wordBlocksOf, type WordItem } from './wordList';

/** The kind of block that words become: a number is the level of a subhead. */
export type TextKind = 'paragraph' | 'quote' | 2 | 3 | 4;

/** Gathers the blocks of a piece of HTML on the way through it. */
export type Output = ReturnType<typeof createOutput>;

/**
 * Gathers inline pieces and makes a block of them at every end of a block. With `guesses`, two line breaks on end end a
 * paragraph, and a list that goes on where the one before it ends is part of it, as programs write them.
 */
export function createOutput(guesses = true) {
  const blocks: ReadBlock[] = [];
  let pieces: Inline[] = [];
  /** Paragraphs of Word on end that are one list. */
  let wordItems: { item: WordItem; content: InlineContent }[] = [];
  const push = (block: ReadBlock): void => {
    endWordItems();
    blocks.push(block);
  };
  const endWordItems = (): void => {
    for (const block of wordBlocksOf(wordItems)) blocks.push(block);
    wordItems = [];
  };
  const pushText = (kind: TextKind, content: InlineContent): void => {
    if (content.length === 0) return;
    if (kind === 'paragraph' || kind === 'quote') push({ kind, content });
    else push({ kind: 'subhead', level: kind, content });
  };
  return {
    add: (piece: Inline): void => void pieces.push(piece),
    /** Ends the words so far as a block of this kind; nothing happens where there were none. */
    flush(kind: TextKind): void {
      const ended = pieces;
      pieces = [];
      const isDivided = guesses && (kind === 'paragraph' || kind === 'quote');
      for (const part of isDivided ? partsAtGaps(ended) : [ended]) pushText(kind, trimmed(part));
    },
    blocks(more: readonly Block[]): void {
      for (const block of more) {
        const last = wordItems.length === 0 ? blocks.at(-1) : undefined;
        // Some programs have each item in a list of its own that starts with its number.
        const isList = guesses && block.kind === 'list' && block.style === 'numbered' && last?.kind === 'list';
        if (isList && goesOnIn(last, block))
          blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
        else push(block);
      }
    },
    caption: (caption: Caption): void => push(caption),
    wordItem(item: WordItem): void {
      const content = trimmed(pieces);
      pieces = [];
      if (content.length > 0) wordItems.push({ item, content });
    },
    end(): readonly Block[] {
      this.flush('paragraph');
      endWordItems();
      return attachCaptions(blocks, guesses);
    },
  };
}

/**
 * The pieces, divided where two or more line breaks follow each other, or one and an indent of hard spaces: how mail programs
 * and old sites end a paragraph.
 */
function partsAtGaps(pieces: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [];
  let part: Inline[] = [];
  /** Line breaks, and spaces between them, that are not part of any words yet. */
  let gap: Inline[] = [];
  let breaks = 0;
  for (const piece of pieces) {
    if (isBreak(piece)) breaks += 1;
    if (isBreak(piece) || (breaks > 0 && isBlank(piece))) {
      gap.push(piece);
      continue;
    }
    if (breaks > 1 || (breaks === 1 && isIndented(piece))) {
      parts.push(part);
      part = [];
    } else for (const held of gap) part.push(held);
    gap = [];
    breaks = 0;
    part.push(piece);
  }
  return [...parts, part];
}

/** Other spaces at the beginning of a line come to one. */
const isIndented = (piece: Inline): boolean => piece.kind === 'text' && piece.text.startsWith('  ');

const isBreak = (piece: Inline): boolean =>
  piece.kind === 'lineBreak' ||
  (piece.kind === 'link' && piece.content.length > 0 && piece.content.every(({ kind }) => kind === 'lineBreak'));
const isBlank = (piece: Inline): boolean => piece.kind === 'text' && piece.text.trim() === '';
