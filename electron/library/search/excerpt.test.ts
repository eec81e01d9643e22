// window 22
import { expect, it } from 'vitest';
import { figure, p, storyOf } from '../../../shared/story/testing';
import { someLibrary } from '../testing';
import { excerptOf } from './excerpt';
import { foldQuery } from './searchIndex';

const story = {
  ...storyOf(
    p('Bến phà nghỉ từ tháng sau. Cầu mới thông xe 26.3, người dân mừng. Đò ngang còn chạy.'),
    p('Chợ nổi họp sớm.'),
    figure({ caption: 'Khói lò than buổi chiều.', photo: { kind: 'missing', fileName: 'lo.jpg' } }),
  ),
  lead: 'Hai bờ nối liền.',
};
const found = (query: string): string | null => excerptOf(story, foldQuery(query));

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
