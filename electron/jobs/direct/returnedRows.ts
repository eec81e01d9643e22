import type { ImportRow } from '../../../shared/story';
import { formatDate } from '../../../shared/text';

/** What a document that came back states about itself besides its text. */
interface Came {
  /** Changes since the text that it was exported from. */
  readonly count: number;
  /** Those of them that were made with tracking off, and who saved the document last; null for none. */
  readonly untracked: { readonly by: string; readonly count: number } | null;
  /** Changes in parts that a Word document cannot hold whole, where its words were taken. */
  readonly wordWon: number;
  /** When the text was saved that it was compared with, where the exported one is gone (ISO 8601); null where it is not. */
  readonly nearestBase: string | null;
}

/** Returns the report on a document that came back: changes are counted from the export on, not by the marks in the file. */
export function returnedRows(
  rows: readonly ImportRow[],
  { count, untracked, wordWon, nearestBase }: Came,
): readonly ImportRow[] {
  const others = rows.filter(({ field }) => field !== 'changes');
  return [
    ...others,
    { field: 'changesSince', text: String(count) },
    ...(untracked === null
      ? []
      : [
          untracked.by === ''
            ? ({ field: 'untrackedByNobody', text: String(untracked.count) } as const)
            : ({ field: 'untracked', text: `${untracked.by} (${untracked.count})` } as const),
        ]),
    ...(wordWon === 0 ? [] : [{ field: 'wordWon', text: String(wordWon) } as const]),
    ...(nearestBase === null ? [] : [{ field: 'nearestBase', text: formatDate(nearestBase) } as const]),
  ];
}
