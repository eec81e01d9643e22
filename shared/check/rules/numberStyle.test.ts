import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { numberStyle } from './numberStyle';

it.each([
  ['tăng 3.8%', ['3.8 > 3,8']],
  ['đạt 1,234,567 đồng', ['1,234,567 > 1.234.567']],
  ['đạt 2,002 tỷ', ['2,002 > 2.002 !']],
  ['ông nói: “tăng 3.8%”', ['3.8 > 3,8 !']],
])('finds "%s"', (text, found) => {
  expect(foundBy(numberStyle, text)).toEqual(found);
});

it.each(['tăng 3,8%', 'đạt 2.002 tỷ', 'Windows 8.1', ''])('lets "%s" be', (text) => {
  expect(foundBy(numberStyle, text)).toEqual([]);
});

it('leaves an English story its own numbers', () => {
  expect(foundBy(numberStyle, 'up 3.8% to 1,234,567', { lang: 'en' })).toEqual([]);
});
