import { expect, it } from 'vitest';
import { wordsAround, type Finding } from './finding';

const found = (context: string, excerpt: string, start: number): Finding => ({
  rule: 'doubleSpace',
  severity: 'suggestion',
  place: { kind: 'block', block: 0, part: 'text', range: { start, end: start + excerpt.length } },
  excerpt,
  context,
  message: { key: 'doubleSpace', values: {} },
  fixes: [],
  isSafe: true,
});

it('shows no cut word around what was found, and tells what is left out', () => {
  // 24 letters on either side.
  expect(wordsAround(found('ẽ rút sau rằm. Giá giảm 3.8 phần trăm so với năm ng', '3.8', 40))).toEqual({
    before: '…rút sau rằm. Giá giảm ',
    after: ' phần trăm so với năm…',
  });
});

it('shows all of a short text', () => {
  expect(wordsAround(found('Giá giảm 3.8%', '3.8', 9))).toEqual({ before: 'Giá giảm ', after: '%' });
});
