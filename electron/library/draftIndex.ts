import { setImmediate, setTimeout as wait } from 'node:timers/promises';
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
import type { OpenSearch } from './search/draftSearch';
import { storyWords } from './search/storyWords';
import { createKeeper } from './stored/keeper';
import type { StoredIndex } from './stored/storedIndex';
import type { DraftFile } from './draftFile';
import type { Reusable } from './used';

/** Longest that the reading of one draft may take; longer than a disk may leave one step of it unanswered. */
const READ_MS = 15_000;
/** What the disk's index lists is looked at so long after it was asked for, when the window shows it. */
const LOOK_AFTER_MS = 300;
/** So many drafts' words are taken before the process does what else waits. */
const READ_BETWEEN_OTHERS = 100;
/** Up to so many bytes of words, of some 25,000 drafts, are read before the first search. */
const READY_BYTES = 64 * 2 ** 20;
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
  /** Every draft, newest first. */
  readonly cards: () => readonly DraftCard[];
  /** Returns the drafts that hold every term, as `searchTerms` returns them: their ids as `DraftSearch` does. */
  find(terms: readonly string[]): Promise<string>;
  /** Returns the card of a draft; undefined for no draft of the list. */
  card(id: string): DraftCard | undefined;
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
  /** Where drafts are searched; in this thread where it is left out. */
  readonly openSearch?: OpenSearch;
  /** Longest that the reading of one draft may take. */
  readonly readMs?: number;
}

/** Returns an index over a library's folder, which holds what is stored, else nothing. */
export function createDraftIndex(options: DraftIndexOptions): DraftIndex {
  const { library, onReading, onChanged = () => undefined, stored = null, readMs = READ_MS } = options;
  const folderOf = foldersOf(library).draft;
  const known: KnownDrafts = createKnownDrafts((id) => keeper?.note(id), options.openSearch);
  const words = allWords(known, folderOf, stored);
  const keeper = stored && createKeeper(stored, { known, folderOf, allWords: words });
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
    ...answers(known, started, words),
    async current() {
      await started;
      if (checking) await within(MEANWHILE_MS, refresh(), undefined);
      else if (known.uncheckedCount === 0) await refresh();
      else {
        news.begin();
        checking = check()
          .then(() => (stored && stored.textBytes() <= READY_BYTES ? words() : undefined))
          .catch((error: unknown) => console.warn(`The library is not looked at: ${String(error)}`))
          .finally(() => (checking = null));
      }
    },
    refresh,
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
    get size() {
      return known.listed.size;
    },
    async close() {
      await keeper?.flush();
      known.search.close();
    },
  };
}

type Answer = 'get' | 'cards' | 'card' | 'find' | 'newest' | 'reusable';

/** Answers questions from what is known; `words` resolves once the words of every draft are. */
const answers = (known: KnownDrafts, started: Promise<void>, words: () => Promise<void>): Pick<DraftIndex, Answer> => ({
  get: known.entry,
  cards: known.cards,
  card: (id) => known.listed.get(id as DraftId)?.card, // What is no id of a draft is not in the list.
  async find(terms) {
    await words();
    // Where the words were lost with their thread, they are put into another one.
    return known.search.find(terms).catch(() => words().then(() => known.search.find(terms)));
  },
  async newest() {
    await started;
    return known.cards().find(({ isReadable }) => isReadable)?.id ?? null;
  },
  async reusable() {
    await started;
    return [...known.listed.values()].map(({ reusable }) => reusable);
  },
});

/**
 * Returns a function that reads the words of the drafts that were only listed: from the disk's index, and where that has
 * none from the drafts.
 */
function allWords(known: KnownDrafts, folderOf: (id: DraftId) => string, stored: StoredIndex | null) {
  let reading: Promise<void> | null = null;
  const readAll = async (): Promise<void> => {
    const texts = stored && (await stored.texts());
    for (const [index, id] of [...known.wordless].entries()) {
      const read = texts?.has(id) ? null : await readDraft(folderOf(id));
      // A draft that cannot be read any more has no words.
      known.putWords(id, texts?.get(id) ?? (read && 'file' in read ? storyWords(read.file.story) : ''));
      if (index % READ_BETWEEN_OTHERS === 0) await setImmediate();
    }
  };
  return async (): Promise<void> => {
    while (known.wordless.size > 0) await (reading ??= readAll().finally(() => (reading = null)));
  };
}
