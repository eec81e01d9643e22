import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonEnds, wordsOf } from './words';

it.each([
  ['Có 2.002 hộ', ['Có', ' ', '2.002', ' ', 'hộ']],
  ['tăng 12,6%.', ['tăng', ' ', '12,6%', '.']],
  ['tăng 3,8 %', ['tăng', ' ', '3,8 %']],
  ['ngày 05/03/2024, lúc 7:30', ['ngày', ' ', '05/03/2024', ',', ' ', 'lúc', ' ', '7:30']],
  ['H5N1 giá 50.000đ', ['H5N1', ' ', 'giá', ' ', '50.000đ']],
  ['“Lửa tắt”', ['“', 'Lửa', ' ', 'tắt', '”']],
  ['10-15% số hộ', ['10-15%', ' ', 'số', ' ', 'hộ']],
])('cuts "%s" into words, numbers whole, punctuation apart', (text, words) => {
  expect(wordsOf(text, 'vi')).toEqual(words);
});

it('loses nothing of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => wordsOf(text, 'vi').join('') === text),
    { numRuns: 300 },
  );
});

it('finds common ends that never tear a number', () => {
  expect(commonEnds('Có 2.002 hộ nghèo', 'Có 2.020 hộ nghèo')).toEqual({ head: 0, tail: 8 });
  const texts = fc.array(fc.constantFrom('hộ ', 'có ', '3', '8', ',', '%', ' ', 'là')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const { head, tail } = commonEnds(a, b);
      for (const text of [a, b]) {
        const cut = [text.slice(0, head), text.slice(head, text.length - tail), text.slice(text.length - tail)];
        expect(cut.flatMap((part) => wordsOf(part, 'vi'))).toEqual(wordsOf(text, 'vi'));
      }
    }),
  );
});

it('is quick with a text that is nothing but digits and dots', () => {
  const start = performance.now();
  wordsOf(`${'1.'.repeat(50_000)}đ`, 'vi');
  expect(performance.now() - start).toBeLessThan(2_000);
});
