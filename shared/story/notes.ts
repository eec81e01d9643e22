import type { Block, Note } from './blocks';
import type { InlineContent, NoteId } from './inline';
import { inlinePartsOf, mapContents } from './textParts';

/** A footnote and its number; null for one that no mark in the text names. */
export interface OrderedNote {
  readonly id: NoteId;
  readonly number: number | null;
  readonly content: InlineContent;
}

const marksIn = (block: Block): readonly NoteId[] =>
  inlinePartsOf(block).flatMap(({ content }) =>
    content.flatMap((piece) => (piece.kind === 'noteMark' ? [piece.note] : [])),
  );

const kept = new WeakMap<Block, readonly NoteId[]>();

/** The notes that the marks of a block name, in their order. Each block is looked through once. */
function marksOf(block: Block): readonly NoteId[] {
  const known = kept.get(block);
  if (known) return known;
  const marks = marksIn(block);
  kept.set(block, marks);
  return marks;
}

const isNotes = ({ kind }: Block): boolean => kind === 'notes';

/**
 * Returns the number of every footnote that has a mark, counted from 1 in the order of the first mark of each. Marks
 * inside footnotes count after those of the text; a mark counts even where its footnote is gone.
 */
export function noteNumbers(body: readonly Block[]): ReadonlyMap<NoteId, number> {
  const numbers = new Map<NoteId, number>();
  for (const block of [...body.filter((one) => !isNotes(one)), ...body.filter(isNotes)])
    for (const note of marksOf(block)) if (!numbers.has(note)) numbers.set(note, numbers.size + 1);
  return numbers;
}

/** The footnotes of all blocks of notes in a body, as they are; two of one id are both in it. */
const notesOf = (body: readonly Block[]): readonly Note[] =>
  body.flatMap((block) => (block.kind === 'notes' ? block.notes : []));

/**
 * Returns the footnotes of a body by their numbers, then those without a mark as they are. A mark whose footnote is
 * gone has one without words; a second footnote of the same id counts as one without a mark.
 */
export function notesInOrder(body: readonly Block[]): readonly OrderedNote[] {
  const numbers = noteNumbers(body);
  const first = new Map<NoteId, Note>();
  for (const note of notesOf(body)) if (!first.has(note.id)) first.set(note.id, note);
  const numbered = [...numbers].map(([id, number]) => ({ id, number, content: first.get(id)?.content ?? [] }));
  const others = notesOf(body).filter((note) => !numbers.has(note.id) || first.get(note.id) !== note);
  return [...numbered, ...others.map(({ id, content }) => ({ id, number: null, content }))];
}

/** Returns the footnotes of a body that no mark of its text names, those that only another footnote marks among them. */
export function unmarkedNotes(body: readonly Block[]): ReadonlySet<NoteId> {
  const marked = new Set(body.filter((block) => !isNotes(block)).flatMap(marksOf));
  return new Set(notesOf(body).flatMap(({ id }) => (marked.has(id) ? [] : [id])));
}

/**
 * Returns the blocks with other ids for their footnotes and the marks of them; `newId` is called once for each old id.
 */
export function renameNotes(blocks: readonly Block[], newId: (id: NoteId) => NoteId): readonly Block[] {
  const renamed = new Map<NoteId, NoteId>();
  const idFor = (id: NoteId): NoteId => {
    const known = renamed.get(id) ?? newId(id);
    renamed.set(id, known);
    return known;
  };
  const rename = (content: InlineContent): InlineContent =>
    content.map((piece) => (piece.kind === 'noteMark' ? { ...piece, note: idFor(piece.note) } : piece));
  return blocks.map((block) => {
    const named = mapContents(block, rename);
    if (named.kind !== 'notes') return named;
    return { ...named, notes: named.notes.map((note) => ({ ...note, id: idFor(note.id) })) };
  });
}

/**
 * Returns the blocks with, behind them, the footnotes of a body that their marks name and that they do not have
 * themselves.
 */
export function withNotes(blocks: readonly Block[], body: readonly Block[]): readonly Block[] {
  const own = new Set(notesOf(blocks).map(({ id }) => id));
  const wanted = new Set(blocks.flatMap(marksOf));
  const notes = notesOf(body).filter(({ id }) => wanted.has(id) && !own.has(id));
  return notes.length === 0 ? blocks : [...blocks, { kind: 'notes', notes }];
}
