import type { Story } from '../../story';
import { isThere, type DocxBlock, type DocxPiece, type DocxRevision, type Reading } from './document';

/** Characters of all texts that are read to find out what shows of changes, since each is a whole story. */
const MOST_LETTERS = 4_000_000;

interface Shown {
  /** Changes that make no other text: of what a story does not hold, or of what was put in and taken out again. */
  readonly hidden: readonly DocxRevision[];
  /** Places where words that one person changed touch words that another one changed: a comparison finds one change there. */
  readonly touching: number;
}

/**
 * Finds the changes that nobody sees when the text with none of them is compared with the text with all. `textWith` reads
 * the document with some of them. What words came or went by is seen; of others it is tried, as far as that takes no longer
 * than a few readings of a long document.
 */
export function shownOf(
  blocks: readonly DocxBlock[],
  revisions: readonly DocxRevision[],
  textWith: (reading: Reading) => Story,
): Shown {
  const pieces = piecesIn(blocks);
  const seen = new Set<DocxRevision>();
  for (const line of pieces)
    for (const piece of line)
      if (hasWords(piece) && isInOneText(piece)) for (const one of piece.revisions) seen.add(one);
  const doubtful = revisions.filter((revision) => !seen.has(revision));
  const touching = pieces.reduce((sum, line) => sum + touchesIn(line), 0);
  if (doubtful.length === 0) return { hidden: [], touching };
  const json = (reading: Reading): string => JSON.stringify(textWith(reading));
  const [all, none] = [json(() => true), json(() => false)];
  // Where most was deleted the text without the changes is the long one.
  if (2 * doubtful.length * Math.max(all.length, none.length) > MOST_LETTERS) return { hidden: [], touching };
  const isUnseen = (some: ReadonlySet<DocxRevision>): boolean =>
    json((revision) => !some.has(revision)) === all && json((revision) => some.has(revision)) === none;
  // Words that came and went again are in neither text, but in one with one of the two changes.
  const passing = new Set(
    pieces.flat().flatMap((piece) => (isInNoText(piece) ? piece.revisions.filter((one) => !seen.has(one)) : [])),
  );
  const isPassingUnseen = passing.size > 0 && isUnseen(passing);
  const hidden = doubtful.filter((one) => (isPassingUnseen && passing.has(one)) || isUnseen(new Set([one])));
  return { hidden, touching };
}

/** The pieces of each paragraph, those in cells and boxes too. */
const piecesIn = (blocks: readonly DocxBlock[]): readonly (readonly DocxPiece[])[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => piecesIn(cell.blocks)));
    const inner = block.pieces.flatMap((piece) => {
      if (piece.kind === 'box') return piecesIn(piece.blocks);
      return piece.kind === 'note' ? piecesIn(piece.note.blocks) : [];
    });
    return [block.pieces, ...inner];
  });

const hasWords = (piece: DocxPiece): boolean => piece.kind !== 'text' || piece.text.trim() !== '';

/** Whether a piece came or went: it is in the text with all changes, or in the one with none, and not in both. */
const isInOneText = ({ revisions }: DocxPiece): boolean =>
  isThere(revisions, () => true) !== isThere(revisions, () => false);

const isInNoText = ({ revisions }: DocxPiece): boolean =>
  !isThere(revisions, () => true) && !isThere(revisions, () => false);

function touchesIn(line: readonly DocxPiece[]): number {
  let count = 0;
  /** Who changed the words before; null where nobody did. */
  let last: string | null = null;
  for (const piece of line) {
    if (!hasWords(piece)) continue;
    const by = isInOneText(piece) ? (piece.revisions.at(-1)?.by ?? null) : null;
    if (by !== null && last !== null && by !== last) count += 1;
    last = by;
  }
  return count;
}
