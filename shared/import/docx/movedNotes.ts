import { isThere, type DocxBlock, type DocxNote, type DocxPiece, type Reading } from './document';

/**
 * Finds the notes that went with their mark and came again with the same words at another mark, as Word writes a footnote that
 * was moved. Returns the keys of those that came, by the keys of those that went.
 */
export function movedNotes(blocks: readonly DocxBlock[]): ReadonlyMap<string, string> {
  const pieces = piecesIn(blocks).flatMap((piece) => (piece.kind === 'note' ? [piece] : []));
  const isIn = (isApplied: Reading) => (piece: DocxPiece) => isThere(piece.revisions, isApplied);
  const [isWith, isWithout] = [isIn(() => true), isIn(() => false)];
  const came = pieces.filter((piece) => isWith(piece) && !isWithout(piece)).map(({ note }) => note);
  const went = pieces.filter((piece) => isWithout(piece) && !isWith(piece)).map(({ note }) => note);
  const taken = new Set<DocxNote>();
  return new Map(
    went.flatMap((note) => {
      const words = wordsOf(note, () => false);
      const same = came.find((one) => !taken.has(one) && words !== '' && wordsOf(one, () => true) === words);
      if (!same) return [];
      taken.add(same);
      return [[note.key, same.key] as const];
    }),
  );
}

const piecesIn = (blocks: readonly DocxBlock[]): readonly DocxPiece[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => piecesIn(cell.blocks)));
    return block.pieces.flatMap((piece) => (piece.kind === 'box' ? [piece, ...piecesIn(piece.blocks)] : [piece]));
  });

const wordsOf = ({ blocks }: DocxNote, isApplied: Reading): string =>
  piecesIn(blocks)
    .flatMap((piece) => (piece.kind === 'text' && isThere(piece.revisions, isApplied) ? [piece.text] : []))
    .join('');
