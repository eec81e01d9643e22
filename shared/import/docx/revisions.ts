import { isoInstant } from '../../text';
import type { DocxRevision } from './document';
import type { Counted } from './tally';
import type { XmlElement } from './xml';

/** What each element of a tracked change means for what it is around or in. */
const CHANGES: Readonly<Record<string, { readonly kind: 'inserted' | 'deleted'; readonly counted: Counted }>> = {
  'w:ins': { kind: 'inserted', counted: 'insertions' },
  'w:moveTo': { kind: 'inserted', counted: 'moves' },
  'w:cellIns': { kind: 'inserted', counted: 'insertions' },
  'w:del': { kind: 'deleted', counted: 'deletions' },
  'w:moveFrom': { kind: 'deleted', counted: 'moves' },
  'w:cellDel': { kind: 'deleted', counted: 'deletions' },
};

/** Whether an element of that name marks an insertion, a deletion or a move. */
export const isChange = (name: string): boolean => Object.hasOwn(CHANGES, name);

interface Noting {
  readonly revisions: DocxRevision[];
  readonly tally: { use(what: Counted): void };
}

/** Reads the change that an element marks, counts it, and keeps it; null for an element that marks none. */
export function noteChange(element: XmlElement, { revisions, tally }: Noting): DocxRevision | null {
  const change = isChange(element.name) ? CHANGES[element.name] : undefined;
  if (!change) return null;
  tally.use(change.counted);
  return kept({ kind: change.kind, ...madeBy(element) }, revisions);
}

/** Reads a change of formatting, counts it, and keeps it. */
export function noteFormatChange(element: XmlElement, { revisions, tally }: Noting): DocxRevision {
  tally.use('formatChanges');
  return kept({ kind: 'formatted', ...madeBy(element) }, revisions);
}

const kept = (revision: DocxRevision, revisions: DocxRevision[]): DocxRevision => {
  revisions.push(revision);
  return revision;
};

const madeBy = ({ attributes }: XmlElement): Pick<DocxRevision, 'by' | 'at'> => ({
  by: (attributes['w:author'] ?? '').trim(),
  // Word writes the time of its user's clock as if it were UTC, and the real one beside it since 2023.
  at: instantOf(attributes['w16du:dateUtc'] ?? attributes['w:date']),
});

/**
 * Returns a date of Word as ISO 8601 in UTC; empty for none, and for what is no date. Word leaves out the zone, and
 * means UTC or its user's.
 */
export function instantOf(date: string | undefined): string {
  if (date === undefined) return '';
  const at = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : `${date}Z`);
  return Number.isNaN(at.getTime()) ? '' : isoInstant(at);
}
