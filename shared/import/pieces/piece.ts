import type { Block, BlockOf, InlineContent, PieceRole } from '../../story';
import type { Sources } from './storySources';

/** A text of an import, with its marks; named by its place in the list as it was read. */
export interface TextPiece {
  readonly kind: 'text';
  readonly id: number;
  readonly role: PieceRole;
  /** The role that it was read with. */
  readonly read: PieceRole;
  readonly content: InlineContent;
  /** As which subhead it is printed, where it is one. */
  readonly level: BlockOf<'subhead'>['level'];
  /** The paragraphs that it was read from; none where no other text of its file is known. */
  readonly sources: Sources;
}

/** A block that is no single text (a photo, a table, a list): it is in the story or left out of it. */
export interface BlockPiece {
  readonly kind: 'block';
  readonly id: number;
  readonly role: 'block' | 'leftOut';
  readonly block: Block;
  readonly sources: Sources;
}

/** One piece of an imported story, in the order of the file. */
export type Piece = TextPiece | BlockPiece;

/** A piece that was given another role. */
export interface PieceMove {
  readonly piece: number;
  readonly role: Piece['role'];
}

/** The fields of words at the head of a story. */
export const TITLE_ROLES: ReadonlySet<Piece['role']> = new Set<PieceRole>(['section', 'kicker', 'headline', 'lead']);

/** The roles that one piece of a story can have at most. */
export const SINGLE_ROLES: ReadonlySet<Piece['role']> = new Set([...TITLE_ROLES, 'bylines', 'publishedAt'] as const);
