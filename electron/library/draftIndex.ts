import { lstat } from 'node:fs/promises';
import type { DraftCard } from '../../shared/bridge';
import { draftIdSchema, type DraftId } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import { within } from '../within';
import { errorCode, listFolder, type FilePort } from '../disk';
import { foldersOf } from './folders';
import { clearDraftFolder } from './read/clearLibrary';
import { readDraft, readOnlyReason } from './read/readDraft';
import { entryOf, unreadableEntry, type Entry } from './entry';
import { createSearchIndex, foldQuery } from './search/searchIndex';
import type { DraftFile } from './draftFile';
import type { Reusable } from './used';

/** How many drafts are read at once when a library is opened. */
const READ_AT_ONCE = 8;
/** How many drafts are read between two reports of how far that is. */
const READ_BETWEEN_REPORTS = 20;
/** Longest that the reading of one draft may take; longer than a disk may leave one step of it unanswered. */
const READ_MS = 15_000;

/** Is notified how many drafts have been read, of those that were not known before. */
export type OnReading = (done: number, total: number) => void;

/** What is known of every draft of a library, and their words for the search. */
export interface DraftIndex {
  /** Reads what has come into the folder of drafts since, and forgets what has gone. */
  refresh(): Promise<void>;
  get(id: DraftId): Entry | undefined;
  put(id: DraftId, file: DraftFile, bytes: Uint8Array): Entry;
  remove(id: DraftId): void;
  /** Drafts that hold every word of the query, newest first. */
  find(query: string): readonly DraftCard[];
  /** The values of drafts' fields that other drafts may have too. */
  reusable(): readonly Reusable[];
  readonly size: number;
}

/** Returns an empty index over a library's folder. The reading of one draft may take `readMs` milliseconds. */
export function createDraftIndex(
  library: string,
  files: FilePort,
  clock: () => Date,
  newId: () => string,
  onReading: OnReading,
  readMs = READ_MS,
): DraftIndex {
  const folders = foldersOf(library);
  const entries = new Map<DraftId, Entry>();
  const index = createSearchIndex();

  async function load(id: DraftId): Promise<void> {
    const folder = folders.draft(id);
    await clearDraftFolder(files, folder, clock(), newId);
    const read = await readDraft(folder);
    if (read.kind === 'whole' || read.kind === 'recovered') draftIndex.put(id, read.file, read.bytes);
    else if (read.kind === 'unreadable') {
      const changed = await lstat(folder).then(
        (found) => found.mtime,
        () => clock(),
      );
      entries.set(id, unreadableEntry(id, isoInstant(changed)));
    }
  }

  /** Keeps a draft that could not be read in time in the list: as it was last read, else as one that cannot be read. */
  const markUnread = (id: DraftId): void => {
    if (!entries.has(id)) entries.set(id, unreadableEntry(id, isoInstant(clock())));
  };

  const draftIndex: DraftIndex = {
    async refresh() {
      const names = await listFolder(folders.drafts).catch((error: unknown) => (isGone(error) ? [] : null));
      // A disk that does not answer now has not lost the drafts that it held.
      if (names === null) return;
      const ids = new Set(names.flatMap((name) => draftIdSchema.safeParse(name).data ?? []));
      for (const id of entries.keys()) if (!ids.has(id)) draftIndex.remove(id);
      // What could not be read is tried again: the disk may be able to read it now.
      const waiting = [...ids].filter((id) => !entries.get(id)?.card.isReadable);
      const total = waiting.length;
      let done = 0;
      let isSilent = false;
      const reader = async (): Promise<void> => {
        for (let id = waiting.pop(); id; id = waiting.pop()) {
          if (done % READ_BETWEEN_REPORTS === 0 && total > READ_BETWEEN_REPORTS) onReading(done, total);
          if (isSilent) markUnread(id);
          else {
            const read = await within(readMs, load(id), 'late');
            // Each of many others would be waited for as long.
            isSilent ||= read === 'late';
            if (read === 'late') markUnread(id);
          }
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: READ_AT_ONCE }, reader));
    },
    get: (id) => entries.get(id),
    put(id, file, bytes) {
      const entry = entryOf(id, file, bytes, readOnlyReason(file));
      entries.set(id, entry);
      index.put(id, file.story);
      return entry;
    },
    remove(id) {
      entries.delete(id);
      index.remove(id);
    },
    find(query) {
      const words = foldQuery(query);
      return [...entries.values()]
        .filter(({ card }) => index.holds(card.id, words))
        .map(({ card }) => card)
        .sort(newestFirst);
    },
    reusable: () => [...entries.values()].map((entry) => entry.reusable),
    get size() {
      return entries.size;
    },
  };
  return draftIndex;
}

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error));

/** Drafts of one moment come in the order of their ids, so that every start opens the same one. */
const newestFirst = (a: DraftCard, b: DraftCard): number =>
  Date.parse(b.savedAt) - Date.parse(a.savedAt) || (a.id < b.id ? -1 : 1);
