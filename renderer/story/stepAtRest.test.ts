import { expect, it } from 'vitest';
import { draftIdSchema, newReview, withStep, type Review, type ReviewStep } from '../../shared/story';
import { withoutStep } from './stepAtRest';

const AT = '2026-11-29T08:00:00.000Z';
const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const stepTo = (status: ReviewStep['status']): ReviewStep => ({ status, by: 'Lan', reason: '', at: AT });
const baseline = { revision: 3, savedAt: AT, by: 'Lan', story: null, otherCopy: null };
const before: Review = { ...newReview, status: 'changesRequested', baseline, changeCount: 4 };

it('a submission that is undone has the baseline and the count of changes that it had before', () => {
  const step = stepTo('submitted');
  const submitted = { ...withStep(before, step), baseline: { ...baseline, revision: 7 }, changeCount: 0 };
  expect(withoutStep(submitted, { id, step, before })).toEqual(before);
});

it('another step that is undone keeps the changes that were made since', () => {
  const step = stepTo('inReview');
  const since = { ...withStep(before, step), changeCount: 6 };
  expect(withoutStep(since, { id, step, before })).toEqual({ ...before, changeCount: 6 });
});

it('a step that another one followed is not undone', () => {
  const step = stepTo('inReview');
  expect(withoutStep(withStep(withStep(before, step), stepTo('approved')), { id, step, before })).toBeNull();
});
