import type { ImportPreview } from '../../shared/bridge';

type Row = ImportPreview['rows'][number];

/** What the pieces of a story show by themselves. */
const IN_PIECES: ReadonlySet<Row['field']> = new Set<Row['field']>([
  ...(['section', 'kicker', 'headline', 'bylines', 'publishedAt', 'lead'] as const),
  ...(['photo', 'paragraphs', 'subheads', 'signOff', 'leftOut'] as const),
]);

/** What came in otherwise than it was, or beside the text, and is whole. */
const NOTES: ReadonlySet<Row['field']> = new Set<Row['field']>([
  ...(['changes', 'changesSince', 'untracked', 'untrackedByNobody', 'touching', 'comments'] as const),
  ...(['joinedTimes', 'joinedAuthors', 'oldFonts', 'notes', 'textBoxes', 'equations'] as const),
  // No piece shows them, and they are whole.
  ...(['dateline', 'tags', 'related'] as const),
  ...(['nestedTables', 'cropped', 'margins', 'converted'] as const),
]);

/** Counts what is missing of an import or was left out of it; the lines around a text that a site puts there are no problem. */
export const importProblems = (rows: readonly Row[]): number => reportRows(rows, true).problems.length;

/** Parts the report on an import: what is missing or left out, to be looked at first, and what else there is to know. */
export function reportRows(
  rows: readonly Row[],
  hasPieces: boolean,
): { readonly problems: readonly Row[]; readonly notes: readonly Row[] } {
  if (!hasPieces) return { problems: [], notes: rows };
  const others = rows.filter(({ field }) => !IN_PIECES.has(field));
  return {
    problems: others.filter(({ field }) => !NOTES.has(field)),
    notes: others.filter(({ field }) => NOTES.has(field)),
  };
}
