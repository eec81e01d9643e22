import type { Lang } from '../story';

/**
 * A number with all that makes it one: "2.002", "12,6%", "05/03/2024", "7:30", "10-15%". Not what hangs on a letter, as
 * in "H5N1" or "50.000đ": those are one word with it.
 */
const NUMBER =
  /(?<![\p{L}\p{M}\p{N}_]|\d[.,:/–-])\d+(?:[.,:/–-]\d+)*(?:[ \u00A0\u202F]?[%‰])?(?![\p{L}\p{M}\p{N}_]|[.,:/–-]\d)/gu;

const segmenters: Partial<Record<Lang, Intl.Segmenter>> = {};
/** Returns the segmenter of a language, which is made when it is first needed: that takes some 10 ms. */
const segmenterOf = (lang: Lang): Intl.Segmenter =>
  (segmenters[lang] ??= new Intl.Segmenter(lang, { granularity: 'word' }));

/**
 * Returns a text cut into words, numbers, spaces and punctuation marks, each a piece of its own; together they are the
 * text.
 */
export function wordsOf(text: string, lang: Lang): readonly string[] {
  const words: string[] = [];
  let at = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    pushWords(words, text.slice(at, index), lang);
    words.push(number);
    at = index + number.length;
  }
  pushWords(words, text.slice(at), lang);
  return words;
}

function pushWords(words: string[], text: string, lang: Lang): void {
  if (text !== '') for (const { segment } of segmenterOf(lang).segment(text)) words.push(segment);
}

/** How much two texts have in common at their start and end, cut between words, where no number can be torn. */
export function commonEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  while (head > 0 && !(isCut(a, head) && isCut(b, head))) head -= 1;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  while (tail > 0 && !(isCut(a, a.length - tail) && isCut(b, b.length - tail))) tail -= 1;
  return { head, tail };
}

/** A place behind a space that parts two words. Digits and "%" belong to numbers that may hold a space. */
const isCut = (text: string, at: number): boolean =>
  at === 0 || at === text.length || (text[at - 1] === ' ' && /\p{L}/u.test(text.charAt(at)));
