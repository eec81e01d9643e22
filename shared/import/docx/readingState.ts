import type { ThreadId } from '../../story';
import type { createCounter } from './counting';
import type { DocxBlock, DocxNote, Reading } from './document';
import type { FlowItem } from './flow';
import type { Numbering } from './numbering';
import type { PictureNames } from './pictureNames';

/** What all readings of a document have in common. */
export interface ReadingShared {
  readonly numberingOf: (numId: string) => Numbering | null;
  readonly pictures: PictureNames;
  readonly threadOf: (comment: string) => ThreadId | null;
  /** The keys that notes are known by which came again elsewhere, by their own keys. */
  readonly movedNotes: ReadonlyMap<string, string>;
  /** The number of a note, by its key; those that a reading is the first to show count on. */
  readonly noteNumbers: Map<string, number>;
}

/** One reading while it goes down the document. */
export interface ReadingState extends ReadingShared {
  readonly isApplied: Reading;
  readonly count: ReturnType<typeof createCounter>;
  /** Notes whose marks were met, in their order. */
  readonly notes: DocxNote[];
  readonly flow: (blocks: readonly DocxBlock[]) => readonly FlowItem[];
  readonly nestedTables: { count: number };
}
