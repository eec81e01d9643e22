// window 22
import { expect, it } from 'vitest';
import { figure, p, storyOf } from '../../../shared/story/testing';
import { searchTerms } from '../../../shared/text';
import { someLibrary } from '../testing';
import { excerptOf } from './excerpt';

const story = {
  ...storyOf(
    p('Bến phà nghỉ từ tháng sau. Cầu mới thông xe 26.3, người dân mừng. Đò ngang còn chạy.'),
    p('Chợ nổi họp sớm.'),
    figure({ caption: 'Khói lò than buổi chiều.', photo: { kind: 'missing', fileName: 'lo.jpg' } }),
  ),
  lead: 'Hai bờ nối liền.',
};
const found = (query: string): string | null => excerptOf(story, searchTerms(query));

it.each([
  ['accents are folded as the search folds them', 'CAU MOI', 'Cầu mới thông xe 26.3, người dân mừng.'],
  ['the lead counts', 'hai bo', 'Hai bờ nối liền.'],
  ['so do captions', 'khói', 'Khói lò than buổi chiều.'],
  ['of several sentences the one with most of the words', 'do ngang chay', 'Đò ngang còn chạy.'],
  ['where only the headline holds them the story begins', 'tuyết', 'Hai bờ nối liền.'],
])('%s: "%s"', (_, query, sentence) => {
  expect(found(query)).toBe(sentence);
});

it('cuts a long sentence around its hit, between words', () => {
  const long = `${'nước lên đồng xa '.repeat(30)}cây đa bến cũ ${'con đò năm xưa '.repeat(30)}`.trim();
  const excerpt = excerptOf({ lead: long, body: [] }, ['da', 'ben']) ?? '';
  expect(excerpt).toContain('cây đa bến cũ');
  expect(excerpt.length).toBeLessThan(200);
  expect(excerpt).toMatch(/^… \S.* …$/);
  expect(long).toContain(excerpt.slice(2, -2));
  const unbroken = 'x'.repeat(2000);
  expect(excerptOf({ lead: unbroken, body: [] }, ['x'])).toHaveLength(182);
});

const water = 'nước lên đồng xa '.repeat(20).trim();
it.each<[string, string, readonly string[], RegExp]>([
  ['its start where the hit is there', `cây đa bến cũ ${water}`, ['da'], /^cây đa bến cũ nước .* …$/],
  ['its end where the hit is there', `${water} cây đa bến cũ`, ['da'], /^… \S+ .* nước lên đồng xa cây đa bến cũ$/],
  ['its start where only the headline holds the words', water, ['tuyet'], /^nước lên .* …$/],
  ['what is around the first of two hits', `${water} sông ${water} núi ${water}`, ['nui', 'song'], /^… .* sông .* …$/],
])('of a sentence that is too long it is %s', (_, long, words, expected) => {
  const excerpt = excerptOf({ lead: long, body: [] }, words) ?? '';
  expect(excerpt).toMatch(expected);
  expect(excerpt.length).toBeGreaterThan(60);
  expect(excerpt.length).toBeLessThanOrEqual(184);
  expect(` ${long} `).toContain(` ${excerpt.replace(/^… | …$/g, '')} `);
});

const [as, bs] = ['a'.repeat(90), 'b'.repeat(90)];
it.each([
  ['whole where it is as long as fits', `${as.slice(1)} ${bs}`, `${as.slice(1)} ${bs}`],
  ['cut between words where it is a letter longer', `${as} ${bs}`, `${as} …`],
])('a sentence is %s', (_, sentence, excerpt) => {
  expect(excerptOf({ lead: sentence, body: [] }, ['a'])).toBe(excerpt);
});

it.each<[string, readonly string[], string]>([
  ['the first of sentences that hold as many of the words', ['do'], 'Đò ngang.'],
  ['the one with both, in a later paragraph', ['do', 'cau'], 'Cầu và đò.'],
  ['the one that a word of the query is a part of', ['ng'], 'Đò ngang.'],
  ['the start of the story where nothing is asked for', [], 'Đò ngang. Đò dọc.'],
])('the excerpt is %s, without the space around it', (_, words, sentence) => {
  const body = [p(' Đò ngang. Đò dọc.'), p('Cầu tre. Cầu và đò. Đò với cầu.')];
  expect(excerptOf({ lead: '  ', body }, words)).toBe(sentence);
});

it('has none for a story without text', () => {
  expect(excerptOf({ lead: ' ', body: [] }, ['a'])).toBeNull();
});

it('comes from the library for the drafts that are asked for, and passes over those that cannot be read', async () => {
  const { library } = await someLibrary();
  const made = await library.create(story);
  const empty = await library.create(storyOf());
  if (!made.ok || !empty.ok) throw new Error('no draft');
  await library.trash(empty.value.id);
  expect(await library.excerpts('cau moi', [made.value.id, empty.value.id])).toEqual([
    { id: made.value.id, text: 'Cầu mới thông xe 26.3, người dân mừng.' },
  ]);
});

it('the library finds the drafts that hold the words of a query, and counts all that it lists', async () => {
  const { library } = await someLibrary();
  const made = await library.create(story);
  await library.create(storyOf());
  if (!made.ok) throw new Error('no draft');
  expect(await library.find('cau moi')).toEqual({ ids: made.value.id });
  expect(await library.list('cau moi')).toMatchObject({ drafts: [{ id: made.value.id }], total: 2 });
});
