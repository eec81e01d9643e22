import type { ImportRow } from '../article/report';
import type { Counted } from './tally';
import type { DocxDocument } from './readDocument';

/** The rows of what is left out, by what is counted. */
const LEFT: Readonly<Partial<Record<Counted, ImportRow['field']>>> = {
  pictures: 'leftPictures',
  charts: 'leftCharts',
  diagrams: 'leftCharts',
  embedded: 'leftEmbedded',
  comments: 'leftComments',
  notes: 'leftNotes',
  textBoxes: 'leftTextBoxes',
  insertions: 'leftChanges',
  deletions: 'leftChanges',
  moves: 'leftChanges',
  formatChanges: 'leftFormatChanges',
  equations: 'leftEquations',
};
const KEPT: Readonly<Partial<Record<Counted, ImportRow['field']>>> = {
  insertions: 'changes',
  deletions: 'changes',
  moves: 'changes',
  formatChanges: 'changes',
  comments: 'comments',
  notes: 'notes',
  textBoxes: 'textBoxes',
  equations: 'equations',
};

/** Enough to see what was left out. */
const LONGEST_ROW = 1000;
const shorten = (text: string): string => (text.length > LONGEST_ROW ? `${text.slice(0, LONGEST_ROW)}…` : text);

/** Returns the rows of the report about what of a Word document was changed or left out. */
export function docxRows(document: DocxDocument, nestedTables: number): readonly ImportRow[] {
  const { tally, hidden, margins, croppedPictures, refusedLinks } = document;
  const counts: readonly (readonly [ImportRow['field'], number])[] = [
    ...sums(tally.used, KEPT),
    ['nestedTables', nestedTables],
    ['cropped', croppedPictures],
    ...sums(tally.left, LEFT),
    ['leftLinks', refusedLinks],
  ];
  const words: readonly (readonly [ImportRow['field'], string])[] = [
    ['hidden', hidden.join('').replace(/\s+/g, ' ').trim()],
    ['margins', margins.join(' · ')],
  ];
  return [
    ...counts.filter(([, count]) => count > 0).map(([field, count]) => ({ field, text: String(count) })),
    ...words.filter(([, text]) => text !== '').map(([field, text]) => ({ field, text: shorten(text) })),
  ];
}

function sums(
  counts: ReadonlyMap<Counted, number>,
  fields: Readonly<Partial<Record<Counted, ImportRow['field']>>>,
): readonly (readonly [ImportRow['field'], number])[] {
  const sum = new Map<ImportRow['field'], number>();
  for (const [what, count] of counts) {
    const field = fields[what];
    if (field) sum.set(field, (sum.get(field) ?? 0) + count);
  }
  return [...sum];
}
