import {
  bylinesFromText,
  inlineText,
  type Block,
  type BlockOf,
  type Byline,
  type Story,
  type PieceRole,
} from '../../story';
import { parseDayOrTime } from '../../text';
import { namesToBylines } from '../article/names';
import type { BlockPiece, Piece, TextPiece } from './piece';
import { wordsOf } from './piecesOf';

/**
 * Puts a story together from its pieces. `read` is the story as it was read: what no piece holds (language, tags, alt texts)
 * comes from it, and a field stays as it is there while its piece has the role that it was read with. Of a text that became
 * a field only the words are kept, of several pieces in their order; one that goes back to the body has its marks. A caption goes to the nearest photo
 * before it, else to the first one.
 */
export function storyOfPieces(read: Story, pieces: readonly Piece[]): Story {
  const field = <T>(role: PieceRole, asRead: T, none: T, made: (texts: readonly string[]) => T): T => {
    const holders = pieces.filter((piece) => piece.role === role);
    if (holders.length === 0) return none;
    return holders.every((piece) => piece.kind === 'text' && piece.read === role) ? asRead : made(holders.map(wordsOf));
  };
  const words = (role: 'section' | 'kicker' | 'headline' | 'lead'): string =>
    field(role, read[role], '', (texts) => texts.join(' '));
  return {
    ...read,
    section: words('section'),
    kicker: words('kicker'),
    headline: words('headline'),
    lead: words('lead'),
    bylines: field('bylines', read.bylines, [], (texts) => texts.flatMap(bylinesOf)),
    publishedAt: field('publishedAt', read.publishedAt, null, ([text = '']) => parseDayOrTime(text)),
    body: bodyOf(pieces),
  };
}

const bylinesOf = (text: string): readonly Byline[] => namesToBylines(text) ?? bylinesFromText(text, []);

/** Returns the number of the photo whose caption a piece is or would be; undefined where no photo is in the story. */
export function photoFinder(pieces: readonly Piece[]): (piece: Piece) => number | undefined {
  const photos = pieces.filter((piece) => isFigure(piece) && piece.role === 'block').map(({ id }) => id);
  return ({ id }) => photos.filter((photo) => photo < id).at(-1) ?? photos[0];
}

function bodyOf(pieces: readonly Piece[]): readonly Block[] {
  const photoOf = photoFinder(pieces);
  const textsOf = (photo: number, role: 'caption' | 'credit'): string =>
    pieces
      .filter((piece): piece is TextPiece => piece.kind === 'text' && piece.role === role && photoOf(piece) === photo)
      .map((piece) => (piece.read === role ? inlineText(piece.content) : wordsOf(piece)))
      .join(' ');
  return pieces.flatMap((piece): readonly Block[] => {
    if (piece.kind === 'text') return textBlock(piece);
    if (piece.role === 'leftOut') return [];
    const { block, id } = piece;
    if (block.kind !== 'figure') return [block];
    return [{ ...block, caption: textsOf(id, 'caption'), credit: textsOf(id, 'credit') }];
  });
}

/** Whether a piece is a photo. */
export const isFigure = (piece: Piece): piece is BlockPiece => piece.kind === 'block' && piece.block.kind === 'figure';

function textBlock({ role, content, level }: TextPiece): readonly (BlockOf<'paragraph'> | BlockOf<'subhead'>)[] {
  if (role === 'paragraph') return [{ kind: 'paragraph', content }];
  return role === 'subhead' ? [{ kind: 'subhead', level, content }] : [];
}
