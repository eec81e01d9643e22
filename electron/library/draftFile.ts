import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DRAFT_REASONS, MAX_VERSION_NAME } from '../../shared/bridge';
import { decodeUtf8, jsonShape, MOST_VALUES } from '../../shared/text';
import {
  draftExcess,
  newReview,
  OPENED_TIMES,
  parseStory,
  reviewSchema,
  revisionSchema,
  STORY_VERSION,
  storyToJson,
  type Baseline,
  type Review,
  type Story,
} from '../../shared/story';

/** Version of the envelope around a story. The story's own version is counted with it: both change together. */
export const DRAFT_FORMAT_VERSION = STORY_VERSION;

/**
 * Why a version was kept, where that was neither the time nor a step of the review: "package" means that a package was
 * to be opened, "copy" that it came with another copy of the draft, "rescue" that it was found in a file that never
 * took its place, "export" that a document was exported from it, which may come back.
 */
const keptForSchema = z.enum(['package', 'copy', 'rescue', 'export']);
/** Why a version was kept, where it was neither by time nor at a step of the review. */
export type KeptFor = z.infer<typeof keptForSchema>;

const envelopeSchema = z.looseObject({
  format: z.literal('stet-draft'),
  formatVersion: z.number().int().positive(),
  revision: revisionSchema,
  savedAt: z.iso.datetime({ offset: true }),
  savedBy: z.string(),
  storyHash: z.string(),
  keptFor: keptForSchema.optional().catch(undefined),
  /** Of a version that somebody named. */
  name: z.string().max(MAX_VERSION_NAME).optional().catch(undefined),
  /** Absent from what the first Stet wrote. */
  review: z.unknown().optional(),
  story: z.unknown(),
});

/** One revision of a draft: the story, and when and by whom it was saved. `formatVersion` is that of the Stet that wrote it. */
export interface DraftFile {
  readonly formatVersion: number;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly review: Review;
  readonly story: Story;
  /** Of a version. */
  readonly keptFor?: KeptFor | undefined;
}

/** The result of decoding a draft file: its content, or the damage in one phrase of English. */
export type DraftFileRead =
  { readonly ok: true; readonly file: DraftFile } | { readonly ok: false; readonly reason: string };

const hashOf = (story: unknown): string =>
  `sha256:${createHash('sha256').update(JSON.stringify(story), 'utf8').digest('hex')}`;

/** Returns the bytes of `story.json` (and of a version): UTF-8 JSON, indented so that it can be read without Stet. */
export function encodeDraftFile(file: Omit<DraftFile, 'formatVersion'>): Uint8Array {
  const { revision, savedAt, savedBy, review, keptFor } = file;
  const story = storyToJson(file.story);
  const envelope = {
    format: 'stet-draft',
    formatVersion: DRAFT_FORMAT_VERSION,
    revision,
    savedAt,
    savedBy,
    storyHash: hashOf(story),
    ...(keptFor ? { keptFor } : {}),
    review: { ...review, baseline: review.baseline && baselineToJson(review.baseline) },
    story,
  };
  return new TextEncoder().encode(`${JSON.stringify(envelope, null, 2)}\n`);
}

const baselineToJson = ({ story, otherCopy, ...baseline }: Baseline): object => ({
  ...baseline,
  story: story && storyToJson(story),
  otherCopy: otherCopy && {
    ...otherCopy,
    merged: storyToJson(otherCopy.merged),
    theirs: storyToJson(otherCopy.theirs),
  },
});

/**
 * Reads what `encodeDraftFile` wrote. Damage of any kind (bytes, JSON, hash, schema) is reported in one phrase, and so
 * is a form of a newer Stet that this one cannot read, and more than a window can open (`OPENED_TIMES` the limits of a story).
 */
export function decodeDraftFile(bytes: Uint8Array): DraftFileRead {
  if (bytes.length === 0) return damaged(DRAFT_REASONS.empty);
  if (jsonShape(bytes).values > MOST_VALUES) return damaged(DRAFT_REASONS.tooLarge);
  const json = parseJson(bytes);
  if (json === undefined) return damaged(DRAFT_REASONS.notJson);
  const read = envelopeSchema.safeParse(json);
  if (!read.success) return damaged(DRAFT_REASONS.notADraft);
  const { formatVersion, revision, savedAt, savedBy, storyHash, review, story } = read.data;
  if (storyHash !== hashOf(story)) return damaged(DRAFT_REASONS.wrongChecksum);
  const parsed = parseStory(story, formatVersion);
  const state = parsed.ok ? parseReview(review, formatVersion) : null;
  // What a later Stet wrote by rules of its own is no damage.
  if (!state && formatVersion > DRAFT_FORMAT_VERSION) return damaged(DRAFT_REASONS.newer);
  if (!parsed.ok) {
    const [first] = parsed.faults;
    return damaged(`${DRAFT_REASONS.wrongForm}: ${first?.at ?? ''} ${first?.message ?? ''}`.trim());
  }
  if (!state) return damaged(DRAFT_REASONS.notADraft);
  if (draftExcess(parsed.story, state, OPENED_TIMES)) return damaged(DRAFT_REASONS.tooLarge);
  return { ok: true, file: { formatVersion, revision, savedAt, savedBy, review: state, story: parsed.story } };
}

/** What has to be known of a review state to read the story in it. */
const shellSchema = z.looseObject({
  baseline: z
    .looseObject({
      story: z.unknown().optional(),
      otherCopy: z.looseObject({ merged: z.unknown(), theirs: z.unknown() }).nullish().catch(null),
    })
    .nullish(),
});

/**
 * Reads a review state, which may hold a story of the file's version. Where only that one is damaged, the comparison
 * falls back to its version, since the text itself is sound. Null where the state is no review state.
 */
function parseReview(review: unknown, formatVersion: number): Review | null {
  if (review === undefined) return newReview;
  const shell = shellSchema.safeParse(review).data;
  if (!shell?.baseline) return reviewSchema.safeParse(review).data ?? null;
  const storyOf = (json: unknown): Story | null => {
    const parsed = parseStory(json, formatVersion);
    return parsed.ok ? parsed.story : null;
  };
  const { otherCopy: other } = shell.baseline;
  const [merged, theirs] = [storyOf(other?.merged), storyOf(other?.theirs)];
  const otherCopy = other && merged && theirs ? { ...other, merged, theirs } : null;
  const baseline = { ...shell.baseline, story: storyOf(shell.baseline.story), otherCopy };
  return reviewSchema.safeParse({ ...shell, baseline }).data ?? null;
}

/** Reads what a draft file holds beside its story, which is not parsed; null where it cannot be read. `name` is that of a version, empty for none. */
export function readEnvelope(
  bytes: Uint8Array,
): (Pick<DraftFile, 'savedBy' | 'review' | 'keptFor'> & { readonly name: string }) | null {
  const read = envelopeSchema.safeParse(parseJson(bytes));
  if (!read.success) return null;
  const { savedBy, review, formatVersion, keptFor, name = '' } = read.data;
  const state = parseReview(withoutBaseline(review), formatVersion);
  return state && { savedBy, review: state, keptFor, name };
}

const withoutBaseline = (review: unknown): unknown =>
  typeof review === 'object' && review !== null ? { ...review, baseline: null } : review;

function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // The caller reports that it is not JSON.
  }
}

/**
 * Returns a version's bytes marked as come with another copy of the draft (`copy`), as a text that never took its place
 * (`rescue`), or as one that was exported (`export`); one that is marked already stays as it is.
 */
export function markedAs(bytes: Uint8Array, keptFor: 'copy' | 'rescue' | 'export'): Uint8Array {
  const at = bytes.indexOf(0x7b) + 1;
  const isMarked = /"keptFor"/.test(new TextDecoder().decode(bytes.subarray(0, START_BYTES)));
  if (at === 0 || isMarked) return bytes;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(`\n  "keptFor": "${keptFor}",`), bytes.subarray(at)]);
}

/** Matches the line of a version's name: the outermost object's properties are indented by two spaces, nested ones by more. */
const NAME_LINE = /\n {2}"name": "(?:[^"\\]|\\.)*",/;

/** Returns a version's bytes with `name` in place of any name that they have; an empty `name` only removes it. */
export function withVersionName(bytes: Uint8Array, name: string): Uint8Array {
  const bare = new TextDecoder().decode(bytes).replace(NAME_LINE, '');
  const named = name === '' ? bare : bare.replace('{', () => `{\n  "name": ${JSON.stringify(name)},`);
  return new TextEncoder().encode(named);
}

const EXPORT_LINE = /\n {2}"keptFor": "export",/;

/** Whether a document was exported from a version, from its first bytes. */
export const isExported = (start: Uint8Array): boolean => EXPORT_LINE.test(new TextDecoder().decode(start));

/** Returns a version's text as it is without a name and without the mark of an export. */
export const bareVersion = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replace(NAME_LINE, '').replace(EXPORT_LINE, '');

/** Whether somebody has named a version, from its first bytes. */
export const isNamed = (start: Uint8Array): boolean => NAME_LINE.test(new TextDecoder().decode(start));

/** Returns the bytes of a draft file with another revision and all else as it was. */
export function withRevision(bytes: Uint8Array, revision: number): Uint8Array {
  const json = z.looseObject({}).parse(parseJson(bytes));
  return new TextEncoder().encode(`${JSON.stringify({ ...json, revision }, null, 2)}\n`);
}

/** Whether a version is a text that never was the draft's, from its first bytes. */
export const isRescued = (start: Uint8Array): boolean =>
  /"keptFor":\s*"rescue"/.test(new TextDecoder().decode(start.subarray(0, START_BYTES)));

/** As many bytes of a draft file as `lineOf` and `isRescued` need. */
export const START_BYTES = 4096;

/** Identifies, from the first bytes of a version, whose line of versions it belongs to: by whom it was saved, and whether it came with another copy. */
export function lineOf(start: Uint8Array): string {
  const text = new TextDecoder().decode(start);
  const [, savedBy = ''] = /"savedBy":\s*"((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  return JSON.stringify([savedBy, /"keptFor":\s*"copy"/.test(text)]);
}

const damaged = (reason: string): DraftFileRead => ({ ok: false, reason });
