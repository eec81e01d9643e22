import { plainLatin } from './latin';

/**
 * Text as search compares it: small letters, no accents or tones, đ as d, non-breaking spaces as spaces. "Hoà", "Hòa" and
 * "HOA" are alike. Spaces and punctuation stay, so "da nang" is not found in "Đà, Nẵng".
 */
export const foldForSearch = (text: string): string => plainLatin(text);

/** A stretch of a text, in UTF-16 units; `end` is the first unit behind it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where `query`, folded, occurs in `text`, folded: ranges of the text as given, in order, none overlapping, each with
 * the combining marks that follow its last letter. An empty query is found nowhere. A caller that has the folded text
 * passes it as `folded`.
 */
export function findFolded(text: string, query: string, folded = foldForSearch(text)): readonly TextRange[] {
  const wanted = foldForSearch(query);
  if (wanted === '' || !folded.includes(wanted)) return [];
  // Without marks folding removes nothing, so with as many units each letter is where it was.
  const isSamePlaces = folded.length === text.length && !/[\p{M}\p{Cf}]/u.test(text);
  const origin = isSamePlaces ? null : foldedOrigins(text);
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const [first, last] = origin ? [origin[at], origin[end - 1]] : [{ start: at }, { end }];
    if (first && last) ranges.push({ start: first.start, end: last.end });
  }
  return ranges;
}

/** For each UTF-16 unit of the folded text, the stretch of the original that it came from. */
function foldedOrigins(text: string): readonly TextRange[] {
  const origins: TextRange[] = [];
  // A letter and the marks and invisible characters behind it, which fold to nothing; at the start, those alone.
  for (const { 0: letter, index: start } of text.matchAll(/[^\p{M}\p{Cf}][\p{M}\p{Cf}]*|[\p{M}\p{Cf}]+/gu)) {
    const origin = { start, end: start + letter.length };
    for (let unit = foldForSearch(letter).length; unit > 0; unit -= 1) origins.push(origin);
  }
  return origins;
}
