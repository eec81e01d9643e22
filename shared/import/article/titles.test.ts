import { expect, it } from 'vitest';
import { readTitles } from './titles';

const empty = { section: '', kicker: '', headline: '', lead: '', leftOut: [] };
const words = (count: number, end = '.'): string => `${'Mưa '.repeat(count).trim()}${end}`;
const long = `Phía sau ${'chợ '.repeat(20)}`.trim();

it.each<[string, readonly string[], Partial<ReturnType<typeof readTitles>>]>([
  ['nothing', [], {}],
  ['a headline', ['Tít'], { headline: 'Tít' }],
  ['a section', ['Kinh tế', 'Tít'], { section: 'Kinh tế', headline: 'Tít' }],
  ['a section and a kicker', ['Kinh tế', 'Chợ nổi', 'Tít'], { section: 'Kinh tế', kicker: 'Chợ nổi', headline: 'Tít' }],
  ['a line too long for a section', [long, 'Tít'], { kicker: long, headline: 'Tít' }],
  ['a long line before a kicker', [long, 'Chợ', 'Tít'], { section: long, kicker: 'Chợ', headline: 'Tít' }],
  ['a line of 60 letters', ['x'.repeat(60), 'Tít'], { section: 'x'.repeat(60), headline: 'Tít' }],
  ['a line of 61 letters', ['x'.repeat(61), 'Tít'], { kicker: 'x'.repeat(61), headline: 'Tít' }],
  ['a path', ['Trang chủ > Thời sự › Chính trị', 'Tít'], { section: 'Chính trị', headline: 'Tít' }],
  ['a path that ends open', ['Trang chủ » Thời sự »', 'Tít'], { section: 'Thời sự', headline: 'Tít' }],
  ['a path without a step', ['>', 'Tít'], { section: '>', headline: 'Tít' }],
  [
    'a menu',
    ['TRANG CHỦ', 'Tìm kiếm', 'Kinh tế', 'Tít'],
    { section: 'Kinh tế', headline: 'Tít', leftOut: ['TRANG CHỦ', 'Tìm kiếm'] },
  ],
  ['a menu alone', ['Home'], { leftOut: ['Home'] }],
  ['the headline twice', ['TÍT', 'Kinh tế', 'Tít'], { section: 'Kinh tế', headline: 'Tít' }],
  [
    'lines that nobody knows',
    ['a', 'b', 'Kinh tế', 'Tít'],
    { section: 'Kinh tế', headline: 'Tít', leftOut: ['a', 'b'] },
  ],
  [
    'menu and unknown lines',
    ['a', 'Menu', 'b', 'c', 'Tít'],
    { section: 'c', headline: 'Tít', leftOut: ['Menu', 'a', 'b'] },
  ],
  ['a lead of 13 words', ['Tít', words(13)], { headline: 'Tít', lead: words(13) }],
  ['a lead that ends in a quotation', ['Tít', words(13, '.”')], { headline: 'Tít', lead: words(13, '.”') }],
  ['a sentence of 12 words', ['Kinh tế', words(12)], { section: 'Kinh tế', headline: words(12) }],
  ['many words that are no sentence', ['Kinh tế', words(13, '')], { section: 'Kinh tế', headline: words(13, '') }],
  ['a dot inside', ['Kinh tế', words(13, '. Mưa')], { section: 'Kinh tế', headline: words(13, '. Mưa') }],
  ['a sentence alone', [words(13)], { headline: words(13) }],
])('reads %s above a byline', (_, lines, titles) => {
  expect(readTitles(lines)).toEqual({ ...empty, ...titles });
});
