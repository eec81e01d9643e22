import type { ImportPiece, ImportPieces } from '../../shared/bridge';
import { rolesFor, wordsOf, type Piece } from '../../shared/import';
import { textPartsOf } from '../../shared/story';
import { oneLine } from '../../shared/text';

/** What is shown of a piece, in characters, and how many pieces: more than anybody looks through. */
const LONGEST_TEXT = 400;
const MOST_IN_STORY = 1_500;
const MOST_LEFT_OUT = 500;

/** Returns the pieces of a story for a look at them, what was left out behind the others. */
export function shownPieces(pieces: readonly Piece[]): ImportPieces {
  const isLeftOut = ({ role }: Piece): boolean => role === 'leftOut';
  const inStory = pieces.filter((piece) => !isLeftOut(piece)).slice(0, MOST_IN_STORY);
  const leftOut = pieces.filter(isLeftOut).slice(0, MOST_LEFT_OUT);
  const list = [...inStory, ...leftOut].map((piece): ImportPiece => {
    const block = piece.kind === 'block' ? piece.block : null;
    const photo = block?.kind === 'figure' ? block.photo : null;
    return {
      id: piece.id,
      role: piece.role,
      roles: rolesFor(piece, pieces),
      text: shorten(oneLine(block ? blockWords(block) : wordsOf(piece))),
      block: block?.kind ?? null,
      missingPhoto: photo?.kind === 'missing' ? oneLine(photo.fileName) : null,
    };
  });
  return { list, more: pieces.length - list.length };
}

/** The words of a block beside its caption and credit, which are pieces of their own where it is a photo. */
const blockWords = (block: Extract<Piece, { kind: 'block' }>['block']): string =>
  block.kind === 'figure' || block.kind === 'unknown'
    ? ''
    : textPartsOf(block)
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' · ');

const shorten = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
