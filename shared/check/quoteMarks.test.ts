import { expect, it } from 'vitest';
import { quoteMarks } from './quoteMarks';

it('pairs outer and inner marks and tells those without a partner', () => {
  expect(quoteMarks('“Ông nói ‘đi’ rồi” và «thôi')).toEqual({
    pairs: [
      { start: 9, end: 13 },
      { start: 0, end: 18 },
    ],
    strays: [22],
  });
  expect(quoteMarks('“một «hai” ba»').strays).toEqual([5, 13]);
});

// loss 9
it.each(['“', '‘', '«“'])('takes %s without end as fast as any text', (mark) => {
  const text = `${mark} `.repeat(100_000);
  const start = performance.now();
  expect(quoteMarks(text).strays).toHaveLength(100_000 * mark.length);
  expect(performance.now() - start).toBeLessThan(3_000);
});
