import type { Mark } from '../../story';

/** A tracked change: applied or not, a reading of the document is with or without it. */
export interface DocxRevision {
  readonly kind: 'inserted' | 'deleted' | 'formatted';
  readonly by: string;
  /** ISO 8601 in UTC; empty for a change without a date. */
  readonly at: string;
}

/** A piece of a paragraph: it is there where the reading has every insertion around it and no deletion. */
interface Tracked {
  readonly revisions: readonly DocxRevision[];
  /** The ids of the comments whose range covers it. */
  readonly comments: readonly string[];
}

/** A run of text in a paragraph, with its marks; `url` is the target of the link around it, null for none. */
export interface DocxText extends Tracked {
  readonly kind: 'text';
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The marks before a change of them. */
  readonly former: { readonly marks: readonly Mark[]; readonly revision: DocxRevision } | null;
  readonly url: string | null;
}

/** Where a picture's bytes are: a part of the document, or an address outside. */
export interface DocxPicture {
  readonly source: { readonly kind: 'part' | 'address'; readonly name: string };
  readonly altText: string;
}

/** One inline piece of a paragraph: text, a line break, a picture, a rule, a note's mark or a text box. */
export type DocxPiece =
  | DocxText
  | (Tracked & { readonly kind: 'break'; readonly url: string | null })
  | (Tracked & { readonly kind: 'picture'; readonly picture: DocxPicture })
  | (Tracked & { readonly kind: 'rule' })
  /** A mark that a footnote or an endnote belongs to. */
  | (Tracked & { readonly kind: 'note'; readonly note: DocxNote; readonly marks: readonly Mark[] })
  /** A text box that is anchored in the paragraph. */
  | (Tracked & { readonly kind: 'box'; readonly blocks: readonly DocxBlock[] });

/** A footnote or endnote; `key` identifies it in the document by its kind and id. */
export interface DocxNote {
  readonly key: string;
  readonly blocks: readonly DocxBlock[];
}

/** What a paragraph is by its style and its own properties. */
export interface ParagraphForm {
  /** The names of its style and of those that it is based on, the nearest first, in lower case. */
  readonly styles: readonly string[];
  readonly styleId: string;
  /** 0 for the highest heading; null for text. */
  readonly outline: number | null;
  readonly numbering: { readonly numId: string; readonly level: number } | null;
  readonly isCentred: boolean;
  readonly isRight: boolean;
  /** Of its left edge, in twentieths of a point; negative where it goes out into the margin. */
  readonly indent: number;
}

/** A paragraph of a Word document with its tracked changes, of which a reading applies some. */
export interface DocxParagraph {
  readonly kind: 'paragraph';
  /** Its index among the paragraphs of the document, which identifies it in every reading. */
  readonly id: number;
  readonly form: ParagraphForm;
  readonly former: { readonly form: ParagraphForm; readonly revision: DocxRevision } | null;
  readonly pieces: readonly DocxPiece[];
  /** How its end came or went: without its end it goes on in the next paragraph. */
  readonly end: readonly DocxRevision[];
  /** Whether a field counts it, as Word's captions have it: "Hình 1". */
  readonly isCounted: boolean;
}

/** A cell of a table; `span` is the number of columns that it is merged over. */
export interface DocxCell {
  readonly blocks: readonly DocxBlock[];
  readonly span: number;
  /** Whether it only goes on with the cell above. */
  readonly isContinued: boolean;
  readonly revisions: readonly DocxRevision[];
}

/** A row of a table; its cells start after the `before` columns that it skips. */
export interface DocxRow {
  readonly cells: readonly DocxCell[];
  /** Columns that it leaves out at its start. */
  readonly before: number;
  readonly isHeader: boolean;
  readonly revisions: readonly DocxRevision[];
}

/** A table of a Word document; its id is one of the numbers that paragraphs have, and no paragraph has the same. */
export interface DocxTable {
  readonly kind: 'table';
  readonly id: number;
  readonly rows: readonly DocxRow[];
}

/** A paragraph or a table, in the order of the document. */
export type DocxBlock = DocxParagraph | DocxTable;

/** Whether a change is applied in a reading. */
export type Reading = (revision: DocxRevision) => boolean;

/** Whether something with these changes around it is there in a reading. */
export const isThere = (revisions: readonly DocxRevision[], isApplied: Reading): boolean =>
  revisions.every(
    (revision) => revision.kind === 'formatted' || isApplied(revision) === (revision.kind === 'inserted'),
  );
