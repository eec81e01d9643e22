import type { TextRange } from '../text';
import { quotations } from './quoteMarks';
import type { TextUnit } from './rule';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;
const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/**
 * Returns the test whether a range of one text is in a quotation or a name, where nothing is changed without asking.
 */
export function protectedText({ text, names }: Pick<TextUnit, 'text' | 'names'>): (range: TextRange) => boolean {
  const quoted = quotations(text);
  const named = names.filter((name) => name.length > 1).flatMap((name) => occurrences(text, name));
  return (range) =>
    quoted.some((other) => overlaps(range, other)) ||
    named.some((other) => overlaps(range, other)) ||
    isProperName(text, range);
}

function occurrences(text: string, name: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length });
  }
  return found;
}

/** A word with a capital inside a sentence, or beside another word with a capital, is taken for part of a name. */
function isProperName(text: string, range: TextRange): boolean {
  // Only the words around matter, and a paragraph can be long.
  const from = Math.max(0, range.start - 60);
  const words = [...text.slice(from, range.end + 60).matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: from + index,
    end: from + index + word.length,
  }));
  return words.some((word, index) => {
    if (!overlaps(word, range) || !isCapital(word.word)) return false;
    const next = words[index + 1];
    const goesOn = next !== undefined && isCapital(next.word) && text.slice(word.end, next.start) === ' ';
    return goesOn || !isSentenceStart(text, word.start);
  });
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?…:\n])[\s"“‘«(–-]*$/u.test(text.slice(Math.max(0, at - 12), at));
