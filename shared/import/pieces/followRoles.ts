import { shownBy } from '../../story';
import { parseDayOrTime } from '../../text';
import { isOfPhoto, withRole } from './giveRoles';
import { SINGLE_ROLES, type Piece } from './piece';
import { wordsOf } from './piecesOf';
import { isFigure, photoFinder } from './storyOfPieces';

/** A piece of another text in its new role, and the pieces of the story that it follows, the one that decides first. */
interface Follower {
  readonly piece: Piece;
  readonly leaders: readonly Piece[];
}

/**
 * Gives the pieces of another text of a file the roles that were given to those of its story (`arranged`), by the paragraphs
 * that both were read from: so the two texts differ by the changes of the file, and by no role. A piece of no paragraph of
 * the story keeps its role. One that is several pieces of the story is left out only where all of those are, and several
 * that are one in the story become one text. What does not fit in the other text, a time that is none or a caption whose
 * photo is not there, is a paragraph: no words are lost.
 */
export function followRoles(arranged: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const leadersOf = leaderFinder(arranged, others);
  const followers = others.map((piece) => following(piece, leadersOf(piece)));
  return withPhotoTexts(withSingles(followers), arranged);
}

const decisive = (leaders: readonly Piece[]): Piece | undefined =>
  leaders.find(({ role }) => role !== 'leftOut') ?? leaders[0];

function following(piece: Piece, leaders: readonly Piece[]): Follower {
  const leader = decisive(leaders);
  const asRead = leader?.kind === 'text' ? leader.read : 'block';
  return { leaders, piece: leader && leader.role !== asRead ? withRole(piece, leader.role) : piece };
}

/** Finds the pieces of the story that a piece of another text was read from the same paragraphs as. */
function leaderFinder(arranged: readonly Piece[], others: readonly Piece[]): (piece: Piece) => readonly Piece[] {
  const [inStory, inOther] = [bySource(arranged), bySource(others)];
  const ofSource = (piece: Piece, source: number): readonly Piece[] => {
    const leaders = alike(piece, inStory.get(source) ?? []);
    const siblings = alike(piece, inOther.get(source) ?? []);
    // A paragraph with pictures between its lines is several pieces, in the same order in both texts.
    const own = leaders[siblings.indexOf(piece)];
    return own && leaders.length === siblings.length ? [own] : leaders;
  };
  return (piece) => [...new Set(piece.sources.flatMap((source) => ofSource(piece, source)))];
}

function bySource(pieces: readonly Piece[]): ReadonlyMap<number, readonly Piece[]> {
  const found = new Map<number, Piece[]>();
  for (const piece of pieces)
    for (const source of new Set(piece.sources)) {
      const known = found.get(source);
      if (known) known.push(piece);
      else found.set(source, [piece]);
    }
  return found;
}

/** Returns the pieces of one paragraph that a piece of it can be: the same photo, else what was read as the same, else any. */
function alike(piece: Piece, pieces: readonly Piece[]): readonly Piece[] {
  if (isFigure(piece)) return pieces.filter((one) => isFigure(one) && shownBy(one.block) === shownBy(piece.block));
  const rest = pieces.filter((one) => !isFigure(one));
  const same = rest.filter((one) => asRead(one) === asRead(piece));
  return same.length > 0 ? same : rest;
}

const asRead = (piece: Piece): Piece['role'] => (piece.kind === 'text' ? piece.read : 'block');

/** Makes paragraphs of what has a role that only one can have: of what was read so, where another follows the story in it. */
function withSingles(followers: readonly Follower[]): readonly Follower[] {
  const follows = ({ piece, leaders }: Follower): boolean => decisive(leaders)?.role === piece.role;
  const taken = new Set(followers.flatMap((one) => (follows(one) ? [one.piece.role] : [])));
  const isTime = ({ piece }: Follower): boolean =>
    piece.role === 'publishedAt' && parseDayOrTime(wordsOf(piece)) !== null;
  const time = followers.find((one) => isTime(one) && follows(one)) ?? followers.find(isTime);
  return followers.map((one) => {
    const { role } = one.piece;
    const fits = role === 'publishedAt' ? one === time : !SINGLE_ROLES.has(role) || !taken.has(role) || follows(one);
    return fits ? one : { ...one, piece: withRole(one.piece, 'paragraph') };
  });
}

/** Makes paragraphs of captions and credits whose photo is not the one of the story; those of a photo that is left out go with it. */
function withPhotoTexts(followers: readonly Follower[], arranged: readonly Piece[]): readonly Piece[] {
  const pieces = followers.map(({ piece }) => piece);
  const [photoOf, photoInStory] = [photoFinder(pieces), photoFinder(arranged)];
  return followers.map(({ piece, leaders }, at) => {
    if (piece.kind === 'block' || !isOfPhoto(piece.role)) return piece;
    const readOf = pieces.slice(0, at).findLast(isFigure);
    if (leaders.length === 0 && readOf?.role === 'leftOut') return withRole(piece, 'leftOut');
    const photo = photoOf(piece);
    if (photo === undefined) return withRole(piece, 'paragraph');
    const leader = decisive(leaders);
    if (!leader || piece.role === piece.read) return piece;
    const isSame = followers[photo]?.leaders.some(({ id }) => id === photoInStory(leader));
    return isSame ? piece : withRole(piece, 'paragraph');
  });
}
