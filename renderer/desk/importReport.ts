import type { ImportPreview } from '../../shared/bridge';
import { IMPORT_ROWS } from '../../shared/story';

type Row = ImportPreview['rows'][number];

/** Counts what is missing of an import or was left out of it; the lines around a text that a site puts there are no problem. */
export const importProblems = (rows: readonly Row[]): number => reportRows(rows, true).problems.length;

/** Parts the report on an import: what is missing or left out, to be looked at first, and what else there is to know. */
export function reportRows(
  rows: readonly Row[],
  hasPieces: boolean,
): { readonly problems: readonly Row[]; readonly notes: readonly Row[] } {
  if (!hasPieces) return { problems: [], notes: rows };
  const thatAre = (meaning: 'problem' | 'note'): readonly Row[] =>
    rows.filter(({ field }) => IMPORT_ROWS[field] === meaning);
  return { problems: thatAre('problem'), notes: thatAre('note') };
}
