import { findFolded, foldForSearch, searchTerms } from '../../shared/text';

/** A part of a text: a hit of the search, or what is between two. */
export interface HitPart {
  readonly part: string;
  readonly isHit: boolean;
}

/** Splits a text at the hits of each word and phrase of a query; hits that touch are one. */
export function hitsIn(text: string, query: string): readonly HitPart[] {
  const folded = foldForSearch(text);
  const ranges = searchTerms(query)
    .flatMap((term) => findFolded(text, term, folded))
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const parts: HitPart[] = [];
  let at = 0;
  for (const { start, end } of joined) {
    parts.push({ part: text.slice(at, start), isHit: false }, { part: text.slice(start, end), isHit: true });
    at = end;
  }
  parts.push({ part: text.slice(at), isHit: false });
  return parts.filter(({ part }) => part !== '');
}
