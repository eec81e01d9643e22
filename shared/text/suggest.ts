import { hasAccents } from './findIn';
import { foldForSearch } from './foldForSearch';

/**
 * Returns at most `most` items whose value has a word that begins with `query`, those that begin with it themselves first,
 * else in their order. Accents count where the query has any. What is there already, letter for letter, is not offered; an empty query
 * offers all.
 */
export function suggest<T extends { readonly value: string }>(
  query: string,
  items: readonly T[],
  most: number,
): readonly T[] {
  const wanted = query.trim().normalize('NFC');
  const fold = hasAccents(wanted) ? (text: string) => text.normalize('NFC').toLowerCase() : foldForSearch;
  const folded = fold(wanted);
  const places = items.map(({ value }) => ` ${fold(value)}`.indexOf(` ${folded}`));
  const fits = (isFirst: boolean): readonly T[] =>
    items.filter(({ value }, index) => {
      const at = places[index] ?? -1;
      return value !== wanted && (isFirst ? at === 0 : at > 0);
    });
  return [...fits(true), ...fits(false)].slice(0, most);
}
