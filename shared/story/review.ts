import { z } from 'zod';
import { storySchema } from './story';
import { threadSchema } from './thread';

/** How far a draft has come on its way to the page. */
export const REVIEW_STATUSES = ['draft', 'submitted', 'inReview', 'changesRequested', 'approved', 'exported'] as const;
/** The status of a draft in the review. */
export const reviewStatusSchema = z.enum(REVIEW_STATUSES);
/** How far a draft has come: `draft`, `submitted`, `inReview`, `changesRequested`, `approved` or `exported`. */
export type ReviewStatus = z.infer<typeof reviewStatusSchema>;

/** What somebody does in the newsroom. */
export const ROLES = ['reporter', 'editor', 'desk'] as const;
/** The role of a user in the newsroom. */
export const roleSchema = z.enum(ROLES);
/** What a user does in the newsroom: `reporter`, `editor` or `desk`. */
export type Role = z.infer<typeof roleSchema>;

/** One step of a draft's way: to which status, by whom, when (ISO 8601 with offset), and the reason, empty for none. */
const reviewStepSchema = z
  .strictObject({
    status: reviewStatusSchema,
    by: z.string(),
    at: z.iso.datetime({ offset: true }),
    reason: z.string(),
  })
  .readonly();
/** One entry of a draft's review log; `reason` is empty where none was given. */
export type ReviewStep = z.infer<typeof reviewStepSchema>;

/** A step as the history has it. A note keeps what somebody did that left the status as it was, such as an export with errors. */
export const loggedStepSchema = z.strictObject({ ...reviewStepSchema.unwrap().shape, isNote: z.boolean() }).readonly();
type LoggedStep = z.infer<typeof loggedStepSchema>;

/** Returns the steps of a log, the oldest first, each with whether it is a note: words under the status that was there before. */
export const loggedSteps = (log: readonly ReviewStep[]): readonly LoggedStep[] =>
  log.map((step, index) => ({
    ...step,
    isNote: step.reason !== '' && step.status === (log[index - 1]?.status ?? 'draft'),
  }));

/** Highest revision that a draft has: a save a second reaches it after thirty years, so only damage or malice is above. */
export const MAX_REVISION = 1_000_000_000;
/** A revision as it is read: one above the highest, which an earlier Stet may have written, is taken for the highest. */
export const revisionSchema = z
  .number()
  .nonnegative()
  .overwrite((revision) => Math.min(Math.floor(revision), MAX_REVISION));

/** What identifies a kept version among the others of its draft. */
export const versionStampSchema = z
  .strictObject({ revision: revisionSchema, savedAt: z.iso.datetime({ offset: true }) })
  .readonly();
/** Identifies a version of a draft by its revision and the time it was saved (ISO 8601 with offset). */
export type VersionStamp = z.infer<typeof versionStampSchema>;

/** What a colleague's copy has differently where both had changed the same part; the text has mine. */
export const otherCopySchema = z
  .strictObject({
    by: z.string(),
    at: z.iso.datetime({ offset: true }),
    /** The story that both were merged into, with what was decided since; where it differs from `theirs`, nothing is decided. */
    merged: storySchema,
    theirs: storySchema,
  })
  .readonly();
/** What another copy of the draft has differently and nobody has decided yet. */
export type OtherCopy = z.infer<typeof otherCopySchema>;

/** What the current text is compared with in review: a version, and by whom it was put there to be compared. */
export const baselineSchema = z
  .strictObject({
    ...versionStampSchema.unwrap().shape,
    by: z.string(),
    /** The version's story with the changes that were accepted since; null while none was. */
    story: storySchema.nullable(),
    /** What a package has differently and nobody has decided; absent from what Stet wrote before it merged packages. */
    otherCopy: otherCopySchema.nullable().default(null),
  })
  .readonly();
/** The version that the current text is compared with in review, and the changes accepted since. */
export type Baseline = z.infer<typeof baselineSchema>;

/** The review state of a draft, kept beside its story and never exported. */
export const reviewSchema = z
  .strictObject({
    status: reviewStatusSchema,
    /** Every step so far, oldest first. */
    log: z.array(reviewStepSchema).readonly(),
    /** Null until the draft is first submitted; absent from what the first Stet wrote. */
    baseline: baselineSchema.nullable().default(null),
    /** How many changes since the baseline waited when they were counted last, for the desk. */
    changeCount: z.number().int().nonnegative().default(0),
    /** What was remarked, the oldest first; absent from what the first Stet wrote. */
    threads: z.array(threadSchema).readonly().default([]),
  })
  .readonly();
/** The review state of a draft: status, log, baseline and comment threads. */
export type Review = z.infer<typeof reviewSchema>;

/** The review state of a draft that nobody has submitted. */
export const newReview: Review = {
  status: 'draft',
  log: [],
  baseline: null,
  changeCount: 0,
  threads: [],
};

/** Returns the review state after a step. */
export const withStep = (review: Review, step: ReviewStep): Review => ({
  ...review,
  status: step.status,
  log: [...review.log, step],
});

/**
 * Whether a step makes the text as it is the one to compare with: a submission does. A draft that goes from review back to
 * "submitted" waits for that same review, so its changes stay to be decided.
 */
export const setsBaseline = ({ status, baseline }: Review, to: ReviewStatus): boolean =>
  to === 'submitted' && !(status === 'inReview' && baseline !== null);

/** Every step that makes sense from a status, the usual one first. */
const STEPS: Readonly<Record<ReviewStatus, readonly ReviewStatus[]>> = {
  draft: ['submitted'],
  submitted: ['inReview', 'approved', 'changesRequested', 'draft'],
  inReview: ['approved', 'changesRequested', 'submitted'],
  changesRequested: ['submitted', 'inReview', 'approved'],
  approved: ['exported', 'inReview', 'changesRequested'],
  exported: ['changesRequested', 'inReview', 'draft'],
};

/** Statuses that a reporter's own steps lead to; the others are an editor's or the desk's to set. */
const REPORTERS_OWN: readonly ReviewStatus[] = ['draft', 'submitted'];

/**
 * Returns the steps that are offered to a role from a status, the usual one first. What is not offered is still
 * possible.
 */
export function offeredSteps(status: ReviewStatus, role: Role): readonly ReviewStatus[] {
  const steps = STEPS[status];
  return role === 'reporter' ? steps.filter((step) => REPORTERS_OWN.includes(step)) : steps;
}
