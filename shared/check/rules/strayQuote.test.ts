import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { strayQuote } from './strayQuote';

it.each([
  ['Ông nói: “mưa lớn.', '“'],
  ['Ông nói: mưa lớn”.', '”'],
  ['“một ‘hai” ba', '‘'],
  ['«một', '«'],
  ['mở "một', '"'],
  ['"một" và "hai', '"'],
])('finds the mark without a partner in "%s"', (text, mark) => {
  expect(foundBy(strayQuote, text)).toEqual([`${mark} !`]);
});

it.each([
  'Ông nói: “mưa lớn”.',
  '“một ‘hai’ ba”',
  '«một» và "hai"',
  'the reporter’s notes and the reporters’ desk',
  "don't",
  'màn hình 15" và 27"',
  '',
])('lets "%s" be', (text) => {
  expect(foundBy(strayQuote, text, { lang: 'en' })).toEqual([]);
});
