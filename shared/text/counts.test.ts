import { describe, expect, it } from 'vitest';
import { countGraphemes, countSyllables, countWords } from './counts';
import { readingMinutes } from './readingMinutes';

describe('countSyllables', () => {
  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['– … ! 🎉', 0],
    ['Hà\u00A0Nội', 2],
    ['Tổng Bí thư: “Học, học nữa”.', 6],
    ['17/11/2023 16:00', 2],
    ['một\nhai\r\nba', 3],
    ['Việt Nam'.normalize('NFD'), 2],
    ['chủ\u00ADnghĩa', 1],
  ])('counts "%s" as %i', (text, expected) => {
    expect(countSyllables(text)).toBe(expected);
  });
});

describe('countWords', () => {
  it.each([
    ['The well-known plan—if any—works 3.8% better.', 8],
    ["Don't panic", 2],
    ['', 0],
  ])('counts "%s" as %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});

describe('countGraphemes', () => {
  it.each([
    ['Việt', 4],
    ['Việt'.normalize('NFD'), 4],
    ['“Đắk” – 5', 9],
    ['👨‍👩‍👧🇻🇳', 2],
    ['m\u0300', 1],
    ['', 0],
  ])('counts "%s" as %i', (text, expected) => {
    expect(countGraphemes(text)).toBe(expected);
  });
});

it.each([
  [0, 0],
  [1, 1],
  [240, 1],
  [241, 2],
  [2400, 10],
])('says of %i words that they take %i minutes', (count, minutes) => {
  expect(readingMinutes(count)).toBe(minutes);
});
