/** A stretch that two lists have in common: `length` equal things from place `a` of the one and `b` of the other. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Rounds after which the search for the best alignment of a range ends with a good one. */
const MOST_ROUNDS = 1024;

/**
 * Returns the longest common subsequence of two lists of numbers, as matches in order: Myers' algorithm in linear space
 * (http://www.xmailserver.org/diff2.pdf). Of long lists that have little in common, a good one rather than the longest.
 */
export function commonParts(a: Int32Array, b: Int32Array): readonly Match[] {
  const pairs: { a: number; b: number }[] = [];
  const [left, leftPlaces] = heldByBoth(a, new Set(b));
  const [right, rightPlaces] = heldByBoth(b, new Set(a));
  const size = left.length + right.length + 3;
  const search: Search = { a: left, b: right, forth: new Int32Array(2 * size), back: new Int32Array(2 * size), size };
  walk(search, 0, left.length, 0, right.length, (i, j) => {
    pairs.push({ a: leftPlaces[i] ?? 0, b: rightPlaces[j] ?? 0 });
  });
  const matches: Match[] = [];
  for (const pair of pairs) {
    const last = matches.at(-1);
    if (last && last.a + last.length === pair.a && last.b + last.length === pair.b)
      matches[matches.length - 1] = { ...last, length: last.length + 1 };
    else matches.push({ ...pair, length: 1 });
  }
  return matches;
}

/** What only one list holds cannot be common; without it the search is short. */
function heldByBoth(list: Int32Array, other: ReadonlySet<number>): [Int32Array, Int32Array] {
  const places = Int32Array.from(list.keys()).filter((at) => other.has(list[at] ?? 0));
  return [places.map((at) => list[at] ?? 0), places];
}

interface Search {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly forth: Int32Array;
  readonly back: Int32Array;
  readonly size: number;
}

function walk(
  search: Search,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  onPair: (i: number, j: number) => void,
): void {
  const { a, b } = search;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) onPair(aFrom++, bFrom++);
  let tail = 0;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo -= 1;
    bTo -= 1;
    tail += 1;
  }
  if (aFrom < aTo && bFrom < bTo) {
    const [i, j] = middle(search, aFrom, aTo, bFrom, bTo);
    walk(search, aFrom, i, bFrom, j, onPair);
    walk(search, i, aTo, j, bTo, onPair);
  }
  for (let step = 0; step < tail; step += 1) onPair(aTo + step, bTo + step);
}

/**
 * A point on a shortest path, found from both ends at once; it has an edit on either side. Neither list is empty, nor
 * do they start or end alike. Of the way back, points and diagonals are counted from the end.
 */
function middle({ a, b, forth, back, size }: Search, aFrom: number, aTo: number, bFrom: number, bTo: number) {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const delta = n - m;
  const isOdd = (delta & 1) !== 0;
  // Diagonal k = x - y; `size` keeps its place in the array positive. -1: not reached.
  forth.fill(-1, size - m - 1, size + n + 2);
  back.fill(-1, size - m - 1, size + n + 2);
  const at = (v: Int32Array, k: number): number => v[k + size] ?? -1;
  const advance = (v: Int32Array, k: number, round: number): number => {
    if (round === 0) return 0;
    const right = at(v, k - 1) < 0 || at(v, k - 1) >= n ? -1 : at(v, k - 1) + 1;
    const down = at(v, k + 1) - k > m ? -1 : at(v, k + 1);
    return Math.max(right, down);
  };
  for (let round = 0; ; round += 1) {
    const lowest = round <= m ? -round : -m + ((round - m) & 1);
    const highest = Math.min(round, n);
    let best = { x: 0, y: 0 };
    for (let k = lowest; k <= highest; k += 2) {
      let x = advance(forth, k, round);
      while (x >= 0 && x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x += 1;
      forth[k + size] = x;
      const y = x - k;
      if (x < 0) continue;
      if (x + y > best.x + best.y) best = { x, y };
      const fromEnd = at(back, delta - k);
      if (isOdd && fromEnd >= 0 && x + fromEnd >= n) return [aFrom + x, bFrom + y] as const;
    }
    for (let k = lowest; k <= highest; k += 2) {
      let x = advance(back, k, round);
      while (x >= 0 && x < n && x - k < m && a[aTo - 1 - x] === b[bTo - 1 - x + k]) x += 1;
      back[k + size] = x;
      if (x < 0) continue;
      const fromStart = at(forth, delta - k);
      if (!isOdd && fromStart >= 0 && fromStart + x >= n) return [aTo - x, bTo - x + k] as const;
    }
    if (round >= MOST_ROUNDS) return [aFrom + best.x, bFrom + best.y] as const;
  }
}
