import { noteIdSchema, noteNumbers, notesInOrder, renameNotes, type NoteId, type Story } from '../story';
import { align } from './align';

/** The ids that footnotes have in one story, by those that they have in another. */
type NoteNames = ReadonlyMap<NoteId, NoteId>;

/** Returns the ids of the footnotes of `to` for those of `from`, by their numbers: for two forms of one text. */
export function namesByNumber(from: Story, to: Story): NoteNames {
  const ids = new Map([...noteNumbers(to.body)].map(([id, number]) => [number, id]));
  return new Map(
    [...noteNumbers(from.body)].flatMap(([id, number]) => {
      const name = ids.get(number);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

/**
 * Returns the ids of the footnotes of `base` for those of texts that were edited from it and number their footnotes
 * anew: of those that have the same words or nearly so, in the same order, and of as many others in the same places.
 * `texts` are texts of one document, in which a footnote has one id; a footnote that is new keeps its id, or gets one
 * that `base` does not have.
 */
export function namesByContent(base: Story, texts: readonly Story[]): NoteNames {
  const names = new Map<NoteId, NoteId>();
  const taken = new Set(notesInOrder(base.body).map(({ id }) => id));
  for (const text of texts) {
    const found = new Set(names.values());
    const before = notesInOrder(base.body).filter(({ id, number }) => number !== null && !found.has(id));
    const after = notesInOrder(text.body).filter(({ id }) => !names.has(id));
    for (const [a, b] of pairsOf(before, after)) names.set(b, a);
    for (const { id } of after) {
      if (names.has(id)) continue;
      const name = freeId(id, taken);
      names.set(id, name);
      taken.add(name);
    }
  }
  return names;
}

/** Returns the story with its footnotes, and the marks of them, renamed. */
export const withNoteNames = (story: Story, names: NoteNames): Story => ({
  ...story,
  body: renameNotes(story.body, (id) => names.get(id) ?? id),
});

type Named = ReturnType<typeof notesInOrder>[number];

function pairsOf(before: readonly Named[], after: readonly Named[]): readonly (readonly [NoteId, NoteId])[] {
  const { kept, moved } = align({ is: 'record', fields: { content: { is: 'rich' } } }, before, after);
  const pairs = [...kept.map(({ a, b }) => [a, b] as const), ...moved.map(({ a, b }) => [a.at, b.at] as const)];
  const [pairedA, pairedB] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  let [fromA, fromB] = [0, 0];
  const ends = kept.map(({ a, b }) => ({ a, b })).sort((one, other) => one.a - other.a);
  for (const end of [...ends, { a: before.length, b: after.length }]) {
    const unmatched = (from: number, to: number, paired: ReadonlySet<number>): readonly number[] =>
      Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter((at) => !paired.has(at));
    const [a, b] = [unmatched(fromA, end.a, pairedA), unmatched(fromB, end.b, pairedB)];
    if (a.length === b.length) a.forEach((at, next) => pairs.push([at, b[next] ?? at]));
    [fromA, fromB] = [end.a + 1, end.b + 1];
  }
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [before[a], after[b]];
    return one && other ? [[one.id, other.id] as const] : [];
  });
}

function freeId(id: NoteId, taken: ReadonlySet<NoteId>): NoteId {
  for (let count = 1, name = id; ; count += 1) {
    if (!taken.has(name)) return name;
    name = noteIdSchema.parse(`${id}-${count}`);
  }
}
