import { z } from 'zod';
import { draftIdSchema, reviewSchema, storySchema } from '../../story';
import { outcome } from '../outcome';
import { call, nothing, DISK_CODES } from './call';

/** The formats that a draft is exported to; `stet` is the package for a colleague. */
export const exportFormatSchema = z.enum(['html', 'docx', 'ninjs', 'md', 'txt', 'stet']);
/**
 * What of a draft goes into its package: all of it for a colleague, or the present story alone, with photos whose
 * metadata (place, camera) is removed.
 */
export const packagePartsSchema = z.enum(['all', 'text']);
/** Which parts of a draft its package contains: `all` of it, or only the `text` as it is now. */
export type PackageParts = z.infer<typeof packagePartsSchema>;

/** One format that a draft is exported to, by the ending of its file; `stet` is the package. */
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** One of many drafts as it was written; `isNoteLost` where the note on it could not be kept. */
const writtenSchema = z.strictObject({
  id: draftIdSchema,
  headline: z.string(),
  name: z.string(),
  takenName: z.string().nullable(),
  missingPhotos: z.array(z.string()).readonly(),
  isNoteLost: z.boolean(),
});

/** Calls that export, send and preview. */
export const exportCalls = {
  /**
   * Lets the user pick a folder and exports the draft as saved into it. Reports its progress by `export:progress`.
   * `files` are relative to the folder. `takenName` is the name that the export would have, where that is another story's
   * in the folder, which stays. Null when no folder was picked.
   */
  'export:run': call(
    z.strictObject({
      id: draftIdSchema,
      formats: z.array(exportFormatSchema).min(1).readonly(),
      /** Whether the Word document shows changes and comments. */
      withChanges: z.boolean(),
    }),
    outcome(
      z
        .strictObject({
          name: z.string(),
          takenName: z.string().nullable(),
          files: z.array(z.string()).readonly(),
          missingPhotos: z.array(z.string()).readonly(),
          folder: z.string(),
        })
        .nullable(),
      ['draft-missing', 'draft-unreadable', 'unknown-block', 'export-cancelled', 'export-failed', ...DISK_CODES],
    ),
  ),
  /** Lets the user pick the folder that many drafts are exported into, one by `export:nextOfMany` after the other. Null when none was picked. */
  'export:beginMany': call(
    z.strictObject({ formats: z.array(exportFormatSchema).min(1).readonly() }),
    z.strictObject({ folder: z.string() }).nullable(),
  ),
  /**
   * Exports a draft as saved into the folder of `export:beginMany`, where no two drafts are written to the same place. A
   * note is kept in the history of the draft once that is written, null for none. Exactly one of `written` and `failure`
   * is not null.
   */
  'export:nextOfMany': call(
    z.strictObject({ id: draftIdSchema, note: z.string().nullable() }),
    z.strictObject({
      headline: z.string(),
      written: writtenSchema.nullable(),
      failure: z.strictObject({ code: z.string(), message: z.string(), about: z.string() }).nullable(),
    }),
  ),
  /**
   * Lets the user name a file and writes the draft as saved into it as one package with the parts that are asked for,
   * whole or not at all. Reports its progress by `export:progress`. Null when no file was named.
   */
  'export:send': call(
    z.strictObject({ id: draftIdSchema, parts: packagePartsSchema }),
    outcome(z.strictObject({ fileName: z.string() }).nullable(), [
      'draft-missing',
      'draft-unreadable',
      'unknown-block',
      'export-cancelled',
      'export-failed',
      ...DISK_CODES,
    ]),
  ),
  /**
   * Lets the user name a file and writes the story as it is given into it, as a package or as plain text, for text that
   * the library does not take. Photos that cannot be read are left out. Null when no file was named.
   */
  'export:saveCopy': call(
    z.strictObject({ id: draftIdSchema, story: storySchema, review: reviewSchema }),
    outcome(z.strictObject({ fileName: z.string() }).nullable(), [
      'unknown-block',
      'export-cancelled',
      'export-failed',
      ...DISK_CODES,
    ]),
  ),
  /**
   * Makes the HTML export of a story as it is given, with the photos of its draft, to be looked at: it is in memory, at
   * `app://stet/preview/<token>/index.html`, until `export:closePreview`.
   */
  'export:preview': call(
    z.strictObject({ id: draftIdSchema, story: storySchema }),
    outcome(z.strictObject({ token: z.uuid() }), ['unknown-block', 'export-cancelled', 'export-failed']),
  ),
  'export:closePreview': call(z.strictObject({ token: z.uuid() }), nothing),
  /** Cancels the `export:nextOfMany` that is under way: its draft is not written, and fails as `export-cancelled`. */
  'export:cancelMany': call(nothing, nothing),
  /** Shows the folder of `export:beginMany`. */
  'export:revealMany': call(nothing, nothing),
  'export:cancel': call(z.strictObject({ id: draftIdSchema }), nothing),
  /** Shows what was last exported of a draft in the system's file manager. */
  'export:reveal': call(z.strictObject({ id: draftIdSchema }), nothing),
  /** Opens the page that was last exported of a draft in the system's browser. */
  'export:openPage': call(z.strictObject({ id: draftIdSchema }), outcome(nothing, ['page-gone', 'page-not-opened'])),
  /**
   * Puts the article, or its body alone, as HTML (and as plain text) on the clipboard, to paste into a site's form: with
   * the photos in it, which `photos-too-large` refuses (`about` is their size), or with their captions alone.
   */
  'export:copyFragment': call(
    z.strictObject({ id: draftIdSchema, part: z.enum(['article', 'body']), withPhotos: z.boolean() }),
    outcome(nothing, [
      'draft-missing',
      'draft-unreadable',
      'unknown-block',
      'export-failed',
      'photos-too-large',
      ...DISK_CODES,
    ]),
  ),
};
