import type { Block } from './blocks';
import type { InlineContent, NoteId } from './inline';
import type { RelatedLink } from './story';

/** That something came or went, by whom and when (ISO 8601). */
export interface Revision {
  readonly kind: 'inserted' | 'deleted';
  readonly by: string;
  readonly at: string;
}

/** A stretch of a text: in both stories, or in one of them. */
export interface TrackedPiece {
  readonly content: InlineContent;
  readonly revision: Revision | null;
}
/** A text of two stories in order, as pieces that are in both or in one of them. */
export type TrackedText = readonly TrackedPiece[];

/** A block of either story, in one row with those of the other. */
export interface TrackedBlock {
  readonly block: Block;
  /** That the block as a whole came or went. */
  readonly whole: Revision | null;
  /** That the block came or went as one of its own: its text is a part of the next block's where it did not. */
  readonly end: Revision | null;
  /** The texts of the block that differ, by the way to them inside it: "content", "caption", "items/0/content". */
  readonly texts: ReadonlyMap<string, TrackedText>;
  /** The rows of a table that came or went, by their index in the block; absent where none did. */
  readonly rows?: ReadonlyMap<number, Revision>;
}

/** Two stories as one, with what came and what went: what a manuscript with tracked changes shows. */
export interface TrackedStory {
  readonly section: TrackedText;
  readonly kicker: TrackedText;
  readonly headline: TrackedText;
  /** The names of the bylines as they are printed. */
  readonly names: TrackedText;
  /** The time as it is printed. */
  readonly published: TrackedText;
  readonly dateline: TrackedText;
  readonly lead: TrackedText;
  readonly body: readonly TrackedBlock[];
  /** The numbers of footnotes as they are now. */
  readonly noteNumbers: ReadonlyMap<NoteId, number>;
  /** The footnotes of the earlier story that no mark of its text named. */
  readonly unmarkedBefore: ReadonlySet<NoteId>;
  readonly related: readonly { readonly link: RelatedLink; readonly whole: Revision | null }[];
}
