import { z } from 'zod';
import {
  clipboardTextSchema,
  contentSchema,
  exportFormatSchema,
  importRowSchema,
  packagePartsSchema,
  pastedStorySchema,
  READ_CODES,
} from '../../shared/bridge';
import type { Finding } from '../../shared/check';
import type { Change, Conflict } from '../../shared/compare';
import { ENDING_KINDS } from '../../shared/import';
import {
  houseStyleSchema,
  langSchema,
  originSchema,
  PIECE_ROLES,
  reviewSchema,
  storySchema,
  threadSchema,
  versionStampSchema,
  photoTextsShape,
} from '../../shared/story';
import { OLD_FONTS } from '../../shared/text';
import { BUILD_CODES, CLIPBOARD_CODES, FRAGMENT_CODES, SPELLING_CODES } from './jobs';
import { bytes, packSchema, photos } from './sentPackage';

const texts = z.array(z.string()).readonly();
const failed = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.strictObject({ ok: z.literal(false), code: z.enum(codes), message: z.string(), about: z.string() });

/** A copy of a draft on its way between the processes. */
const copySchema = z.strictObject({ current: bytes, versions: z.array(bytes).readonly() });

/** What the command line only prints is checked by one property alone. */
const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && key in value;
const change = z.custom<Change>((value) => has(value, 'before') && has(value, 'after'));
const conflict = z.custom<Conflict>((value) => has(value, 'changes'));
const finding = z.custom<Finding>((value) => has(value, 'rule') && has(value, 'place'));

const numbers = z.array(z.int()).readonly();
const sourcesSchema = z.strictObject({
  fields: z.partialRecord(z.enum(PIECE_ROLES), numbers),
  blocks: z.array(z.strictObject({ block: numbers, caption: numbers, credit: numbers })).readonly(),
  leftOut: z.array(numbers).readonly(),
});

/** A text on the way from a baseline to a story. */
const stepSchema = z.strictObject({
  story: storySchema,
  by: z.string(),
  at: z.string(),
  leftOut: texts,
  sources: sourcesSchema,
});

/** A row of the table: which of the limits holds for the work, what it is asked, and what it answers with. */
const job = <I extends z.ZodRawShape, O extends z.ZodType>(limit: 'read' | 'load' | 'build', input: I, output: O) => ({
  limit,
  input: z.strictObject(input),
  output,
});

/** A package, or a document that came back as one, as it was read. */
const packageRead = z.union([
  z.strictObject({
    ok: z.literal(true),
    story: storySchema,
    rows: z.array(importRowSchema).readonly(),
    pack: packSchema,
  }),
  failed(READ_CODES),
]);

/**
 * Everything that a process for jobs can be asked, as it goes between the processes. The handlers in the process
 * (`process/runRequest.ts`) and the requests to it (`process/runJob.ts`) have their types from it.
 */
export const jobTable = {
  /** Reads a text as a story; without its photos, which lie beside it. */
  readArticle: job(
    'read',
    { bytes, ending: z.enum(ENDING_KINDS), oldFont: z.enum(OLD_FONTS).nullable() },
    z.union([
      z.strictObject({
        ok: z.literal(true),
        story: storySchema,
        rows: z.array(importRowSchema).readonly(),
        leftOut: texts,
        sources: sourcesSchema.optional(),
        photoFileNames: texts,
        photoPaths: z
          .array(z.tuple([z.string(), z.string()]).readonly())
          .readonly()
          .optional(),
        pictures: z.array(z.strictObject({ fileName: z.string(), bytes })).readonly(),
        review: z
          .strictObject({
            baseline: stepSchema.nullable(),
            steps: z.array(stepSchema).readonly(),
            changeCount: z.int().nonnegative(),
            threads: z.array(threadSchema).readonly(),
          })
          .nullable(),
        origin: originSchema.nullable(),
      }),
      failed(READ_CODES),
    ]),
  ),
  /** Reads a package down to its story. */
  readPackage: job('load', { bytes }, packageRead),
  /** Reads an edited Word document as another copy of the draft `held` that it was exported from. */
  readReturned: job('build', { bytes, origin: originSchema, held: packSchema }, packageRead),
  /** Reads a clipboard or a drag as blocks. */
  readClipboard: job(
    'read',
    { clipboard: clipboardTextSchema },
    z.union([z.strictObject({ ok: z.literal(true), content: contentSchema }), failed(CLIPBOARD_CODES)]),
  ),
  /** Looks whether a clipboard holds a whole story. */
  readPastedStory: job(
    'read',
    { clipboard: clipboardTextSchema },
    z.union([z.strictObject({ ok: z.literal(true), story: pastedStorySchema.nullable() }), failed(CLIPBOARD_CODES)]),
  ),
  /** Reads the texts in the metadata of photos. */
  readPhotoDetails: job(
    'read',
    { photos: z.array(bytes).readonly(), lang: langSchema.nullable() },
    z.array(z.strictObject(photoTextsShape)).readonly(),
  ),
  /** Builds the files of an export, and sends progress. */
  exportStory: job(
    'build',
    {
      story: storySchema,
      photos,
      pack: packSchema.optional(),
      withChanges: z.boolean(),
      packageParts: packagePartsSchema,
      origin: originSchema.unwrap().omit({ withChanges: true }).optional(),
      formats: z.array(exportFormatSchema).readonly(),
    },
    z.union([
      z.strictObject({
        ok: z.literal(true),
        files: z.array(z.strictObject({ path: z.string(), bytes })).readonly(),
        missingPhotos: texts,
      }),
      failed(BUILD_CODES),
    ]),
  ),
  /** Builds a story for the clipboard. */
  htmlFragment: job(
    'build',
    { story: storySchema, photos, part: z.enum(['article', 'body']) },
    z.union([z.strictObject({ ok: z.literal(true), html: z.string(), text: z.string() }), failed(FRAGMENT_CODES)]),
  ),
  /** Merges two copies of a draft. */
  mergeCopies: job(
    'build',
    { mine: copySchema, theirs: copySchema },
    z.strictObject({
      story: storySchema,
      review: reviewSchema,
      conflicts: z.int().nonnegative(),
      hasCommonVersion: z.boolean(),
      hasNews: z.boolean(),
      isTextChanged: z.boolean(),
    }),
  ),
  /** Looks words up in dictionaries. */
  lookUp: job(
    'load',
    {
      dictionaries: z.array(z.strictObject({ name: z.string(), aff: bytes, dic: bytes })).readonly(),
      words: texts,
      wants: z.enum(['wrong', 'suggestions']),
    },
    z.union([z.strictObject({ ok: z.literal(true), words: texts }), failed(SPELLING_CODES)]),
  ),
  /** Reads the folder of a draft. */
  readDraft: job(
    'build',
    { folder: z.string() },
    z.union([
      z.strictObject({
        ok: z.literal(true),
        story: storySchema,
        photos,
        damage: z.string().nullable(),
        stamp: versionStampSchema.nullable(),
      }),
      z.strictObject({ ok: z.literal(false), reason: z.string() }),
    ]),
  ),
  /** Reads the whole of a draft's folder; null where there is none to be read. */
  packDraft: job('build', { folder: z.string(), madeAt: z.string() }, packSchema.nullable()),
  /** Compares two stories. */
  diffStories: job('build', { before: storySchema, after: storySchema }, z.array(change).readonly()),
  /** Checks a story, and the review of the draft that it is. */
  checkStory: job(
    'build',
    { story: storySchema, draftFile: bytes.nullable(), house: houseStyleSchema, now: z.string() },
    z.array(finding).readonly(),
  ),
  /** Merges two edited copies of a story into the next revision of the draft file of `mine`. */
  mergeStories: job(
    'build',
    {
      base: storySchema,
      mine: storySchema,
      theirs: storySchema,
      draftFile: bytes,
      savedAt: z.string(),
    },
    z.strictObject({ draftFile: bytes, conflicts: z.array(conflict).readonly() }),
  ),
} as const;

type JobTable = typeof jobTable;
/** The name of a kind of work. */
export type JobName = keyof JobTable;
/** What that kind of work is asked. */
export type JobInput<N extends JobName> = z.infer<JobTable[N]['input']>;
/** What that kind of work answers with. */
export type JobOutput<N extends JobName> = z.infer<JobTable[N]['output']>;
