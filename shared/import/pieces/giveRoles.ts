import { PIECE_ROLES, type PieceRole } from '../../story';
import { parseDayOrTime } from '../../text';
import { SINGLE_ROLES, TITLE_ROLES, type Piece, type PieceMove } from './piece';
import { wordsOf } from './piecesOf';

/** A line of more letters is no line of names. */
const LONGEST_BYLINE = 160;

const isPhoto = (piece: Piece | undefined): boolean =>
  piece?.kind === 'block' && piece.role === 'block' && piece.block.kind === 'figure';
/** Whether a role is one of the texts of a photo. */
export const isOfPhoto = (role: Piece['role']): boolean => role === 'caption' || role === 'credit';

/** Returns the roles that a piece can be given, its own among them: a time must be one, and a caption needs a photo. */
export function rolesFor(piece: Piece, pieces: readonly Piece[]): readonly Piece['role'][] {
  if (piece.kind === 'block') return ['block', 'leftOut'];
  const words = wordsOf(piece);
  const hasPhoto = pieces.some(isPhoto);
  const fits = (role: PieceRole): boolean => {
    if (role === 'publishedAt') return parseDayOrTime(words) !== null;
    if (role === 'bylines') return words.length <= LONGEST_BYLINE;
    return hasPhoto || !isOfPhoto(role);
  };
  return PIECE_ROLES.filter((role) => role === piece.role || fits(role));
}

/**
 * Changes the roles of pieces, one after the other. A piece whose role only one can have takes the role of the piece
 * that gets it, where that is a title too, and else becomes a paragraph: no words are lost by it. A photo that is left
 * out takes its caption and credit with it; what was made a caption is a paragraph again once no photo is left. A move that
 * does not fit changes nothing.
 */
export const giveRoles = (pieces: readonly Piece[], moves: readonly PieceMove[]): readonly Piece[] =>
  moves.reduce(giveRole, pieces);

function giveRole(pieces: readonly Piece[], { piece: id, role }: PieceMove): readonly Piece[] {
  const moved = pieces[id];
  if (!moved || moved.role === role || !rolesFor(moved, pieces).includes(role)) return pieces;
  const together = moved.kind === 'block' ? wordsOfPhoto(pieces, id) : [];
  const hasPhotoLeft = role !== 'leftOut' || pieces.some((piece) => piece.id !== id && isPhoto(piece));
  return pieces.map((piece): Piece => {
    if (piece.id === id) return withRole(piece, role);
    if (piece.kind === 'text' && together.includes(piece)) return withRole(piece, role === 'block' ? piece.read : role);
    // What was made a caption of photos that are all gone is in no block.
    if (!hasPhotoLeft && isOfPhoto(piece.role)) return withRole(piece, 'paragraph');
    if (!SINGLE_ROLES.has(role) || piece.role !== role) return piece;
    return withRole(piece, TITLE_ROLES.has(moved.role) ? moved.role : 'paragraph');
  });
}

/** Returns the caption and the credit that were read behind a photo and still are what they were, or are left out. */
function wordsOfPhoto(pieces: readonly Piece[], photo: number): readonly Piece[] {
  const after = pieces.slice(photo + 1, photo + 3);
  const end = after.findIndex((piece) => piece.kind === 'block' || !isOfPhoto(piece.read));
  return (end < 0 ? after : after.slice(0, end)).filter(({ role }) => isOfPhoto(role) || role === 'leftOut');
}

/** Returns a piece in another role; as it is where it cannot have that one. */
export function withRole(piece: Piece, role: Piece['role']): Piece {
  if (piece.kind === 'block') return role === 'block' || role === 'leftOut' ? { ...piece, role } : piece;
  return role === 'block' ? piece : { ...piece, role };
}
