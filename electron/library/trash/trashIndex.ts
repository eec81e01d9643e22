import { lstat } from 'node:fs/promises';
import type { TrashedCard } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { isoInstant, searchTerms } from '../../../shared/text';
import { entryOf, unreadableEntry } from '../entry';
import { foldersOf } from '../folders';
import { readDraft, readOnlyReason } from '../read/readDraft';
import { draftsIn } from '../read/rescue';
import { createSearchIndex } from '../search/searchIndex';
import { storyWords } from '../search/storyWords';
import { trashedAt } from './trashRecord';

/** How many drafts are read at once. */
const READ_AT_ONCE = 8;

/** The cards and words of the drafts in the trash. Nothing is read before the first question. */
export interface TrashIndex {
  /** Drafts in the trash that hold every word of `query`, the latest to go there first; `total` counts all of them. */
  find(query: string): Promise<{ readonly drafts: readonly TrashedCard[]; readonly total: number }>;
}

/** Returns an empty index over the trash of a library. A draft is read again where its folder has changed since. */
export function createTrashIndex(library: string): TrashIndex {
  const folders = foldersOf(library);
  const known = new Map<DraftId, { readonly changedMs: number; readonly card: TrashedCard }>();
  const index = createSearchIndex();

  function forget(id: DraftId): void {
    known.delete(id);
    index.remove(id);
  }

  async function load(id: DraftId): Promise<void> {
    const folder = folders.trashed(id);
    const found = await lstat(folder).catch(() => null);
    const at = found && (await trashedAt(folder));
    if (!found || at === null) {
      forget(id);
      return;
    }
    if (known.get(id)?.changedMs === found.ctimeMs) return;
    const read = await readDraft(folder);
    const isRead = read.kind === 'whole' || read.kind === 'recovered';
    const { card } = isRead
      ? entryOf(id, read.file, read.bytes, readOnlyReason(read.file))
      : unreadableEntry(id, isoInstant(found.mtime));
    known.set(id, { changedMs: found.ctimeMs, card: { ...card, trashedAt: at } });
    if (isRead) index.put(id, storyWords(read.file.story), 0);
    else index.remove(id);
  }

  return {
    async find(query) {
      const ids = await draftsIn(folders.trash);
      const there = new Set(ids);
      for (const id of known.keys()) if (!there.has(id)) forget(id);
      const waiting = [...ids];
      const reader = async (): Promise<void> => {
        for (let id = waiting.pop(); id; id = waiting.pop()) await load(id);
      };
      await Promise.all(Array.from({ length: READ_AT_ONCE }, reader));
      const terms = searchTerms(query);
      const found = terms.length === 0 ? null : new Set(index.find(terms));
      const drafts = [...known.values()]
        .map(({ card }) => card)
        .filter(({ id }) => found?.has(id) ?? true)
        .sort(latestFirst);
      return { drafts, total: known.size };
    },
  };
}

const latestFirst = (a: TrashedCard, b: TrashedCard): number =>
  Date.parse(b.trashedAt) - Date.parse(a.trashedAt) || (a.id < b.id ? -1 : 1);
