import { expect, it } from 'vitest';
import type { ReviewStatus, ReviewStep } from '../../shared/story';
import { requestOf } from './ReasonBanner';

const step = (status: ReviewStatus, reason = ''): ReviewStep => ({
  ...{ status, reason, by: 'Thu Hà' },
  at: '2026-11-29T09:00:00Z',
});

// window 19
it.each<[string, ReviewStatus, readonly ReviewStep[], string | null]>([
  ['the last request', 'changesRequested', [step('submitted'), step('changesRequested', 'Số lò?')], 'Số lò?'],
  [
    'the last of two requests',
    'changesRequested',
    [step('changesRequested', 'Tít?'), step('submitted'), step('changesRequested', 'Số lò?')],
    'Số lò?',
  ],
  [
    'the request and not a note that followed it',
    'changesRequested',
    [step('submitted'), step('changesRequested', 'Số lò?'), step('changesRequested', 'Xuất dù còn lỗi')],
    'Số lò?',
  ],
  ['nothing once it is submitted again', 'submitted', [step('changesRequested', 'Số lò?'), step('submitted')], null],
  ['nothing where the history is empty', 'changesRequested', [], null],
])('the banner shows %s', (_, status, log, reason) => {
  expect(requestOf({ status, log })?.reason ?? null).toBe(reason);
});
