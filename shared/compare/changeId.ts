import type { Change } from './change';
import { hashOf } from './similarity';

/** A change that has no name yet. */
export type Unnamed = Change extends infer C ? (C extends Change ? Omit<C, 'id'> : never) : never;

/**
 * Names each change by what it does and where it does it in the story before, so that a further edit elsewhere leaves its
 * name as it is, and two people who made the same change made one of the same name. Alike changes are numbered.
 */
export function withIds(changes: readonly Unnamed[]): readonly Change[] {
  const counts = new Map<string, number>();
  return changes.map((change) => {
    const told = JSON.stringify(tellingParts(change)).normalize('NFC');
    // Two hashes, of the text and of the text backwards, make an accident as good as impossible.
    const name = `${hex(hashOf(told))}${hex(hashOf(`${told.length} ${told.slice(told.length >> 1)}${told}`))}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const id = count === 1 ? name : `${name}-${count}`;
    return { ...change, id };
  });
}

function tellingParts(change: Unnamed): unknown {
  switch (change.of) {
    case 'text': {
      const { path, from, to } = change.before;
      return [path, change.kind, from, to, withoutAnchors(change.after.content)];
    }
    case 'value':
      return [change.before.path, change.after.value];
    case 'item': {
      const { path, at, gap } = change.before;
      return [path, change.kind, at, gap, change.kind === 'inserted' ? withoutAnchors(change.item) : null];
    }
  }
}

/** Without comment anchors, which are no part of a change. */
const withoutAnchors = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) => (key === 'comments' ? undefined : part)) as unknown;

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
