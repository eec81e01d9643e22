import { expect, it } from 'vitest';
import { movedOffset } from './movedOffset';

it.each([
  ['a letter before it', 'mưa lớn', 'mưaa lớn', 4, 5],
  ['a letter behind it', 'mưa lớn', 'mưa lớnn', 4, 4],
  ['a letter right before it', 'ab', 'axb', 1, 1],
  ['a word taken out before it', 'mưa rất lớn', 'mưa lớn', 8, 4],
  ['the text around it replaced', 'mưa rất lớn', 'mưa to lớn', 6, 4],
  ['nothing', 'mưa', 'mưa', 2, 2],
  ['everything taken out', 'mưa', '', 2, 0],
  ['the same letter typed twice', 'aa', 'aaa', 2, 2],
])('goes right with %s', (_, before, after, offset, expected) => {
  expect(movedOffset(before, after, offset)).toBe(expected);
});
