import { setTimeout as wait } from 'node:timers/promises';
import type { DraftCard } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { within } from '../within';
import type { FilePort } from '../disk';
import { foldersOf } from './folders';
import { lookAtDrafts, type OnReading } from './read/lookAtDrafts';
import { readDraft, readOnlyReason } from './read/readDraft';
import { entryOf, type Entry } from './entry';
import { createKnownDrafts, type KnownDrafts } from './knownDrafts';
import { createNews, type OnChanged } from './listNews';
import { foldQuery } from './search/searchIndex';
import { createKeeper } from './stored/keeper';
import type { StoredIndex } from './stored/storedIndex';
import type { DraftFile } from './draftFile';
import type { Reusable } from './used';

/** Longest that the reading of one draft may take; longer than a disk may leave one step of it unanswered. */
const READ_MS = 15_000;
/** What the disk's index lists is looked at so long after it was asked for, when the window shows it. */
const LOOK_AFTER_MS = 300;
/** While that goes on, a list waits no longer for what has come into the folder. */
const MEANWHILE_MS = 200;

/** What is known of every draft of a library, and their words for the search. */
export interface DraftIndex {
  /**
   * Brings the list up to date: reads what has come into the folder of drafts, and forgets what has gone. A list that
   * comes from the disk is there at once; its drafts are looked at afterwards.
   */
  current(): Promise<void>;
  /** Reads what has come into the folder of drafts since, and forgets what has gone. */
  refresh(): Promise<void>;
  /** Returns what this session has read or written of a draft; undefined where it is only listed, or is none. */
  get(id: DraftId): Entry | undefined;
  /** Returns what is known of a draft, which is read where this session has not done that yet; undefined for no draft. */
  entry(id: DraftId): Promise<Entry | undefined>;
  put(id: DraftId, file: DraftFile, bytes: Uint8Array): Entry;
  remove(id: DraftId): void;
  /** Drafts that hold every word of the query, newest first. */
  find(query: string): Promise<readonly DraftCard[]>;
  /** The draft that was saved last of those listed so far; null where none can be read. */
  newest(): Promise<DraftId | null>;
  /** The values of drafts' fields that other drafts may have too. */
  reusable(): Promise<readonly Reusable[]>;
  readonly size: number;
  /** Writes the list to the disk as far as it has changed. Never throws. */
  close(): Promise<void>;
}

/** A library's folder, and what its index works with. */
export interface DraftIndexOptions {
  readonly library: string;
  readonly files: FilePort;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly onReading: OnReading;
  /** Is notified of what is found to be other than it was listed. */
  readonly onChanged?: OnChanged;
  /** Where the list is kept from one start to the next; null where it is not. */
  readonly stored?: StoredIndex | null;
  /** Longest that the reading of one draft may take. */
  readonly readMs?: number;
}

/** Returns an index over a library's folder, which holds what is stored, else nothing. */
export function createDraftIndex(options: DraftIndexOptions): DraftIndex {
  const { library, onReading, onChanged = () => undefined, stored = null, readMs = READ_MS } = options;
  const folderOf = foldersOf(library).draft;
  const known: KnownDrafts = createKnownDrafts((id) => keeper?.note(id));
  const texts = textsOf(known, folderOf, stored);
  const keeper = stored && createKeeper(stored, { known, folderOf, allTexts: texts });
  const news = createNews(onChanged);
  const looker = lookAtDrafts(known, {
    ...options,
    readMs,
    takesStamps: stored !== null,
    onLooked: (before, now) => news.tell(before, now),
  });
  const started = readStored();
  let checking: Promise<void> | null = null;

  async function readStored(): Promise<void> {
    const read = await stored?.read();
    if (!read) return;
    for (const [id, listed] of read.listed) known.list(id, listed);
    keeper?.startFrom(read.changed);
  }

  /** What could not be read is tried again: the disk may be able to read it now. */
  const isUnread = (id: DraftId): boolean => !known.listed.get(id)?.card.isReadable;

  async function refresh(): Promise<void> {
    await started;
    await looker.lookAtAll((id) => !known.isUnchecked(id) && isUnread(id), onReading);
  }

  /** Looks at every draft that is listed as it was at another time. */
  async function check(): Promise<void> {
    await wait(LOOK_AFTER_MS, undefined, { ref: false });
    await looker.lookAtAll(
      (id) => known.isUnchecked(id) || isUnread(id),
      () => undefined,
    );
  }

  return {
    async current() {
      await started;
      if (checking) await within(MEANWHILE_MS, refresh(), undefined);
      else if (known.uncheckedCount === 0) await refresh();
      else {
        news.begin();
        checking = check()
          .catch((error: unknown) => console.warn(`The library is not looked at: ${String(error)}`))
          .finally(() => (checking = null));
      }
    },
    refresh,
    get: (id) => known.entry(id),
    async entry(id) {
      await started;
      if (!known.entry(id)) await looker.readInTime(id);
      return known.entry(id);
    },
    put(id, file, bytes) {
      const entry = entryOf(id, file, bytes, readOnlyReason(file));
      known.put(id, entry, null, file.story);
      return entry;
    },
    remove: known.remove,
    async find(query) {
      const words = foldQuery(query);
      if (words.length === 0) return known.cards();
      await texts();
      return known.cards().filter(({ id }) => known.holds(id, words));
    },
    async newest() {
      await started;
      return known.cards().find(({ isReadable }) => isReadable)?.id ?? null;
    },
    async reusable() {
      await started;
      return [...known.listed.values()].map(({ reusable }) => reusable);
    },
    get size() {
      return known.listed.size;
    },
    close: async () => keeper?.flush(),
  };
}

/**
 * Returns a function that reads, once, the words of the drafts that were only listed: from the disk's index, and where
 * that has none from the drafts.
 */
function textsOf(known: KnownDrafts, folderOf: (id: DraftId) => string, stored: StoredIndex | null) {
  let reading: Promise<void> | null = null;
  const readAll = async (): Promise<void> => {
    const texts = stored && (await stored.texts());
    for (const [id, { card }] of [...known.listed]) {
      if (!card.isReadable || known.textOf(id) !== undefined) continue;
      const text = texts?.get(id);
      if (text !== undefined) known.putText(id, text);
      else {
        const read = await readDraft(folderOf(id));
        if ('file' in read) known.putText(id, read.file.story);
      }
    }
  };
  return (): Promise<void> => (reading ??= readAll());
}
