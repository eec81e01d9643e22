import type { Block, Inline, InlineContent } from '../../story';
import { trimmed } from './inlineLines';
import { goesOnIn } from './listForm';
import { wordBlocksOf, type WordItem } from './wordList';

/** The kind of block that words become: a number is the level of a subhead. */
export type TextKind = 'paragraph' | 'quote' | 2 | 3 | 4;

export type Output = ReturnType<typeof createOutput>;

/** Gathers inline pieces and makes a block of them at every end of a block. */
export function createOutput() {
  const blocks: Block[] = [];
  let pieces: Inline[] = [];
  /** Paragraphs of Word on end that are items of lists. */
  let wordItems: { item: WordItem; content: InlineContent }[] = [];
  const push = (block: Block): void => {
    endWordItems();
    blocks.push(block);
  };
  const endWordItems = (): void => {
    for (const block of wordBlocksOf(wordItems)) blocks.push(block);
    wordItems = [];
  };
  return {
    add: (piece: Inline): void => void pieces.push(piece),
    /** Ends the words so far as a block of this kind; nothing happens where there were none. */
    flush(kind: TextKind): void {
      const content = trimmed(pieces);
      pieces = [];
      if (content.length === 0) return;
      if (kind === 'paragraph' || kind === 'quote') push({ kind, content });
      else push({ kind: 'subhead', level: kind, content });
    },
    blocks(more: readonly Block[]): void {
      for (const block of more) {
        const last = wordItems.length === 0 ? blocks.at(-1) : undefined;
        // Some programs have each item in a list of its own that says its number.
        if (block.kind === 'list' && block.style === 'numbered' && last?.kind === 'list' && goesOnIn(last, block))
          blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
        else push(block);
      }
    },
    wordItem(item: WordItem): void {
      const content = trimmed(pieces);
      pieces = [];
      if (content.length > 0) wordItems.push({ item, content });
    },
    end(): readonly Block[] {
      this.flush('paragraph');
      endWordItems();
      return blocks;
    },
  };
}
