import type { ImportRow } from '../../story';
import type { DocxRevision } from './document';
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

/** How the tracked changes of a document show in a comparison of two texts. */
export interface ShownChanges {
  /** Those that make no difference in it. */
  readonly hidden: readonly DocxRevision[];
  /** Places where changes of two people touch and show as one. */
  readonly touching: number;
  /** Times of an author that show as a later one, and those that show under another author. */
  readonly joined: { readonly times: number; readonly others: number };
}

/** Returns the rows of the report about what of a Word document was changed or left out. */
export function docxRows(document: DocxDocument, nestedTables: number, shown: ShownChanges): readonly ImportRow[] {
  const { tally, hidden, margins, marginPictures, croppedPictures, refusedLinks, oldLetters, looksOld } = document;
  const formats = shown.hidden.filter(({ kind }) => kind === 'formatted').length;
  const unseen: Readonly<Partial<Record<ImportRow['field'], number>>> = {
    changes: -shown.hidden.length,
    leftChanges: shown.hidden.length - formats,
    leftFormatChanges: formats,
    leftPictures: marginPictures,
  };
  const counts: readonly (readonly [ImportRow['field'], number])[] = [
    ...added(sums(tally.used, KEPT), unseen),
    ['touching', shown.touching],
    ['joinedTimes', shown.joined.times],
    ['joinedAuthors', shown.joined.others],
    ['nestedTables', nestedTables],
    ['cropped', croppedPictures],
    ['oldFonts', oldLetters],
    ...added(sums(tally.left, LEFT, ['leftChanges', 'leftFormatChanges', 'leftPictures']), unseen),
    ['leftLinks', refusedLinks],
  ];
  const words: readonly (readonly [ImportRow['field'], string])[] = [
    ['looksOld', looksOld?.toUpperCase() ?? ''],
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
  always: readonly ImportRow['field'][] = [],
): readonly (readonly [ImportRow['field'], number])[] {
  const sum = new Map(always.map((field) => [field, 0]));
  for (const [what, count] of counts) {
    const field = fields[what];
    if (field) sum.set(field, (sum.get(field) ?? 0) + count);
  }
  return [...sum];
}

function added(
  sums: readonly (readonly [ImportRow['field'], number])[],
  more: Readonly<Partial<Record<ImportRow['field'], number>>>,
): readonly (readonly [ImportRow['field'], number])[] {
  return sums.map(([field, sum]) => [field, sum + (more[field] ?? 0)] as const);
}
