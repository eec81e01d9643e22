import type { PieceRole } from '../../story';

/** Numbers of paragraphs of a file, the one that decides for the others first. */
export type Sources = readonly number[];

/** The paragraphs that a block of a body was read from, and those of the caption and the credit of a photo. */
export interface BlockSources {
  readonly block: Sources;
  readonly caption: Sources;
  readonly credit: Sources;
}

/**
 * The paragraphs of a file that the parts of a story were read from. They have the same numbers in every text of the file:
 * with all its tracked changes, with some and with none.
 */
export interface StorySources {
  readonly fields: Readonly<Partial<Record<PieceRole, Sources>>>;
  /** In the order of the body. */
  readonly blocks: readonly BlockSources[];
  /** In the order of the lines that were left out. */
  readonly leftOut: readonly Sources[];
}

/** Of a file whose texts are one: no piece is looked for in another. */
export const NO_SOURCES: StorySources = { fields: {}, blocks: [], leftOut: [] };
