import type { Failure, OpenedDraft } from '../../shared/bridge';
import { setsBaseline, withStep, type DraftId, type Review, type ReviewStep } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import { call } from '../bridge';
import { editReview, useOpenStory } from './openStory';
import { takeStep, type StepTaken } from './takeStep';

/** A step that was taken with a draft, and the review state before it, so that it can be undone. */
export interface Stepped {
  readonly id: DraftId;
  readonly step: ReviewStep;
  readonly before: Review;
}

/**
 * Takes a step of the review with a draft that is not on the paper, as it has just been read. Submitting keeps the text as
 * a version, with which it is compared from then on. Returns the failure of the disk or of a draft that was changed since.
 */
export async function takeStepAtRest(draft: OpenedDraft, taken: StepTaken): Promise<Stepped | Failure> {
  const { id, revision, review } = draft;
  const step = { ...taken, at: isoInstant(new Date()) };
  let next = withStep(review, step);
  if (setsBaseline(review, step.status)) {
    const kept = await call('version:keep', { id });
    if (!kept.ok) return kept;
    const otherCopy = review.baseline?.otherCopy ?? null;
    const changeCount = otherCopy === null ? 0 : review.changeCount;
    next = { ...next, changeCount, baseline: { ...kept.value, story: null, otherCopy } };
  }
  const saved = await call('draft:review', { id, baseRevision: revision, review: next });
  return saved.ok ? { id, step, before: review } : saved;
}

/** Takes a step with the draft on the paper. Null where it was not taken, since the text cannot be saved now. */
export async function takeOpenStep(taken: StepTaken): Promise<Stepped | Failure | null> {
  const { open: before } = useOpenStory.getState();
  const failure = await takeStep(taken);
  if (failure) return failure;
  const { open } = useOpenStory.getState();
  const step = open?.review.log.at(-1);
  if (!before || open?.id !== before.id || !step || open.review.log.length === before.review.log.length) return null;
  return { id: open.id, step, before: before.review };
}

/** Returns a review state without the step that was taken last; null where that is another one by now. */
export function withoutStep(review: Review, { step, before }: Stepped): Review | null {
  const last = review.log.at(-1);
  if (last?.at !== step.at || last.status !== step.status) return null;
  const { status, log, baseline } = before;
  // Changes are counted from the baseline, which the step may have replaced.
  const { changeCount } = setsBaseline(before, step.status) ? before : review;
  return { ...review, status, log, baseline, changeCount };
}

/** Undoes a step, on the paper or at rest; false where another one was taken since, or the draft cannot be saved. */
export async function undoStep(stepped: Stepped): Promise<boolean> {
  const { id } = stepped;
  const { open } = useOpenStory.getState();
  if (open?.id === id) {
    const review = withoutStep(open.review, stepped);
    if (review) editReview(review);
    return review !== null;
  }
  const read = await call('draft:read', { id });
  const review = read.ok ? withoutStep(read.value.review, stepped) : null;
  if (!read.ok || !review) return false;
  return (await call('draft:review', { id, baseRevision: read.value.revision, review })).ok;
}
