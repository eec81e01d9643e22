import type { OldFont } from '../../text';
import type { DocxBlock, DocxNote, DocxRevision } from './document';
import { createFields, type Fields } from './fields';
import type { Relations } from './package';
import type { StyleTable } from './styles';
import type { Tally } from './tally';
import type { XmlElement } from './xml';

/** What is known of a document while its parts are read. */
export interface DocxContext {
  readonly styles: StyleTable;
  readonly tally: Tally;
  readonly revisions: DocxRevision[];
  /** Words that nobody is to see. */
  readonly hidden: string[];
  /** Ids of the comments that have words in their range; a comment may be at a point only. */
  readonly placedComments: Set<string>;
  /** Number of comments on all pieces, each counted once a piece. */
  readonly named: { count: number };
  readonly cropped: { count: number };
  /** How text in fonts of Unicode is read; null for as it is. */
  readonly oldFont: OldFont | null;
  /** Letters that were in an old Vietnamese font. */
  readonly oldLetters: { count: number };
  /** Text in fonts of Unicode as the document has it, as much of it as its encoding can be judged by. */
  readonly sample: string[];
  readonly refusedLinks: { count: number };
  readonly nextParagraph: () => number;
  /** The footnote or endnote of a reference; null where there is none. */
  readonly noteOf: (reference: XmlElement) => DocxNote | null;
}

/** One part (the text, the footnotes) that is being read. */
export interface DocxPart extends DocxContext {
  readonly relations: Relations;
  readonly fields: Fields;
  /** Ids of the comments whose range is open. */
  readonly comments: Set<string>;
}

/** Returns a part at its start, with no field and no comment open; it shares the counts and lists of `context`. */
export const newPart = (context: DocxContext, relations: Relations, root: XmlElement): DocxPart => ({
  ...context,
  relations,
  fields: createFields(root),
  comments: new Set(),
});

/** Reads the blocks in an element. Paragraphs hold text boxes, and those paragraphs, so the two readers need each other. */
export type ReadBlocks = (parent: XmlElement, part: DocxPart, around: readonly DocxRevision[]) => readonly DocxBlock[];
