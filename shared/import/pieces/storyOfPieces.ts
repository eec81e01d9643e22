import {
  bylinesFromText,
  inlineText,
  type Block,
  type BlockOf,
  type Byline,
  type Story,
  type PieceRole,
} from '../../story';
import { parseDate } from '../../text';
import { namesToBylines } from '../article/names';
import type { Piece, TextPiece } from './piece';
import { wordsOf } from './piecesOf';

/**
 * Puts a story together from its pieces. `read` is the story as it was read: what no piece holds (language, tags, alt texts)
 * comes from it, and a field stays as it is there while its piece has the role that it was read with. Of a text that became
 * a field only the words are kept; one that goes back to the body has its marks. A caption goes to the nearest photo
 * before it, else to the first one.
 */
export function storyOfPieces(read: Story, pieces: readonly Piece[]): Story {
  const holder = (role: PieceRole): TextPiece | undefined =>
    pieces.find((piece): piece is TextPiece => piece.kind === 'text' && piece.role === role);
  const field = <T>(role: PieceRole, asRead: T, none: T, made: (words: string) => T): T => {
    const piece = holder(role);
    if (!piece) return none;
    return piece.read === role ? asRead : made(wordsOf(piece));
  };
  const words = (role: 'section' | 'kicker' | 'headline' | 'lead'): string =>
    field(role, read[role], '', (text) => text);
  return {
    ...read,
    section: words('section'),
    kicker: words('kicker'),
    headline: words('headline'),
    lead: words('lead'),
    bylines: field('bylines', read.bylines, [], bylinesOf),
    publishedAt: field('publishedAt', read.publishedAt, null, parseDate),
    body: bodyOf(pieces),
  };
}

const bylinesOf = (text: string): readonly Byline[] => namesToBylines(text) ?? bylinesFromText(text, []);

function bodyOf(pieces: readonly Piece[]): readonly Block[] {
  const photos = pieces.filter((piece) => isFigure(piece) && piece.role === 'block').map(({ id }) => id);
  const photoOf = ({ id }: Piece): number | undefined => photos.filter((photo) => photo < id).at(-1) ?? photos[0];
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

const isFigure = (piece: Piece): boolean => piece.kind === 'block' && piece.block.kind === 'figure';

function textBlock({ role, content, level }: TextPiece): readonly (BlockOf<'paragraph'> | BlockOf<'subhead'>)[] {
  if (role === 'paragraph') return [{ kind: 'paragraph', content }];
  return role === 'subhead' ? [{ kind: 'subhead', level, content }] : [];
}
