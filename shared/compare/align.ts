import { isTextBlock, type Form } from './forms';
import { commonParts } from './lcs';
import { canBecome, keyOf, similarity, sizeOf, wordsWithin } from './similarity';

/** Things of one list that became things of the other: one and one, but where blocks were split or joined. */
export interface Pairing {
  readonly a: number;
  readonly aCount: number;
  readonly b: number;
  readonly bCount: number;
}

/** A thing that one list holds and the other does not, and where it would be there. */
export interface Unmatched {
  readonly at: number;
  readonly gap: number;
}

/** What became of the things of a list: `kept` in their order, `moved` to elsewhere, deleted, inserted. */
export interface Alignment {
  readonly kept: readonly Pairing[];
  readonly moved: readonly { readonly a: Unmatched; readonly b: Unmatched }[];
  readonly deleted: readonly Unmatched[];
  readonly inserted: readonly Unmatched[];
}

/** How alike two things must be to count as one that was edited, in its place or elsewhere. */
const ALIKE_IN_PLACE = 0.35;
const ALIKE_MOVED = 0.7;
/** Words that a thing needs to be known again elsewhere after an edit. */
const WORDS_TO_KNOW = 6;
/** Things on either side beyond which nobody looks for edited moves. */
const MOST_LOOKED_AT = 200;
/** Pairs of things in one stretch beyond which they are not weighed against one another. */
const MOST_WEIGHED = 400_000;
/** How far off the diagonal an edited thing is looked for in its stretch. */
const BAND = 6;

/** Aligns two lists of things of one form: equal ones first, then, in the stretches between them, alike ones. */
export function align(form: Form, before: readonly unknown[], after: readonly unknown[]): Alignment {
  const numbers = new Map<string, number>();
  const numberOf = (value: unknown): number => {
    const key = keyOf(form, value);
    return numbers.get(key) ?? (numbers.set(key, numbers.size), numbers.size - 1);
  };
  const [a, b] = [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)];
  const kept: Pairing[] = [];
  const deleted: Unmatched[] = [];
  const inserted: Unmatched[] = [];
  let [aEnd, bEnd] = [0, 0];
  const matches = [...commonParts(a, b), { a: a.length, b: b.length, length: 0 }];
  const [freeA, freeB] = [
    outside(
      matches.map((match) => ({ from: match.a, length: match.length })),
      a,
    ),
    outside(
      matches.map((match) => ({ from: match.b, length: match.length })),
      b,
    ),
  ];
  for (const match of matches) {
    const isMoved =
      (freeB.has(a[aEnd] ?? -1) && hasSubstance(form, before[aEnd])) ||
      (freeA.has(b[bEnd] ?? -1) && hasSubstance(form, after[bEnd]));
    const stretch = { a: aEnd, aTo: match.a, b: bEnd, bTo: match.b, isMoved };
    const pairs = pairsIn(form, before, after, stretch);
    for (const pair of pairs) kept.push(pair);
    const unmatched = unmatchedIn(stretch, pairs);
    for (const one of unmatched.deleted) deleted.push(one);
    for (const one of unmatched.inserted) inserted.push(one);
    for (let at = 0; at < match.length; at += 1) kept.push({ a: match.a + at, aCount: 1, b: match.b + at, bCount: 1 });
    [aEnd, bEnd] = [match.a + match.length, match.b + match.length];
  }
  const moved = movesAmong(form, before, after, a, b, deleted, inserted);
  const [movedA, movedB] = [new Set(moved.map((move) => move.a)), new Set(moved.map((move) => move.b))];
  return {
    kept,
    moved,
    deleted: deleted.filter((unmatched) => !movedA.has(unmatched)),
    inserted: inserted.filter((unmatched) => !movedB.has(unmatched)),
  };
}

interface Stretch {
  readonly a: number;
  readonly aTo: number;
  readonly b: number;
  readonly bTo: number;
  /** Whether its first thing of either side is elsewhere on the other side. */
  readonly isMoved: boolean;
}

/** The numbers of a list that are in none of some stretches of it, which are in order. */
function outside(
  stretches: readonly { readonly from: number; readonly length: number }[],
  list: Int32Array,
): ReadonlySet<number> {
  const free = new Set<number>();
  let at = 0;
  for (const { from, length } of stretches) {
    for (; at < from; at += 1) free.add(list[at] ?? -1);
    at = from + length;
  }
  return free;
}

function unmatchedIn({ a, aTo, b, bTo }: Stretch, pairs: readonly Pairing[]) {
  const deleted: Unmatched[] = [];
  const inserted: Unmatched[] = [];
  let [aEnd, bEnd] = [a, b];
  for (const pair of [...pairs, { a: aTo, aCount: 0, b: bTo, bCount: 0 }]) {
    for (let at = aEnd; at < pair.a; at += 1) deleted.push({ at, gap: bEnd });
    for (let at = bEnd; at < pair.b; at += 1) inserted.push({ at, gap: pair.a });
    [aEnd, bEnd] = [pair.a + pair.aCount, pair.b + pair.bCount];
  }
  return { deleted, inserted };
}

/** Pairs the things of a stretch that holds no equal ones: the alignment with the most similarity, near the diagonal. */
function pairsIn(form: Form, before: readonly unknown[], after: readonly unknown[], stretch: Stretch): Pairing[] {
  const { a, aTo, b, bTo } = stretch;
  const [n, m] = [aTo - a, bTo - b];
  if (n === 0 || m === 0) return [];
  if (n * m > MOST_WEIGHED) return pairsOnDiagonal(form, before, after, stretch);
  const slope = m / n;
  const reach = BAND + Math.abs(n - m);
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const took = Array.from({ length: n + 1 }, () => new Array<Pairing | null>(m + 1).fill(null));
  const score = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = 1; i <= n; i += 1) {
    for (let j = 1; j <= m; j += 1) {
      let most = Math.max(score(i - 1, j), score(i, j - 1));
      let taken: Pairing | null = null;
      if (Math.abs(i * slope - j) <= reach) {
        for (const [pair, similarity] of pairingsEndingAt(form, before, after, a + i, b + j, stretch)) {
          const total = similarity + score(pair.a - a, pair.b - b);
          if (total > most) [most, taken] = [total, pair];
        }
      }
      const [row, tookRow] = [best[i], took[i]];
      if (row && tookRow) [row[j], tookRow[j]] = [most, taken];
    }
  }
  const pairs: Pairing[] = [];
  for (let i = n, j = m; i > 0 && j > 0;) {
    const pair = took[i]?.[j];
    if (pair) {
      pairs.unshift(pair);
      [i, j] = [pair.a - a, pair.b - b];
    } else if (score(i - 1, j) >= score(i, j)) i -= 1;
    else j -= 1;
  }
  return pairs;
}

function pairsOnDiagonal(
  form: Form,
  before: readonly unknown[],
  after: readonly unknown[],
  stretch: Stretch,
): Pairing[] {
  const pairs: Pairing[] = [];
  for (let [a, b] = [stretch.a, stretch.b]; a < stretch.aTo && b < stretch.bTo; [a, b] = [a + 1, b + 1]) {
    const isPair = canBecome(form, before[a], after[b]) && similarity(form, before[a], after[b]) >= ALIKE_IN_PLACE;
    if (isPair) pairs.push({ a, aCount: 1, b, bCount: 1 });
  }
  return pairs;
}

/** The pairings whose last things are those before `aTo` and `bTo`, each with its weight. */
function* pairingsEndingAt(
  form: Form,
  before: readonly unknown[],
  after: readonly unknown[],
  aTo: number,
  bTo: number,
  stretch: Stretch,
): Generator<readonly [Pairing, number]> {
  const [x, y] = [before[aTo - 1], after[bTo - 1]];
  if (canBecome(form, x, y)) {
    const isAlone = stretch.aTo - stretch.a === 1 && stretch.bTo - stretch.b === 1 && !stretch.isMoved;
    const alike = similarity(form, x, y);
    if (alike >= ALIKE_IN_PLACE || (isAlone && isPairAlone(form, x, y)))
      yield [{ a: aTo - 1, aCount: 1, b: bTo - 1, bCount: 1 }, Math.max(alike, 0.1)];
  }
  if (form.is !== 'block' || !isTextBlock(x) || !isTextBlock(y)) return;
  for (const count of [2, 3, 4]) {
    const split = after.slice(Math.max(stretch.b, bTo - count), bTo);
    if (split.length === count && isWhole(form, x, split))
      yield [{ a: aTo - 1, aCount: 1, b: bTo - count, bCount: count }, weightOfParts(form, x, split)];
    const joined = before.slice(Math.max(stretch.a, aTo - count), aTo);
    if (joined.length === count && isWhole(form, y, joined))
      yield [{ a: aTo - count, aCount: count, b: bTo - 1, bCount: 1 }, weightOfParts(form, y, joined)];
  }
}

/** A unmatched thing between equal neighbours became the unmatched thing now there, unless both are long and different. */
function isPairAlone(form: Form, x: unknown, y: unknown): boolean {
  if (form.is !== 'block' || !isTextBlock(x)) return true;
  const [a, b] = [sizeOf(form, x), sizeOf(form, y)];
  return a === 0 || b === 0 || (a <= 8 && b <= 8) || similarity(form, x, y) >= 0.15;
}

/** Whether text blocks on end are the parts of one text, but for a few words. */
function isWhole(form: Form, whole: unknown, parts: readonly unknown[]): boolean {
  const sizes = parts.map((part) => sizeOf(form, part));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const size = sizeOf(form, whole);
  if (sizes.includes(0) || Math.abs(total - size) > 0.4 * size) return false;
  return parts.every((part, at) => isTextBlock(part) && wordsWithin(form, part, whole) >= 0.75 * (sizes[at] ?? 0));
}

/** More than one pair can weigh, and most for all the parts: two of three alike ones are nearly a whole, too. */
function weightOfParts(form: Form, whole: unknown, parts: readonly unknown[]): number {
  const [size, total] = [sizeOf(form, whole), parts.reduce<number>((sum, part) => sum + sizeOf(form, part), 0)];
  return 1.01 - (0.01 * Math.abs(total - size)) / size;
}

function movesAmong(
  form: Form,
  before: readonly unknown[],
  after: readonly unknown[],
  a: Int32Array,
  b: Int32Array,
  deleted: readonly Unmatched[],
  inserted: readonly Unmatched[],
) {
  const moved: { a: Unmatched; b: Unmatched }[] = [];
  const free = new Set(inserted);
  const byNumber = new Map<number, Unmatched[]>();
  for (const unmatched of inserted)
    byNumber.set(b[unmatched.at] ?? -1, [...(byNumber.get(b[unmatched.at] ?? -1) ?? []), unmatched]);
  const left: Unmatched[] = [];
  for (const unmatched of deleted) {
    const found = hasSubstance(form, before[unmatched.at]) ? byNumber.get(a[unmatched.at] ?? -1)?.shift() : undefined;
    if (found) {
      moved.push({ a: unmatched, b: found });
      free.delete(found);
    } else left.push(unmatched);
  }
  if (left.length > MOST_LOOKED_AT || free.size > MOST_LOOKED_AT) return moved;
  for (const unmatched of left) {
    const x = before[unmatched.at];
    if (sizeOf(form, x) < WORDS_TO_KNOW) continue;
    let [found, most]: [Unmatched | null, number] = [null, ALIKE_MOVED];
    for (const other of free) {
      const y = after[other.at];
      const alike = canBecome(form, x, y) ? similarity(form, x, y) : 0;
      if (alike >= most) [found, most] = [other, alike];
    }
    if (found) {
      moved.push({ a: unmatched, b: found });
      free.delete(found);
    }
  }
  return moved;
}

/** A rule or an empty paragraph is not moved: one goes and another comes. */
const hasSubstance = (form: Form, value: unknown): boolean => form.is === 'value' || sizeOf(form, value) > 0;
