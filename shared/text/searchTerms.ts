import { foldForSearch } from './foldForSearch';

/** Quotation marks around a phrase: straight, English, Vietnamese and French ones. A quote that is not closed reaches to the end. */
const TERM = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|[^\s"“”„«»]+/gu;

/**
 * Returns what a query asks for, each folded as `foldForSearch` does: its words, and the phrases that it has in quotation
 * marks, with one space between their words.
 */
export function searchTerms(query: string): readonly string[] {
  const terms = Array.from(query.matchAll(TERM), ([term, phrase]) => foldForSearch(phrase ?? term));
  return [...new Set(terms.map((term) => term.trim().replace(/\s+/g, ' ')))].filter((term) => term !== '');
}
