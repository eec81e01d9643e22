import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftIdSchema, type Story } from '../../../shared/story';
import { figure, p, storyOf } from '../../../shared/story/testing';
import { searchTerms } from '../../../shared/text';
import { createSearchIndex } from './searchIndex';
import { storyWords } from './storyWords';

const idOf = (number: number) => draftIdSchema.parse(`${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`);
const [id, other] = [idOf(1), idOf(2)];

const story: Story = {
  ...storyOf(p('Bến đông từ sáng.'), figure({ caption: 'Lò than', credit: 'Quốc Bảo' })),
  section: 'Kinh tế',
  kicker: 'Miền Tây',
  headline: 'Chợ nổi',
  lead: 'Ghe về muộn.',
  dateline: 'Cần Thơ',
  bylines: [{ name: 'Thu Hà', role: 'reporter' }],
  tags: ['phù sa'],
};

const finds = (query: string, ...stories: readonly Partial<Story>[]): readonly number[] => {
  const index = createSearchIndex();
  stories.forEach((fields, at) => index.put(idOf(at), storyWords({ ...storyOf(), ...fields }), at));
  return index.find(searchTerms(query)).map((one) => Number(one.slice(0, 8)));
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
  'SÁNG',
  '"bến đông"',
  '"đông từ sáng" chợ',
  '"n đông t"',
])('a story is found by %j in any of its fields', (query) => {
  expect(finds(query, story)).toEqual([0]);
});

it.each(['cho chieu', 'tếmiền', 'saphu', '"đông bến"', '"nổi ghe"', '"chợ nổi miền"'])(
  'a story is not found by %j, which it does not hold',
  (query) => {
    expect(finds(query, story)).toEqual([]);
  },
);

it('the headline comes before the lead, the lead before the rest, and of each the one that was saved last', () => {
  const [body, lead, headline] = [{ body: [p('Mưa rào to')] }, { lead: 'Mưa rào' }, { headline: 'Mưa rào' }];
  expect(finds('mua rao', headline, body, lead, headline, { headline: 'Nắng' }, lead, body)).toEqual([
    3, 0, 5, 2, 6, 1,
  ]);
  expect(finds('mua rao', body, { headline: 'Mưa', lead: 'to, rào' }, { headline: 'Mưa', kicker: 'Rào' })).toEqual([
    1, 2, 0,
  ]);
});

it('each draft is found by its own words, as it was put there last, and no more once it is removed', () => {
  const index = createSearchIndex();
  const holding = (word: string) => index.find([word]);
  index.put(id, storyWords(story), 1);
  index.put(other, storyWords({ ...story, headline: 'Bến phà' }), 2);
  expect([holding('cho'), holding('pha')]).toEqual([[id], [other]]);
  index.put(id, storyWords({ ...story, headline: 'Phà ngang' }), 3);
  expect([holding('cho'), holding('pha')]).toEqual([[], [id, other]]);
  index.remove(id);
  index.remove(id);
  expect([holding('pha'), index.wordsOf(id), index.wordsOf(other)?.split('\n')[0]]).toEqual([
    [other],
    undefined,
    'ben pha',
  ]);
});

it('finds what a look at every text would, whatever was put, replaced and removed before', () => {
  const word = fc.constantFrom('cho', 'chon', 'noi', 'no', 'oi', 'ben.', '"26,3"', 'an');
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const deed = fc.record({ draft: fc.nat(5), text: fc.option(text, { freq: 4 }) });
  fc.assert(
    fc.property(
      fc.array(deed, { maxLength: 4000, size: 'max' }),
      fc.array(text, { minLength: 1 }),
      (deeds, queries) => {
        const index = createSearchIndex();
        const texts = new Map<number, { text: string; at: number }>();
        deeds.forEach(({ draft, text: words }, at) => {
          if (words === null) texts.delete(draft);
          else texts.set(draft, { text: words, at });
          if (words === null) index.remove(idOf(draft));
          else index.put(idOf(draft), `\n\n${words}`, at);
        });
        for (const query of queries.filter((one) => one.trim() !== '')) {
          const terms = [...searchTerms(query), query];
          const expected = [...texts]
            .filter(([, held]) => terms.every((term) => held.text.includes(term)))
            .sort((a, b) => b[1].at - a[1].at)
            .map(([draft]) => idOf(draft));
          expect(index.find(terms)).toEqual(expected);
        }
      },
    ),
    { numRuns: 20 },
  );
});
