import { z } from 'zod';
import {
  clipboardTextSchema,
  contentSchema,
  exportFormatSchema,
  packagePartsSchema,
  importRowSchema,
  pastedStorySchema,
  READ_CODES,
} from '../../../shared/bridge';
import { ENDING_KINDS } from '../../../shared/import';
import { parseVersionName, type StetPackage } from '../../../shared/package';
import { OLD_FONTS } from '../../../shared/text';
import type { Finding } from '../../../shared/check';
import type { Change, Conflict } from '../../../shared/compare';
import {
  draftIdSchema,
  houseStyleSchema,
  langSchema,
  originSchema,
  PIECE_ROLES,
  photoNameSchema,
  reviewSchema,
  storySchema,
  threadSchema,
  versionStampSchema,
} from '../../../shared/story';
import { BUILD_CODES, CLIPBOARD_CODES, FRAGMENT_CODES, SPELLING_CODES } from '../jobs';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const texts = z.array(z.string()).readonly();
const failed = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.strictObject({ ok: z.literal(false), code: z.enum(codes), message: z.string(), about: z.string() });

const photos = z.array(z.tuple([photoNameSchema, bytes])).readonly();

/** A package on its way between the processes, its maps as lists. */
const packSchema = z.strictObject({
  draftId: draftIdSchema.nullable(),
  madeAt: z.string(),
  draftFile: bytes,
  photos,
  versions: z.array(z.tuple([z.string().refine((name) => parseVersionName(name) !== null), bytes])).readonly(),
});
/** A package in the form in which it is sent between processes. */
export type SentPackage = z.infer<typeof packSchema>;

/** A copy of a draft on its way between the processes. */
const copySchema = z.strictObject({ current: bytes, versions: z.array(bytes).readonly() });

/** Has a process load what reads files before there is one to read; it has no answer. */
export const PREPARE = { kind: 'prepare' } as const;
/** The form of `PREPARE`. */
export const prepareSchema = z.strictObject({ kind: z.literal(PREPARE.kind) });

/** What main asks of the utility process. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('readArticle'),
    bytes,
    ending: z.enum(ENDING_KINDS),
    oldFont: z.enum(OLD_FONTS).nullable(),
  }),
  z.strictObject({ kind: z.literal('readPackage'), bytes }),
  z.strictObject({ kind: z.literal('readReturned'), bytes, origin: originSchema, held: packSchema }),
  z.strictObject({ kind: z.literal('readClipboard'), clipboard: clipboardTextSchema }),
  z.strictObject({ kind: z.literal('readPastedStory'), clipboard: clipboardTextSchema }),
  z.strictObject({
    kind: z.literal('readPhotoDetails'),
    photos: z.array(bytes).readonly(),
    lang: langSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('exportStory'),
    story: storySchema,
    photos,
    pack: packSchema.optional(),
    withChanges: z.boolean(),
    packageParts: packagePartsSchema,
    origin: originSchema.unwrap().omit({ withChanges: true }).optional(),
    formats: z.array(exportFormatSchema).readonly(),
  }),
  z.strictObject({ kind: z.literal('htmlFragment'), story: storySchema, photos, part: z.enum(['article', 'body']) }),
  z.strictObject({ kind: z.literal('mergeCopies'), mine: copySchema, theirs: copySchema }),
  z.strictObject({
    kind: z.literal('lookUp'),
    dictionaries: z.array(z.strictObject({ name: z.string(), aff: bytes, dic: bytes })).readonly(),
    words: texts,
    wants: z.enum(['wrong', 'suggestions']),
  }),
  z.strictObject({ kind: z.literal('readDraft'), folder: z.string() }),
  z.strictObject({ kind: z.literal('packDraft'), folder: z.string(), madeAt: z.string() }),
  z.strictObject({ kind: z.literal('diffStories'), before: storySchema, after: storySchema }),
  z.strictObject({
    kind: z.literal('checkStory'),
    story: storySchema,
    draftFile: bytes.nullable(),
    house: houseStyleSchema,
    now: z.string(),
  }),
  z.strictObject({
    kind: z.literal('mergeStories'),
    base: storySchema,
    mine: storySchema,
    theirs: storySchema,
    draftFile: bytes,
    savedAt: z.string(),
  }),
]);
/** One job that main asks of the utility process, identified by `kind`. */
export type JobRequest = z.infer<typeof requestSchema>;

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

/** What each kind of work answers with. */
export const answerSchemas = {
  readArticle: z.union([
    z.strictObject({
      ok: z.literal(true),
      story: storySchema,
      rows: z.array(importRowSchema).readonly(),
      leftOut: texts,
      sources: sourcesSchema.optional(),
      photoFileNames: texts,
      photoPaths: z
        .array(z.tuple([z.string(), z.string()]))
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
  readReturned: z.union([
    z.strictObject({
      ok: z.literal(true),
      story: storySchema,
      rows: z.array(importRowSchema).readonly(),
      pack: packSchema,
    }),
    failed(READ_CODES),
  ]),
  readPackage: z.union([
    z.strictObject({
      ok: z.literal(true),
      story: storySchema,
      rows: z.array(importRowSchema).readonly(),
      pack: packSchema,
    }),
    failed(READ_CODES),
  ]),
  readClipboard: z.union([z.strictObject({ ok: z.literal(true), content: contentSchema }), failed(CLIPBOARD_CODES)]),
  readPastedStory: z.union([
    z.strictObject({ ok: z.literal(true), story: pastedStorySchema.nullable() }),
    failed(CLIPBOARD_CODES),
  ]),
  readPhotoDetails: z
    .array(z.strictObject({ caption: z.string(), credit: z.string(), altText: z.string(), source: z.string() }))
    .readonly(),
  exportStory: z.union([
    z.strictObject({
      ok: z.literal(true),
      files: z.array(z.strictObject({ path: z.string(), bytes })).readonly(),
      missingPhotos: texts,
    }),
    failed(BUILD_CODES),
  ]),
  htmlFragment: z.union([
    z.strictObject({ ok: z.literal(true), html: z.string(), text: z.string() }),
    failed(FRAGMENT_CODES),
  ]),
  mergeCopies: z.strictObject({
    story: storySchema,
    review: reviewSchema,
    conflicts: z.int().nonnegative(),
    hasCommonVersion: z.boolean(),
    hasNews: z.boolean(),
  }),
  lookUp: z.union([z.strictObject({ ok: z.literal(true), words: texts }), failed(SPELLING_CODES)]),
  readDraft: z.union([
    z.strictObject({
      ok: z.literal(true),
      story: storySchema,
      photos,
      damage: z.string().nullable(),
      stamp: versionStampSchema.nullable(),
    }),
    z.strictObject({ ok: z.literal(false), reason: z.string() }),
  ]),
  packDraft: packSchema.nullable(),
  diffStories: z.array(change).readonly(),
  checkStory: z.array(finding).readonly(),
  mergeStories: z.strictObject({ draftFile: bytes, conflicts: z.array(conflict).readonly() }),
} as const;

/** What the utility process sends: progress, as often as it likes, and one answer. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.int().nonnegative(), total: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('answer'), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('crash'), message: z.string() }),
]);
/** One message of the utility process about its job: progress, the answer, or the error that it crashed with. */
export type JobMessage = z.infer<typeof messageSchema>;

/** Returns a package in the form in which it is sent between processes. */
export const packToSent = (pack: StetPackage): SentPackage => ({
  ...pack,
  photos: [...pack.photos],
  versions: [...pack.versions],
});
/** Returns a package as it was before `packToSent`. */
export const sentToPack = (sent: SentPackage): StetPackage => ({
  ...sent,
  photos: new Map(sent.photos),
  versions: new Map(sent.versions),
});
