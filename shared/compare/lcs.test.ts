import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonParts } from './lcs';

/** The length of the longest common subsequence, by the textbook's table. */
function lcsLength(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)));
    row = next;
  }
  return row.at(-1)!;
}

it('finds a longest common subsequence, in order and equal on both sides', () => {
  const lists = fc.array(fc.nat({ max: 6 }), { maxLength: 40 });
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const matches = commonParts(Int32Array.from(a), Int32Array.from(b));
      let [aEnd, bEnd] = [0, 0];
      for (const match of matches) {
        expect(match.a).toBeGreaterThanOrEqual(aEnd);
        expect(match.b).toBeGreaterThanOrEqual(bEnd);
        [aEnd, bEnd] = [match.a + match.length, match.b + match.length];
        expect(a.slice(match.a, aEnd)).toEqual(b.slice(match.b, bEnd));
      }
      expect(matches.reduce((sum, match) => sum + match.length, 0)).toBe(lcsLength(a, b));
    }),
    { numRuns: 2_000 },
  );
});

it('is quick with long lists that have little in common', () => {
  const random = (seed: number) => Int32Array.from({ length: 20_000 }, (_, at) => (at * seed * 7919 + at ** 2) % 5_000);
  const start = performance.now();
  expect(commonParts(random(3), random(5)).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(5_000);
});
