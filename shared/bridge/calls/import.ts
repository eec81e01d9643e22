import { z } from 'zod';
import {
  draftIdSchema,
  IMPORT_ROWS,
  oldFontSchema,
  PIECE_ROLES,
  reviewStatusSchema,
  type ImportField,
} from '../../story';
import { outcome } from '../outcome';
import { call, nothing, DISK_CODES } from './call';

/** Which part of a text became which field; a row a line of the report that Import shows. */
export const importRowSchema = z.strictObject({
  field: z.enum(Object.keys(IMPORT_ROWS) as [ImportField, ...ImportField[]]), // The keys of the table are its fields.
  text: z.string(),
});

/** What a piece of a text becomes: a text a field or a part of the body, a block itself, and either may be left out. */
const pieceRoleSchema = z.enum([...PIECE_ROLES, 'block']);
/** What one piece of an imported text becomes: a field of the story, a part of its body, or nothing (`leftOut`). */
export type ImportRole = z.infer<typeof pieceRoleSchema>;

/** A piece of a text that is looked at: what it contains, what it is, and what it can be made into. */
const pieceSchema = z.strictObject({
  id: z.int().nonnegative(),
  role: pieceRoleSchema,
  /** Its own role is among them. */
  roles: z.array(pieceRoleSchema).readonly(),
  /** The words of a text, or of all that a block contains; shortened. */
  text: z.string(),
  /** The kind of a block; null for a text. */
  block: z.string().nullable(),
  /** The file of a photo that was not found; null for all else. */
  missingPhoto: z.string().nullable(),
});
/** One piece of an imported text as the import dialog lists it, with its role and those that it can be given. */
export type ImportPiece = z.infer<typeof pieceSchema>;

const piecesSchema = z.strictObject({
  list: z.array(pieceSchema).readonly(),
  /** How many more there are than are shown. */
  more: z.int().nonnegative(),
});
/** The pieces of an imported text that the dialog lists, and the number of those that it does not. */
export type ImportPieces = z.infer<typeof piecesSchema>;

/** Most roles that are changed in one import. */
const MOST_MOVES = 5_000;
const movesSchema = z
  .array(z.strictObject({ piece: z.int().nonnegative(), role: pieceRoleSchema }))
  .max(MOST_MOVES)
  .readonly();
/** The roles that the user changed in one import, as pairs of a piece's id and its new role. */
export type ImportMoves = z.infer<typeof movesSchema>;

/** What a package is, for a look at it before it is added. */
const packageSummarySchema = z.strictObject({
  /** By whom it was saved last; may be empty. */
  by: z.string(),
  status: reviewStatusSchema,
  openComments: z.int().nonnegative(),
  photos: z.int().nonnegative(),
  /** The first photos of the story, by their media types. */
  thumbnails: z.array(z.strictObject({ type: z.string(), bytes: z.instanceof(Uint8Array) })).readonly(),
  versions: z.int().nonnegative(),
  lead: z.string(),
});
/**
 * What the import dialog shows of a package before it is added: who saved it, its status, its counts and first photos.
 */
export type PackageSummary = z.infer<typeof packageSummarySchema>;

/** What the import dialog shows of a file before it becomes a draft, a package before it is merged. */
export const importPreviewSchema = z.strictObject({
  /** Names this import until it is accepted or discarded. */
  token: z.uuid(),
  fileName: z.string(),
  headline: z.string(),
  rows: z.array(importRowSchema).readonly(),
  /** The old Vietnamese font that the text looks as if it was written for, and the one that it was read as; null for none. */
  oldFont: z.strictObject({ looksLike: oldFontSchema.nullable(), readAs: oldFontSchema.nullable() }),
  /** The story as it will be, in pieces; null for a package. */
  pieces: piecesSchema.nullable(),
  /** Null for a text. */
  pack: packageSummarySchema.nullable(),
  /** The draft that a package is another copy of, which it is merged into; null where it becomes a draft of its own. */
  copyOf: z
    .strictObject({
      id: draftIdSchema,
      headline: z.string(),
      /** Whether the package holds anything that the draft does not. */
      hasNews: z.boolean(),
    })
    .nullable(),
});
/** A file that was read and is not yet a draft: its headline, the report, and the pieces or the package's summary. */
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** Endings of the files that a story is imported from, without their dots: texts, and the package. */
export const STORY_ENDINGS = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'mht',
  'mhtml',
  'json',
  'docx',
  'stet',
] as const;

/** Endings of documents that LibreOffice converts to Word's `.docx` first. */
export const OFFICE_ENDINGS = ['doc', 'rtf', 'odt'] as const;
/** The ending of a file, without its dot, that LibreOffice converts to `.docx`. */
export type OfficeEnding = (typeof OFFICE_ENDINGS)[number];

/** Why a file cannot be read as a story. */
export const READ_CODES = [
  'not-text',
  'empty-file',
  'no-story',
  'page-too-deep',
  'too-many-tags',
  'saved-page-damaged',
  'file-too-large',
  'story-too-large',
  'file-unreadable',
  'package-damaged',
  'package-newer',
  'docx-damaged',
  'docx-old',
  'docx-other',
  'unknown-letters',
  'no-converter',
  'convert-too-long',
  'convert-failed',
  'kind-rtf',
  'kind-odt',
  'kind-writer',
  'kind-mail',
  'kind-pdf',
  'kind-spreadsheet',
  'kind-slides',
  'kind-photo',
  'kind-media',
  'kind-archive',
  'kind-xml',
  'kind-program',
  'kind-json',
  'kind-package',
] as const;

/** What a package that was merged into a draft came with. */
const mergedSchema = z.strictObject({
  by: z.string(),
  /** What both had changed differently; the text has it as mine. */
  conflicts: z.number().int().nonnegative(),
  /** Whether a version that both copies hold was found to compare them by; else the oldest text was taken for it. */
  hasCommonVersion: z.boolean(),
  /** Whether it held anything that the draft did not; else the draft is as it was. */
  hasNews: z.boolean(),
  /** Whether the draft's text is another now; else only comments, steps of the review or versions came. */
  isTextChanged: z.boolean(),
});
/** What a package changed in the draft that it was merged into, and how many conflicts are left to decide. */
export type Merged = z.infer<typeof mergedSchema>;

const droppedSchema = z.strictObject({ fileName: z.string().max(1000), bytes: z.instanceof(Uint8Array) });

/** Calls that bring in texts and packages. */
export const importCalls = {
  /** Lets the user pick files with stories; none when nothing was picked. Each is read by `import:read`, as often as one likes. */
  'import:pick': call(nothing, z.array(z.strictObject({ pick: z.uuid(), fileName: z.string() })).readonly()),
  /** Called while files are dragged over the window: what reads them is started, so that it is there when they are dropped. */
  'import:expect': call(nothing, nothing),
  /** Reads a file that was picked; nothing is kept until `import:accept`. */
  'import:read': call(z.strictObject({ pick: z.uuid() }), outcome(importPreviewSchema, [...READ_CODES, 'import-gone'])),
  /** Reads a text that is looked at again, as one for an old Vietnamese font, or as it is; it takes the place of the other. */
  'import:readAs': call(
    z.strictObject({ token: z.uuid(), oldFont: oldFontSchema.nullable() }),
    outcome(importPreviewSchema, [...READ_CODES, 'import-gone']),
  ),
  /** Reads a text or a package that was dropped on the window, a text with the photos that were dropped with it. */
  'import:drop': call(
    z.strictObject({ ...droppedSchema.shape, photos: z.array(droppedSchema).readonly() }),
    outcome(importPreviewSchema, READ_CODES),
  ),
  /** Reads the package that Stet was started with or asked to open; null where there is none. */
  'import:opened': call(nothing, outcome(importPreviewSchema.nullable(), READ_CODES)),
  /**
   * Changes the roles of pieces of a text that is looked at, one after the other from what was read; returns all of
   * them.
   */
  'import:arrange': call(
    z.strictObject({ token: z.uuid(), moves: movesSchema }),
    outcome(piecesSchema, ['import-gone']),
  ),
  /** Returns a photo of a text that is looked at; null where it is none, is gone or too large to be shown. */
  'import:photo': call(
    z.strictObject({ token: z.uuid(), piece: z.int().nonnegative() }),
    z.strictObject({ type: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  ),
  /** Makes a draft of an import, a text with its pieces in the roles that they were given, or merges it into the draft that it is another copy of, which must not be open. */
  'import:accept': call(
    z.strictObject({ token: z.uuid(), moves: movesSchema }),
    outcome(z.strictObject({ id: draftIdSchema, merged: mergedSchema.nullable() }), [
      'import-gone',
      'story-too-large',
      'draft-missing',
      'draft-unreadable',
      'draft-read-only',
      ...DISK_CODES,
    ]),
  ),
  'import:discard': call(z.strictObject({ token: z.uuid() }), nothing),
};
