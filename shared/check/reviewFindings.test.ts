import { expect, it } from 'vitest';
import { newReview, type Thread } from '../story';
import { p, someThread, storyOf } from '../story/testing';
import { messageText } from './messages';
import { reviewFindings } from './reviewFindings';

const at = '2026-11-23T09:00:00Z';
const story = storyOf(p('Có 2.020 hộ.'));
const thread = (text: string, by = 'Thu Hà'): Thread => ({
  id: someThread(),
  anchor: { kind: 'part', block: 0, part: 'text', words: { before: 'Có ', words: '2.020', after: ' hộ.', start: 3 } },
  quote: '2.020',
  comments: [{ id: '00000000-0000-4000-8000-000000000000', by, at, text }],
  resolved: null,
});
const told = (threads: readonly Thread[], changeCount = 0) =>
  reviewFindings(story, { ...newReview, threads, changeCount }).map(({ message, place }) => [
    messageText('en', message),
    place.range?.start ?? null,
  ]);

it('tells every open comment at its words, and how many changes wait', () => {
  expect(told([thread('Số này ở đâu?')], 3)).toEqual([
    ['Thu Hà: “Số này ở đâu?”', 3],
    ['3 changes have been neither accepted nor rejected.', null],
  ]);
  expect(told([{ ...thread('Xong rồi'), resolved: { by: 'Thu Hà', at } }])).toEqual([]);
});

// window 16: "1 changes" is "1 change".
it('counts one change that waits as one', () => {
  expect(told([], 1)).toEqual([['1 change has been neither accepted nor rejected.', null]]);
});

it('says what somebody without a name wrote, whatever it looks like', () => {
  expect(told([thread('@noLead {by}', '')])).toEqual([['Open comment: “@noLead {by}”', 3]]);
});
