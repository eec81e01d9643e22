import type { Lang } from '../story';
import { formattingOf, flowText, sliceFlow, type Atom, type Flow } from './flow';
import { commonParts } from './lcs';
import { commonEnds, wordsOf } from './words';
import type { TextChange } from './change';

/** A change inside one flow: the stretch of each side. */
export interface Hunk {
  readonly kind: TextChange['kind'];
  readonly a: Span;
  readonly b: Span;
}
/** A range of a flow in UTF-16 units, from `from` up to and without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Returns the differences between two flows in order: words first, then marks and links of the words that stayed. */
export function diffFlow(before: Flow, after: Flow, lang: Lang): readonly Hunk[] {
  const kept = keptSpans(before, after, lang);
  const words = betweenSpans(kept, flowText(before).length, flowText(after).length).flatMap((hunk) =>
    atBlockEnds(hunk, before, after),
  );
  const formatting = kept.flatMap((span) => formattingHunks(before, after, span));
  return [...words, ...formatting].sort((x, y) => x.a.from - y.a.from || x.a.to - y.a.to || x.b.from - y.b.from);
}

/** A range of words that both sides have, by its start on each side and its length in UTF-16 units. */
interface Kept {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

function keptSpans(before: Flow, after: Flow, lang: Lang): readonly Kept[] {
  const hasEnds = [...before, ...after].some((atom) => atom.kind !== 'text');
  const [textA, textB] = [flowText(before), flowText(after)];
  const { head, tail } = hasEnds ? { head: 0, tail: 0 } : commonEnds(textA, textB);
  const a = tokensOf(sliceFlow(before, head, textA.length - tail), head, lang);
  const b = tokensOf(sliceFlow(after, head, textB.length - tail), head, lang);
  const numbers = new Map<string, number>();
  const numbersOf = (tokens: readonly Token[]): Int32Array =>
    Int32Array.from(tokens, ({ key }) => numbers.get(key) ?? (numbers.set(key, numbers.size), numbers.size - 1));
  const kept: Kept[] = head > 0 ? [{ a: 0, b: 0, length: head }] : [];
  const spoken = [a, b].map((tokens) => tokens.filter(({ key }) => key !== ' '));
  const matches = commonParts(numbersOf(spoken[0] ?? []), numbersOf(spoken[1] ?? []));
  for (const match of matches) {
    for (let at = 0; at < match.length; at += 1) {
      const [x, y] = [spoken[0]?.[match.a + at], spoken[1]?.[match.b + at]];
      if (x && y) kept.push({ a: x.from, b: y.from, length: x.to - x.from });
    }
  }
  if (tail > 0) kept.push({ a: textA.length - tail, b: textB.length - tail, length: tail });
  return withSpaces(kept, textA, textB);
}

/** A word, or the text between two words, with its range. */
interface Token extends Span {
  readonly key: string;
}

function tokensOf(flow: Flow, start: number, lang: Lang): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  const push = (key: string, length: number): void => {
    tokens.push({ key, from: at, to: at + length });
    at += length;
  };
  let text = '';
  const flush = (): void => {
    for (const word of wordsOf(text, lang)) push(word, word.length);
    text = '';
  };
  for (const atom of flow) {
    if (atom.kind === 'text') text += atom.text;
    else {
      flush();
      push(specialKey(atom), 1);
    }
  }
  flush();
  return tokens;
}

/** No word is longer than one unit and starts with a line end, so no word has such a key. */
function specialKey(atom: Atom): string {
  if (atom.kind === 'blockEnd') return `\n\nend ${JSON.stringify(atom.next).normalize('NFC')}`;
  return atom.kind === 'noteMark' ? `\n\nnote ${atom.note}` : '\n\nbreak';
}

/**
 * The words that stayed, and the single spaces that stayed with them: words are aligned without the spaces, which are all
 * alike and would hold together what has nothing in common. A space between two numbers stays, so that each is a change.
 */
function withSpaces(kept: readonly Kept[], textA: string, textB: string): readonly Kept[] {
  const spans: Kept[] = [];
  const push = (span: Kept): void => {
    const last = spans.at(-1);
    if (last && last.a + last.length === span.a && last.b + last.length === span.b)
      spans[spans.length - 1] = { ...last, length: last.length + span.length };
    else if (span.length > 0) spans.push(span);
  };
  let [a, b] = [0, 0];
  for (const span of [...kept, { a: textA.length, b: textB.length, length: 0 }]) {
    for (const space of spacesInCommon(textA.slice(a, span.a), textB.slice(b, span.b)))
      push({ a: a + space.a, b: b + space.b, length: 1 });
    push(span);
    [a, b] = [span.a + span.length, span.b + span.length];
  }
  return spans;
}

function spacesInCommon(a: string, b: string): readonly { readonly a: number; readonly b: number }[] {
  const [partsA, partsB] = [a.split(' '), b.split(' ')];
  const places = (text: string): readonly number[] => [...text.matchAll(/ /g)].map(({ index }) => index);
  const [spacesA, spacesB] = [places(a), places(b)];
  const isPerNumber = partsA.length === partsB.length && /\d/.test(a + b);
  if (isPerNumber) return spacesA.map((place, at) => ({ a: place, b: spacesB[at] ?? 0 }));
  const atStart = partsA[0] === '' && partsB[0] === '' && a !== '' && b !== '' ? [{ a: 0, b: 0 }] : [];
  const hasEnd = a.length > atStart.length && b.length > atStart.length && a.endsWith(' ') && b.endsWith(' ');
  return hasEnd ? [...atStart, { a: a.length - 1, b: b.length - 1 }] : atStart;
}

function betweenSpans(kept: readonly Kept[], aLength: number, bLength: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [a, b] = [0, 0];
  for (const span of [...kept, { a: aLength, b: bLength, length: 0 }]) {
    if (span.a > a || span.b > b) hunks.push(wordHunk({ from: a, to: span.a }, { from: b, to: span.b }));
    [a, b] = [span.a + span.length, span.b + span.length];
  }
  return hunks;
}

function wordHunk(a: Span, b: Span): Hunk {
  if (a.from === a.to) return { kind: 'inserted', a, b };
  return { kind: b.from === b.to ? 'deleted' : 'replaced', a, b };
}

/** Block ends in a hunk are changes of their own, with the space that went or came with them. */
function atBlockEnds(hunk: Hunk, before: Flow, after: Flow): readonly Hunk[] {
  const a = partsAtEnds(before, hunk.a);
  const b = partsAtEnds(after, hunk.b);
  if (a.length === 1 && b.length === 1) return [hunk];
  const isSpace = (flow: Flow, { from, to }: Span): boolean => /^\s*$/.test(flowText(sliceFlow(flow, from, to)));
  if (a.length === 1 && isSpace(before, hunk.a) && b.every((part) => isSpace(after, part)))
    return [{ ...hunk, kind: 'split' }];
  if (b.length === 1 && isSpace(after, hunk.b) && a.every((part) => isSpace(before, part)))
    return [{ ...hunk, kind: 'joined' }];
  const hunks: Hunk[] = [];
  let [aEnd, bEnd] = [hunk.a.from, hunk.b.from];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const inA = a[at];
    const inB = b[at];
    if (at > 0 && !(inA && inB && isSameEnd(before, aEnd, after, bEnd))) {
      const end = { a: { from: aEnd, to: inA?.from ?? aEnd }, b: { from: bEnd, to: inB?.from ?? bEnd } };
      hunks.push({ ...end, kind: !inA ? 'split' : inB ? 'replaced' : 'joined' });
    }
    const words = wordHunk(inA ?? { from: hunk.a.to, to: hunk.a.to }, inB ?? { from: hunk.b.to, to: hunk.b.to });
    if (words.a.from < words.a.to || words.b.from < words.b.to) hunks.push(words);
    [aEnd, bEnd] = [inA?.to ?? aEnd, inB?.to ?? bEnd];
  }
  return hunks;
}

const isSameEnd = (before: Flow, a: number, after: Flow, b: number): boolean =>
  [sliceFlow(before, a, a + 1), sliceFlow(after, b, b + 1)]
    .flatMap((end) => end.map(specialKey))
    .every((key, _, [first]) => key === first);

/** The stretches of a span between its block ends; one where it has none. */
function partsAtEnds(flow: Flow, span: Span): readonly Span[] {
  const parts: Span[] = [];
  let [at, from] = [span.from, span.from];
  for (const atom of sliceFlow(flow, span.from, span.to)) {
    if (atom.kind === 'blockEnd') {
      parts.push({ from, to: at });
      from = at + 1;
    }
    at += atom.text.length;
  }
  return [...parts, { from, to: span.to }];
}

/** Where the same words are formatted otherwise: a stretch as long as the difference stays the same. */
function formattingHunks(before: Flow, after: Flow, kept: Kept): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let last: { readonly difference: string; readonly hunk: Hunk } | null = null;
  const a = piecesOf(sliceFlow(before, kept.a, kept.a + kept.length));
  const b = piecesOf(sliceFlow(after, kept.b, kept.b + kept.length));
  let [i, j, at] = [0, 0, 0];
  for (;;) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y) break;
    const end = Math.min(x.to, y.to);
    const difference = differenceOf(x.atom, y.atom);
    if (difference !== null) {
      const isMore: boolean = last?.difference === difference.text && last.hunk.a.to === kept.a + at;
      const from: number = isMore && last ? last.hunk.a.from - kept.a : at;
      if (isMore) hunks.pop();
      const span = (start: number): Span => ({ from: start + from, to: start + end });
      const hunk: Hunk = { kind: difference.kind, a: span(kept.a), b: span(kept.b) };
      hunks.push(hunk);
      last = { difference: difference.text, hunk };
    }
    at = end;
    if (x.to === end) i += 1;
    if (y.to === end) j += 1;
  }
  return hunks;
}

function piecesOf(flow: Flow): readonly { readonly atom: Atom; readonly to: number }[] {
  let to = 0;
  return flow.map((atom) => ({ atom, to: (to += atom.text.length) }));
}

function differenceOf(a: Atom, b: Atom): { readonly kind: 'marks' | 'link'; readonly text: string } | null {
  if (!('marks' in a && 'marks' in b) || formattingOf(a) === formattingOf(b)) return null;
  const without = (x: readonly string[], y: readonly string[]): string => x.filter((mark) => !y.includes(mark)).join();
  const marks = `${without(a.marks, b.marks)} ${without(b.marks, a.marks)}`;
  const text = `${marks} ${a.url ?? ''} ${b.url ?? ''}`;
  return { kind: a.url === b.url ? 'marks' : 'link', text };
}
