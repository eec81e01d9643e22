/** More suggestions than these are no help. */
export const MOST_SUGGESTIONS = 5;

/** Row without words, which keeps the place of one that may come. */
export const BLANK = '';

/**
 * Returns the rows for suggestions in a menu, each by its words. `words` is null while they are looked for. In a menu that
 * is open already (`isLate`) there are as many rows before and after they come, so that nothing moves under the pointer.
 */
export function suggestionRows(
  words: readonly string[] | null,
  isLate: boolean,
  notes: { readonly looking: string; readonly none: string },
): readonly string[] {
  const rows = words === null ? [notes.looking] : words.length === 0 ? [notes.none] : words.slice(0, MOST_SUGGESTIONS);
  return isLate ? [...rows, ...Array.from({ length: MOST_SUGGESTIONS - rows.length }, () => BLANK)] : rows;
}
