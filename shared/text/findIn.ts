import { findFolded, foldForSearch, type TextRange } from './foldForSearch';

/** How a text is looked for. */
export interface FindOptions {
  /** Whether accents count also where the query has none. A query with an accent finds that accent alone: "đò" is not in "đóng". */
  readonly accents: boolean;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

const lower = (text: string): string => text.toLowerCase();

/**
 * Where a query occurs in a text, in order, none overlapping. Text is compared in NFC; an empty query is found nowhere.
 * `folded` is the text as `foldForSearch` returns it.
 */
export function findIn(
  text: string,
  query: string,
  options: FindOptions,
  folded = foldForSearch(text),
): readonly TextRange[] {
  const wanted = query.normalize('NFC');
  if (wanted === '') return [];
  const found = occurrences(text, wanted, options, folded);
  return options.wholeWords ? found.filter((range) => isWholeWord(text, range)) : found;
}

function occurrences(
  text: string,
  query: string,
  { accents, matchCase }: FindOptions,
  folded: string,
): readonly TextRange[] {
  if (!accents && !hasAccents(query)) {
    const found = findFolded(text, query, folded);
    if (!matchCase) return found;
    const hasSameCase = ({ start, end }: TextRange): boolean => casesOf(text.slice(start, end)) === casesOf(query);
    return found.filter(hasSameCase);
  }
  const fold = matchCase ? (some: string) => some : lower;
  // Where lower case has another length (İ), places would shift; then only the exact case is looked for.
  const isSafe = fold(text).length === text.length;
  return indexes(isSafe ? fold(text) : text, isSafe ? fold(query) : query);
}

const ACCENT = /\p{M}|đ/iu;

/** Whether a text has a letter with an accent or tone, or đ. A query that has one is looked for with its accents. */
export const hasAccents = (text: string): boolean => ACCENT.test(text.normalize('NFD'));

function indexes(text: string, query: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    ranges.push({ start: at, end: at + query.length });
  }
  return ranges;
}

/** Which letters are capitals. */
const casesOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a');

const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;
function isWholeWord(text: string, { start, end }: TextRange): boolean {
  const isInside = (at: number): boolean => IN_WORD.test(text.charAt(at - 1)) && IN_WORD.test(text.charAt(at));
  return !isInside(start) && !isInside(end);
}
