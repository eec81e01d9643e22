import { expect, it } from 'vitest';
import { firstWords, MAX_FIRST_WORDS } from './firstWords';
import { emptyStory, type Story } from './story';
import { br, figure, p } from './testing';

const words = (about: Partial<Story>): string => firstWords({ ...emptyStory('vi'), ...about });

it.each<[string, Partial<Story>, string]>([
  ['the lead comes before the body', { lead: 'Nước lên.', body: [p('Đêm qua.')] }, 'Nước lên.'],
  ['empty paragraphs are passed over', { body: [p(' '), p(''), p('Ghi nhanh', br, 'ở chợ.')] }, 'Ghi nhanh ở chợ.'],
  ['of photos alone, the first caption', { body: [figure({ caption: '' }), figure({ caption: 'Ghe bí' })] }, 'Ghe bí'],
  ['a story with a headline needs none', { headline: 'Lũ rút', lead: 'Nước lên.' }, ''],
  ['an empty story has none', { body: [p('')] }, ''],
])('%s', (_, story, expected) => {
  expect(words(story)).toBe(expected);
});

it('cuts a long beginning between words, and a text without spaces where it is', () => {
  const long = words({ lead: 'Sáng sớm ghe đã kín khúc sông. '.repeat(9) });
  expect(long).toMatch(/^Sáng sớm .*\S…$/);
  expect(long.length).toBeLessThanOrEqual(MAX_FIRST_WORDS);
  expect(words({ lead: '🚤'.repeat(90) })).toBe(`${'🚤'.repeat(39)}…`);
});
