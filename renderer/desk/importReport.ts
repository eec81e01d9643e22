import type { ImportPreview } from '../../shared/bridge';

type Row = ImportPreview['rows'][number];

/** What the pieces of a story show by themselves. */
const IN_PIECES: ReadonlySet<Row['field']> = new Set<Row['field']>([
  ...(['section', 'kicker', 'headline', 'bylines', 'publishedAt', 'lead'] as const),
  ...(['photo', 'paragraphs', 'subheads', 'signOff', 'leftOut'] as const),
]);

/** What came in otherwise than it was, or beside the text, and is whole. */
const NOTES: ReadonlySet<Row['field']> = new Set<Row['field']>([
  ...(['changes', 'comments', 'notes', 'textBoxes', 'equations', 'nestedTables', 'cropped'] as const),
]);

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
