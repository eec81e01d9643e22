import { describe, expect, it } from 'vitest';
import {
  loggedSteps,
  MAX_REVISION,
  newReview,
  offeredSteps,
  REVIEW_STATUSES,
  reviewSchema,
  reviewStatusSchema,
  setsBaseline,
  withStep,
} from './review';

const step = { status: 'submitted', by: 'Minh Anh', at: '2026-11-23T09:00:00+07:00', reason: '' } as const;

describe('offeredSteps', () => {
  it.each([
    ['draft', ['submitted'], ['submitted']],
    ['submitted', ['inReview', 'approved', 'changesRequested', 'draft'], ['draft']],
    ['inReview', ['approved', 'changesRequested', 'submitted'], ['submitted']],
    ['changesRequested', ['submitted', 'inReview', 'approved'], ['submitted']],
    ['approved', ['exported', 'inReview', 'changesRequested'], []],
    ['exported', ['changesRequested', 'inReview', 'draft'], ['draft']],
  ] as const)(
    'offers from "%s", the usual step first, to an editor and to a reporter',
    (status, editors, reporters) => {
      expect(offeredSteps(status, 'editor')).toEqual(editors);
      expect(offeredSteps(status, 'desk')).toEqual(editors);
      expect(offeredSteps(status, 'reporter')).toEqual(reporters);
    },
  );

  it('leads to every status, and from none to itself', () => {
    const reached = REVIEW_STATUSES.flatMap((status) => offeredSteps(status, 'editor'));
    expect(new Set(reached)).toEqual(new Set(REVIEW_STATUSES));
    for (const status of REVIEW_STATUSES) expect(offeredSteps(status, 'editor')).not.toContain(status);
  });
});

it('adds a step at the end of the log and leaves the state before as it was', () => {
  const submitted = withStep(newReview, step);
  const back = withStep(submitted, { ...step, status: 'changesRequested', reason: 'Thiếu ảnh' });
  expect(back).toEqual({
    ...newReview,
    status: 'changesRequested',
    log: [step, { ...step, status: 'changesRequested', reason: 'Thiếu ảnh' }],
  });
  expect(newReview.log).toEqual([]);
});

it.each([
  ['an export with errors of a draft that was never submitted', ['draft: Exported with 2 errors'], [true]],
  ['a return to draft with words', ['submitted', 'draft: Ảnh mờ'], [false, false]],
  ['a note after a submission', ['submitted', 'submitted: Exported with 1 error', 'inReview'], [false, true, false]],
  ['a second submission without words', ['submitted', 'submitted'], [false, false]],
] as const)('takes for notes what left the status as it was: %s', (_, log, notes) => {
  const steps = log.map((words) => {
    const [status = '', reason = ''] = words.split(': ');
    return { ...step, status: reviewStatusSchema.parse(status), reason };
  });
  expect(loggedSteps(steps).map(({ isNote }) => isNote)).toEqual(notes);
});

const baseline = { revision: 3, savedAt: step.at, by: 'Minh Anh', story: null, otherCopy: null };
it.each([
  ['draft', null, true],
  ['changesRequested', baseline, true],
  ['approved', baseline, true],
  ['inReview', null, true],
  // What waits to be decided is not taken for accepted.
  ['inReview', baseline, false],
] as const)('submitted from "%s" with the baseline %j, compares with the text as it is: %s', (status, had, sets) => {
  expect(setsBaseline({ ...newReview, status, baseline: had }, 'submitted')).toBe(sets);
  expect(setsBaseline({ ...newReview, status, baseline: had }, 'inReview')).toBe(false);
});

describe('reviewSchema', () => {
  const state = (revision: unknown, savedAt = '2026-11-23T09:00:00+07:00') =>
    reviewSchema.safeParse({
      status: 'inReview',
      log: [step],
      baseline: { revision, savedAt, by: 'Minh Anh', story: null },
    });

  it('reads what the first Stet wrote, without comments and baseline', () => {
    expect(reviewSchema.parse({ status: 'draft', log: [] })).toEqual(newReview);
  });

  it.each([
    [7, 7],
    [MAX_REVISION, MAX_REVISION],
    [MAX_REVISION + 1, MAX_REVISION],
    [9_007_199_254_740_991, MAX_REVISION],
    [2.9, 2],
  ])('reads the revision %d as %d', (written, read) => {
    expect(state(written).data?.baseline?.revision).toBe(read);
  });

  it.each([
    ['a revision below nothing', state(-1)],
    ['a revision that is text', state('1')],
    ['a time without a zone', state(1, '2026-11-23T09:00:00')],
    ['a step with more in it', reviewSchema.safeParse({ status: 'draft', log: [{ ...step, why: '' }] })],
    ['a step at no time', reviewSchema.safeParse({ status: 'draft', log: [{ ...step, at: 'hôm qua' }] })],
    ['a status that there is not', reviewSchema.safeParse({ status: 'lost', log: [] })],
  ])('refuses %s', (_, read) => {
    expect(read.success).toBe(false);
  });

  it('takes times with an offset', () => {
    expect(state(1).success).toBe(true);
    expect(reviewSchema.safeParse({ status: 'submitted', log: [step] }).success).toBe(true);
  });
});
