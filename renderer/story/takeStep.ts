import type { Failure } from '../../shared/bridge';
import { setsBaseline, withStep, type ReviewStatus } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import { call } from '../bridge';
import { editReview, flush, useOpenStory } from './openStory';

/** A step of the review: to which status, who takes it, and the reason, empty for none. */
export interface StepTaken {
  readonly status: ReviewStatus;
  readonly by: string;
  readonly reason: string;
}

/**
 * Takes a step of the review with the open draft. Submitting keeps the text as a version, with which it is compared
 * from then on. Resolves to the failure, with which the draft is not submitted; null where the step was taken.
 */
export async function takeStep({ status, by, reason }: StepTaken): Promise<Failure | null> {
  const { open: before } = useOpenStory.getState();
  const id = before?.id;
  const step = { status, by, reason, at: isoInstant(new Date()) };
  if (before && !setsBaseline(before.review, status)) {
    editReview(withStep(before.review, step));
    return null;
  }
  // A save that fails is shown by the indicator, and tried again.
  if (id === undefined || !(await flush())) return null;
  const kept = await call('version:keep', { id });
  if (!kept.ok) return kept;
  const { open } = useOpenStory.getState();
  if (open?.id !== id) return null;
  const otherCopy = open.review.baseline?.otherCopy ?? null;
  editReview({ ...withStep(open.review, step), baseline: { ...kept.value, story: null, otherCopy } });
  await flush();
  return null;
}

/** Keeps in the history of the open story what somebody did that leaves its status as it is. */
export function noteStep({ by, reason }: Pick<StepTaken, 'by' | 'reason'>): void {
  const { open } = useOpenStory.getState();
  if (!open) return;
  editReview(withStep(open.review, { status: open.review.status, by, reason, at: isoInstant(new Date()) }));
}
