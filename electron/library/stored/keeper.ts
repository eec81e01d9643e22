import type { DraftId } from '../../../shared/story';
import { bytesHashOf } from '../entry';
import type { KnownDrafts } from '../knownDrafts';
import { readStoryBytes } from '../read/storyBytes';
import { draftFolder } from '../folders';
import { withStamp } from './stamp';
import type { StoredIndex } from './storedIndex';

/** A library that has changed is written down so long after it did, and no more often than that. */
const [SOON_MS, BETWEEN_MS] = [5000, 60_000];

/** The drafts whose list is kept on disk. */
export interface KeptState {
  readonly known: KnownDrafts;
  readonly folderOf: (id: DraftId) => string;
  /** Resolves when the words of every draft are known. */
  readonly allWords: () => Promise<void>;
}

/** Writes the index of a library on disk a while after it has changed. What cannot be written is only logged. */
export interface Keeper {
  /** Notes that a draft was read, written or removed. */
  note(id: DraftId): void;
  /** Notes what the second file of the index holds already. */
  startFrom(changed: readonly DraftId[]): void;
  /** Writes at once what is not written yet. Never throws. */
  flush(): Promise<void>;
}

/** Nothing has changed at first. */
export function createKeeper(stored: StoredIndex, { known, folderOf, allWords }: KeptState): Keeper {
  /** Drafts that are others than in the file of all drafts. */
  const changed = new Set<DraftId>();
  let isDirty = false;
  let hasFailed = false;
  let writing: Promise<void> = Promise.resolve();
  let lastWrittenMs = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Stamps what this process wrote itself, as far as that is what is on disk. */
  async function stampOwn(): Promise<void> {
    for (const id of changed) {
      const [listed, entry] = [known.listed.get(id), known.entry(id)];
      if (!listed || listed.stamp || !entry?.bytesHash) continue;
      const folder = folderOf(id);
      const { value: bytes, stamp } = await withStamp(folder, () =>
        readStoryBytes(draftFolder(folder).story).catch(() => null),
      );
      const isOurs = bytes instanceof Uint8Array && bytesHashOf(bytes) === entry.bytesHash;
      if (stamp && isOurs && known.listed.get(id) === listed) known.stamp(id, stamp);
    }
  }

  async function write(): Promise<void> {
    isDirty = false;
    await stampOwn();
    if (stored.needsAll(changed.size, known.listed.size)) {
      await allWords();
      const written = new Map(known.listed);
      const texts = await known.search.wordsOf([...written.keys()]);
      await stored.writeAll({ listed: [...written.values()], textOf: (id) => texts.get(id) ?? '' });
      for (const id of changed) if (known.listed.get(id) === written.get(id)) changed.delete(id);
    } else {
      const ids = [...changed];
      const listed = ids.flatMap((id) => known.listed.get(id) ?? []);
      const gone = ids.filter((id) => !known.listed.has(id));
      const texts = await known.search.wordsOf(ids);
      await stored.writeChanged({ listed, gone, textOf: (id) => texts.get(id) ?? '' });
    }
    hasFailed = false;
  }

  function writeInTurn(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing
      .then(() => (isDirty ? write() : undefined))
      .catch((error: unknown) => {
        isDirty = true;
        if (!hasFailed) console.warn(`The library's index is not written: ${String(error)}`);
        hasFailed = true;
      })
      .finally(() => (lastWrittenMs = performance.now()));
    return writing;
  }

  return {
    note(id) {
      changed.add(id);
      isDirty = true;
      if (timer !== undefined) return;
      const waitMs = Math.max(SOON_MS, lastWrittenMs + BETWEEN_MS - performance.now());
      timer = setTimeout(() => void writeInTurn(), waitMs);
      timer.unref();
    },
    startFrom(ids) {
      for (const id of ids) changed.add(id);
    },
    flush: writeInTurn,
  };
}
