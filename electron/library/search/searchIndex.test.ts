import { expect, it } from 'vitest';
import { draftIdSchema } from '../../../shared/story';
import { figure, p, storyOf } from '../../../shared/story/testing';
import { createSearchIndex, foldQuery } from './searchIndex';

const [id, other] = ['1', '2'].map((digit) => draftIdSchema.parse(`0000000${digit}-0000-4000-8000-000000000000`));

it.each([
  ['CHỢ nổi', ['cho', 'noi']],
  ['  chợ \t nổi\n', ['cho', 'noi']],
  ['   ', []],
  ['', []],
])('the query %j is looked for by the words %j', (query, words) => {
  expect(foldQuery(query)).toEqual(words);
});

const story = {
  ...storyOf(p('Bến đông từ sáng.'), figure({ caption: 'Lò than', credit: 'Quốc Bảo' })),
  section: 'Kinh tế',
  kicker: 'Miền Tây',
  headline: 'Chợ nổi',
  lead: 'Ghe về muộn.',
  dateline: 'Cần Thơ',
  bylines: [{ name: 'Thu Hà', role: 'reporter' as const }],
  tags: ['phù sa'],
};
it.each([
  'kinh te',
  'mien tay',
  'cho noi',
  'ghe muon',
  'can tho',
  'thu ha',
  'phu sa',
  'ben sang',
  'lo than',
  'noi ghe sang sa',
  'dong',
  '',
])('a story is found by "%s" in any of its fields', (query) => {
  const index = createSearchIndex();
  index.put(id!, story);
  expect(index.holds(id!, foldQuery(query))).toBe(true);
});

it.each(['cho chieu', 'tếmiền', 'saphu'])('a story is not found by "%s", which it does not hold', (query) => {
  const index = createSearchIndex();
  index.put(id!, story);
  expect(index.holds(id!, foldQuery(query))).toBe(false);
});

it('each draft is found by its own words, as it was put there last, and no more once it is removed', () => {
  const index = createSearchIndex();
  const holds = (word: string) => [id!, other!].map((one) => index.holds(one, [word]));
  index.put(id!, story);
  index.put(other!, { ...story, headline: 'Bến phà' });
  expect([holds('cho'), holds('pha')]).toEqual([
    [true, false],
    [false, true],
  ]);
  index.put(id!, { ...story, headline: 'Phà ngang' });
  expect([holds('cho'), holds('pha')]).toEqual([
    [false, false],
    [true, true],
  ]);
  index.remove(id!);
  expect(holds('pha')).toEqual([false, true]);
});
