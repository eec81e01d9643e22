import { z } from 'zod';
import {
  draftChangeSchema,
  draftIdSchema,
  langSchema,
  reviewSchema,
  reviewStatusSchema,
  loggedStepSchema,
  revisionSchema,
  slugSchema,
  storySchema,
  versionStampSchema,
} from '../../story';
import { outcome, type Failure } from '../outcome';
import { call, nothing, DISK_CODES } from './call';

const instantSchema = z.iso.datetime({ offset: true });

/** What the desk shows of one draft. */
export const draftCardSchema = z.strictObject({
  id: draftIdSchema,
  headline: z.string(),
  /** The beginning of the text of a story without a headline; else empty. */
  firstWords: z.string(),
  section: z.string(),
  /** Printed names, in their order. */
  bylines: z.array(z.string()).readonly(),
  savedAt: instantSchema,
  status: reviewStatusSchema,
  /** Comments that nobody has resolved, and changes that nobody has accepted or rejected. */
  openComments: z.number().int().nonnegative(),
  openChanges: z.number().int().nonnegative(),
  /** The address of its page, fixed by the first export; null before it. */
  slug: slugSchema.nullable(),
  /** False where no copy of the draft can be read; it is listed all the same. */
  isReadable: z.boolean(),
});
/** One draft as the desk lists it, without its text. */
export type DraftCard = z.infer<typeof draftCardSchema>;

/** What became of a text that another program had put in the place of an open draft. */
const foreignSchema = z.enum(['kept-as-version', 'kept-as-damaged', 'left-in-place']);
/**
 * What became of a text that another program wrote in place of an open draft: kept as a version, kept aside as damaged,
 * or left in its place.
 */
export type ForeignEditOutcome = z.infer<typeof foreignSchema>;

/**
 * What a page receives when it opens a draft: its text, its review state, and how far the two can be trusted and
 * changed.
 */
export const openedDraftSchema = z.strictObject({
  id: draftIdSchema,
  revision: revisionSchema,
  savedAt: instantSchema,
  story: storySchema,
  review: reviewSchema,
  /** Set where the newest file was damaged: which version is open instead and under which name the damaged file was kept. */
  recovered: z.strictObject({ keptAs: z.string(), versionSavedAt: instantSchema, reason: z.string() }).nullable(),
  /** Whether this text is not on disk: the page that held it fell, and it could not be saved. */
  isUnsaved: z.boolean(),
  /** What became of a text of another program, where this one was saved without a page to be notified; else null. */
  foreign: foreignSchema.nullable(),
  /** One sentence where the draft may be read but not saved over (such as that a newer Stet wrote it); else null. */
  readOnlyReason: z.string().nullable(),
});
/**
 * A draft as it was opened: story and review state, the revision on disk, and what was recovered or may not be changed.
 */
export type OpenedDraft = z.infer<typeof openedDraftSchema>;

/** Most characters of a version's name. */
export const MAX_VERSION_NAME = 120;

/** A version of a draft, as it is listed. */
export const versionCardSchema = z.strictObject({
  ...versionStampSchema.unwrap().shape,
  /** Name that it was saved under; may be empty. */
  by: z.string(),
  /** What somebody called it; empty for most. */
  name: z.string(),
  /** The step of the review that it was saved with, or a note where there was no other; null where it is text alone. */
  step: loggedStepSchema.nullable(),
  /** Whether it is the text before a package was opened. */
  isBeforePackage: z.boolean(),
  /** Whether it came with another copy of the draft. */
  isOfCopy: z.boolean(),
});
/** One version of a draft as it is listed: when and by whom it was saved, its name, and the step of the review. */
export type VersionCard = z.infer<typeof versionCardSchema>;

const usedValuesSchema = z.strictObject({
  sections: z.array(z.string()).readonly(),
  bylines: storySchema.unwrap().shape.bylines,
  credits: z.array(z.string()).readonly(),
});
/** Values that the drafts of the library have in fields with suggestions: sections, bylines and credits. */
export type UsedValues = z.infer<typeof usedValuesSchema>;

const readDraft = call(
  z.strictObject({ id: draftIdSchema }),
  outcome(openedDraftSchema, ['draft-missing', 'draft-unreadable', ...DISK_CODES]),
);

/** Why a draft was not saved. */
const SAVE_CODES = ['stale-revision', 'draft-missing', 'draft-read-only', ...DISK_CODES] as const;
const savedSchema = z.strictObject({
  revision: revisionSchema,
  savedAt: instantSchema,
  foreign: foreignSchema.nullable(),
});
/** The result of a save of a draft: its revision on disk and what became of another program's text, or why it failed. */
export type SavedDraft =
  { readonly ok: true; readonly value: z.infer<typeof savedSchema> } | Failure<(typeof SAVE_CODES)[number]>;

/**
 * The result of a save of the open draft; `unexpected` is a fault of Stet's own. `changes` is the number of changes since
 * the draft was opened or replaced that the saved content holds; null where that content is from before.
 */
export const saveReportSchema = z.strictObject({
  changes: z.number().int().nonnegative().nullable(),
  saved: outcome(savedSchema, ['unexpected', ...SAVE_CODES]),
});
/** The result of a save of the open draft, and how many of the page's changes are in what was saved. */
export type SaveReport = z.infer<typeof saveReportSchema>;

/** Calls of drafts and their versions. */
export const draftCalls = {
  /**
   * Drafts whose fields or body hold every word of `query`, and every phrase that it has in quotation marks (accents and
   * case optional): those first whose headline holds all, then those whose headline and lead do, then the others, of each
   * the newest first. An empty query asks for all, newest first.
   */
  'draft:list': call(
    z.strictObject({ query: z.string().max(500) }),
    z.strictObject({ drafts: z.array(draftCardSchema).readonly(), total: z.number().int() }),
  ),
  /**
   * The ids of those drafts, for a page that has the cards already: one text with a space between two, empty for none. A
   * list of 10,000 would take longer to cross the bridge than to find.
   */
  'draft:find': call(
    z.strictObject({ query: z.string().max(500) }),
    z.strictObject({ ids: z.string().regex(/^[0-9a-f -]*$/) }),
  ),
  /**
   * A sentence of each of these drafts with what `query` asks for, in the order given; drafts without text, and those that
   * cannot be read, are left out.
   */
  'draft:excerpts': call(
    z.strictObject({ query: z.string().max(500), ids: z.array(draftIdSchema).max(100).readonly() }),
    z.strictObject({ excerpts: z.array(z.strictObject({ id: draftIdSchema, text: z.string() })).readonly() }),
  ),
  /** The values that the drafts of the library have in their fields, the most used first; at most 300 of each kind. */
  'draft:used': call(nothing, usedValuesSchema),
  /** Makes an empty draft, bylined with the author of the settings. */
  'draft:create': call(
    z.strictObject({ lang: langSchema.nullable() }),
    outcome(z.strictObject({ id: draftIdSchema }), DISK_CODES),
  ),
  /**
   * Opens a draft in the editor: the page returns to it after a crash, and `draft:foreign` notifies it of what
   * other programs do to its file.
   */
  'draft:open': readDraft,
  /** Reads a draft as it is on disk; the open one stays open. */
  'draft:read': readDraft,
  /**
   * Sends what has changed in the open draft since the last change, which main takes and saves soon. `after`
   * is the number of changes since the draft was opened or replaced; out of step, nothing is taken.
   */
  'draft:change': call(
    z.strictObject({ id: draftIdSchema, after: z.number().int().nonnegative(), change: draftChangeSchema }),
    z.strictObject({ isTaken: z.boolean() }),
  ),
  /** Sends the whole content of the open draft, where main did not take a change; changes count from it. */
  'draft:replace': call(
    z.strictObject({ id: draftIdSchema, baseRevision: revisionSchema, story: storySchema, review: reviewSchema }),
    nothing,
  ),
  /**
   * Saves the open draft now, and answers only once the bytes are on disk. Looks for another program's text also
   * where nothing is unsaved.
   */
  'draft:flush': call(z.strictObject({ id: draftIdSchema }), saveReportSchema),
  /** Closes a draft: what is unsaved of it is saved, and it is held no longer; what cannot be saved stays held. */
  'draft:close': call(z.strictObject({ id: draftIdSchema }), nothing),
  /** Drops what is unsaved of a draft: the user closes without it, or has it in another draft. */
  'draft:discard': call(z.strictObject({ id: draftIdSchema }), nothing),
  /**
   * Makes a draft of its own of the open one, as main holds it, with its threads; for a save that cannot succeed
   * where it is.
   */
  'draft:keepAsNew': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(z.strictObject({ id: draftIdSchema }), ['draft-unreadable', ...SAVE_CODES]),
  ),
  /** Writes the review state of a draft that is not open; `baseRevision` is the one that it was read with. */
  'draft:review': call(
    z.strictObject({ id: draftIdSchema, baseRevision: revisionSchema, review: reviewSchema }),
    outcome(savedSchema, ['draft-unreadable', ...SAVE_CODES]),
  ),
  /** Changes the headline of a draft. */
  'draft:rename': call(
    z.strictObject({ id: draftIdSchema, headline: z.string().max(1000) }),
    outcome(nothing, ['draft-missing', 'draft-unreadable', 'draft-read-only', ...DISK_CODES]),
  ),
  /** A new draft with the same story and photos; its slug is unfrozen. */
  'draft:duplicate': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(z.strictObject({ id: draftIdSchema }), ['draft-missing', 'draft-unreadable', ...DISK_CODES]),
  ),
  'draft:trash': call(z.strictObject({ id: draftIdSchema }), outcome(nothing, ['draft-missing', ...DISK_CODES])),
  /** Brings a draft back from the trash; `id` is another one where a draft of its own is there again. */
  'draft:restore': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(z.strictObject({ id: draftIdSchema }), ['draft-missing', ...DISK_CODES]),
  ),
  /** The versions of a draft that can be read, newest first; the draft itself is none of them. */
  'version:list': call(
    z.strictObject({ id: draftIdSchema }),
    z.strictObject({ versions: z.array(versionCardSchema).readonly() }),
  ),
  'version:open': call(
    z.strictObject({ id: draftIdSchema, version: versionStampSchema }),
    outcome(z.strictObject({ story: storySchema }), ['version-gone']),
  ),
  /**
   * Sets the name of a version, which goes along in packages and keeps it from being thinned out; an empty one takes
   * the name away.
   */
  'version:name': call(
    z.strictObject({
      id: draftIdSchema,
      version: versionStampSchema,
      name: z
        .string()
        .max(MAX_VERSION_NAME)
        .regex(/^[^\n\r]*$/),
    }),
    outcome(nothing, ['version-gone', 'draft-missing', ...DISK_CODES]),
  ),
  /** Keeps a draft as it is on disk as a version, whatever was kept lately. */
  'version:keep': call(
    z.strictObject({ id: draftIdSchema }),
    outcome(z.strictObject({ ...versionStampSchema.unwrap().shape, by: z.string() }), [
      'draft-missing',
      'draft-unreadable',
      ...DISK_CODES,
    ]),
  ),
};
