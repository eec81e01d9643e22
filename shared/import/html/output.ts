import type { Block, Inline } from '../../story';
import { trimmed } from './inlineLines';
import { withWordItem, type WordItem } from './wordList';

/** The kind of block that words become: a number is the level of a subhead. */
export type TextKind = 'paragraph' | 'quote' | 2 | 3 | 4;

export type Output = ReturnType<typeof createOutput>;

/** Gathers inline pieces and makes a block of them at every end of a block. */
export function createOutput() {
  const blocks: Block[] = [];
  let pieces: Inline[] = [];
  /** Whether the last block is a list of Word's paragraphs, which the next one of them goes into. */
  let isWordList = false;
  return {
    add: (piece: Inline): void => void pieces.push(piece),
    /** Ends the words so far as a block of this kind; nothing happens where there were none. */
    flush(kind: TextKind): void {
      const content = trimmed(pieces);
      pieces = [];
      if (content.length === 0) return;
      isWordList = false;
      if (kind === 'paragraph' || kind === 'quote') blocks.push({ kind, content });
      else blocks.push({ kind: 'subhead', level: kind, content });
    },
    blocks(more: readonly Block[]): void {
      if (more.length > 0) isWordList = false;
      for (const block of more) blocks.push(block);
    },
    wordItem(item: WordItem): void {
      const content = trimmed(pieces);
      pieces = [];
      if (content.length === 0) return;
      const last = blocks.at(-1);
      const list = isWordList && last?.kind === 'list' ? last : null;
      const grown = withWordItem(list, item, content);
      if (list) blocks[blocks.length - 1] = grown;
      else blocks.push(grown);
      isWordList = true;
    },
    end(): readonly Block[] {
      this.flush('paragraph');
      return blocks;
    },
  };
}
