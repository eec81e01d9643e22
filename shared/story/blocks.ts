import { z } from 'zod';
import { inlineContentSchema, noteIdSchema, type InlineContent } from './inline';
import { webUrlSchema } from './linkUrl';
import { forPhotoTexts, NO_PHOTO_TEXTS, photoFieldsShape, type PhotoSource } from './photo';

/** A paragraph of text. */
export const paragraphSchema = z
  .strictObject({ kind: z.literal('paragraph'), content: inlineContentSchema })
  .readonly();

/** A subhead; levels 2, 3 and 4 are those of HTML's headings, since the headline is level 1. */
export const subheadSchema = z
  .strictObject({
    kind: z.literal('subhead'),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    content: inlineContentSchema,
  })
  .readonly();

const listItemSchema = z.strictObject({
  content: inlineContentSchema,
  /** Lists below this item, in order. */
  get lists() {
    return z.array(listSchema).readonly();
  },
});

/** How the numbers of a numbered list are written: 1 2 3, a b c, A B C, i ii iii or I II III. */
export const LIST_NUMBERINGS = ['decimal', 'lowerAlpha', 'upperAlpha', 'lowerRoman', 'upperRoman'] as const;
/** How the numbers of a numbered list are written, such as `lowerRoman`. */
export type ListNumbering = (typeof LIST_NUMBERINGS)[number];

/** The highest number that a list may start with; the lowest is its negative. Markdown has no higher one. */
export const MAX_LIST_START = 999_999_999;

/** A bulleted or numbered list; its items contain further lists. */
export const listSchema = z.strictObject({
  kind: z.literal('list'),
  style: z.enum(['bulleted', 'numbered']),
  /** The number of the first item. */
  start: z.int().min(-MAX_LIST_START).max(MAX_LIST_START),
  numbering: z.enum(LIST_NUMBERINGS),
  /** Whether each item has a lower number than the one before it. */
  reversed: z.boolean(),
  get items() {
    return z.array(listItemSchema).readonly();
  },
});

/** A quotation as a block of the text. */
export const quoteSchema = z.strictObject({ kind: z.literal('quote'), content: inlineContentSchema }).readonly();

/** A quotation that is set apart from the text, with its speaker; `attribution` is plain text and may be empty. */
export const pullQuoteSchema = z
  .strictObject({ kind: z.literal('pullQuote'), content: inlineContentSchema, attribution: z.string() })
  .readonly();

/** The widths of a photo in the body: that of the text, beyond it on both sides, or that of the page. */
export const FIGURE_WIDTHS = ['column', 'wide', 'full'] as const;
/** How wide a photo in the body is: `column`, `wide` or `full`. */
export type FigureWidth = (typeof FIGURE_WIDTHS)[number];

/** A photo in the body with its caption, credit, alt text and source. */
export const figureSchema = z
  .strictObject({ kind: z.literal('figure'), ...photoFieldsShape, width: z.enum(FIGURE_WIDTHS) })
  .readonly();

/** A photo of a gallery with its caption, credit, alt text and source; it has no width of its own. */
export const galleryPhotoSchema = z.strictObject(photoFieldsShape).readonly();

/** Two or more photos side by side, with a caption each and one for all. */
export const gallerySchema = z
  .strictObject({ kind: z.literal('gallery'), photos: z.array(galleryPhotoSchema).readonly(), caption: z.string() })
  .readonly();

/** More rows or columns than a cell of a newspaper's table is merged over. */
export const MAX_SPAN = 10_000;

/**
 * A cell and how many rows and columns it is merged over. The places that it covers hold empty cells; `tableLayout` shows
 * which they are, since a span may claim more than there is to cover.
 */
export const tableCellSchema = z
  .strictObject({
    content: inlineContentSchema,
    rowSpan: z.int().min(1).max(MAX_SPAN),
    colSpan: z.int().min(1).max(MAX_SPAN),
  })
  .readonly();
/** A cell of a table: its content, and how many rows and columns it is merged over. */
export type TableCell = z.infer<typeof tableCellSchema>;

/** Rows of cells; every row has as many cells as the first. */
export const tableSchema = z
  .strictObject({
    kind: z.literal('table'),
    hasHeaderRow: z.boolean(),
    rows: z
      .array(z.array(tableCellSchema).readonly())
      .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'has rows of different lengths')
      .readonly(),
  })
  .readonly();

/** A page elsewhere, shown by its address and a title that somebody typed. It is never loaded. */
export const embedSchema = z
  .strictObject({ kind: z.literal('embed'), url: webUrlSchema, title: z.string() })
  .readonly();

const noteSchema = z.strictObject({ id: noteIdSchema, content: inlineContentSchema }).readonly();
/** A footnote: what it contains, and the id by which the marks in the text name it. */
export type Note = z.infer<typeof noteSchema>;

/** The footnotes of a story. Their numbers follow the order of their marks in the text: see `noteNumbers`. */
export const notesSchema = z
  .strictObject({ kind: z.literal('notes'), notes: z.array(noteSchema).readonly() })
  .readonly();

/** A rule between two parts of a story. */
export const ruleSchema = z.strictObject({ kind: z.literal('rule') }).readonly();

/** A block that a newer Stet wrote: its JSON text, to be written back byte for byte. */
export const unknownSchema = z.strictObject({ kind: z.literal('unknown'), json: z.string() }).readonly();

/** A box beside the text: a plain title, which may be empty, above paragraphs and lists. */
export const factBoxSchema = z
  .strictObject({
    kind: z.literal('factBox'),
    title: z.string(),
    blocks: z.array(z.union([paragraphSchema, listSchema, unknownSchema])).readonly(),
  })
  .readonly();

/** Any block of a story's body, identified by `kind`. */
export const blockSchema = z.union([
  paragraphSchema,
  subheadSchema,
  listSchema,
  quoteSchema,
  pullQuoteSchema,
  figureSchema,
  gallerySchema,
  tableSchema,
  factBoxSchema,
  embedSchema,
  ruleSchema,
  notesSchema,
  unknownSchema,
]);
/** One block of a story's body; `kind` identifies which. */
export type Block = z.infer<typeof blockSchema>;
/** The blocks whose `kind` is `K`. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
/** An item of a list: its content, and the lists below it. */
export type ListItem = z.infer<typeof listItemSchema>;
/** One photo of a gallery with what is known of it; all but `photo` is plain text. */
export type GalleryPhoto = z.infer<typeof galleryPhotoSchema>;

/** The kinds of block that this Stet can read; `unknown` is how it holds the others. */
export const BLOCK_KINDS: ReadonlySet<string> = new Set<Block['kind']>([
  'paragraph',
  'subhead',
  'list',
  'quote',
  'pullQuote',
  'figure',
  'gallery',
  'table',
  'factBox',
  'embed',
  'rule',
  'notes',
]);

/** Returns a figure around a photo, with empty texts and the width of the column. */
export const newFigure = (photo: PhotoSource): BlockOf<'figure'> => ({
  kind: 'figure',
  photo,
  ...NO_PHOTO_TEXTS,
  width: 'column',
});

/** Returns a photo of a figure, or of a gallery, as one of a gallery: without a width. */
export const galleryPhotoOf = (photo: GalleryPhoto): GalleryPhoto => ({
  photo: photo.photo,
  ...forPhotoTexts((name) => photo[name]),
});

/** Returns a list that starts at 1 and counts up in Arabic numbers. */
export const newList = (style: BlockOf<'list'>['style'], items: readonly ListItem[]): BlockOf<'list'> => ({
  kind: 'list',
  style,
  start: 1,
  numbering: 'decimal',
  reversed: false,
  items,
});

/** Returns a cell that is not merged with others. */
export const newCell = (content: InlineContent): TableCell => ({ content, rowSpan: 1, colSpan: 1 });
