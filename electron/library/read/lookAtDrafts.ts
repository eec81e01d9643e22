import { lstat } from 'node:fs/promises';
import type { DraftCard } from '../../../shared/bridge';
import { draftIdSchema, type DraftId } from '../../../shared/story';
import { isoInstant } from '../../../shared/text';
import { within } from '../../within';
import { errorCode, listFolder, type FilePort } from '../../disk';
import { entryOf, unreadableEntry } from '../entry';
import { foldersOf } from '../folders';
import type { KnownDrafts } from '../knownDrafts';
import { stampOf, withStamp } from '../stored/stamp';
import { clearDraftFolder } from './clearLibrary';
import { readDraft, readOnlyReason } from './readDraft';

/** How many drafts are read at once when a library is opened. */
const READ_AT_ONCE = 8;
/** How many drafts are read between two reports of how far that is. */
const READ_BETWEEN_REPORTS = 20;

/** Is notified how many drafts have been read, of those that were not known before. */
export type OnReading = (done: number, total: number) => void;

/** Where drafts are looked at, and what that works with. */
export interface LookOptions {
  readonly library: string;
  readonly files: FilePort;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Longest that the reading of one draft may take, in milliseconds. */
  readonly readMs: number;
  /** Whether stamps are taken of what is read, which costs a few more looks at the disk. */
  readonly takesStamps: boolean;
  /** Called with what a draft was listed as and is; undefined for no draft. */
  readonly onLooked: (before: DraftCard | undefined, now: DraftCard | undefined) => void;
}

/** Looks at the folders of a library's drafts, and puts what is found there to what is known. */
export function lookAtDrafts(known: KnownDrafts, options: LookOptions) {
  const { library, files, clock, newId, readMs, takesStamps, onLooked } = options;
  const folders = foldersOf(library);

  async function read(id: DraftId): Promise<void> {
    const before = known.listed.get(id);
    const folder = folders.draft(id);
    await clearDraftFolder(files, folder, clock(), newId);
    const { value: draft, stamp } = takesStamps
      ? await withStamp(folder, () => readDraft(folder))
      : { value: await readDraft(folder), stamp: null };
    const changed = draft.kind === 'unreadable' ? await changedAt(folder, clock) : null;
    // Who opened or saved it meanwhile knows it better: a save compares the disk with what its text was made from.
    if (known.listed.get(id) !== before) return;
    if (draft.kind === 'whole' || draft.kind === 'recovered') {
      const entry = entryOf(id, draft.file, draft.bytes, readOnlyReason(draft.file));
      known.put(id, entry, draft.kind === 'whole' ? stamp : null, draft.file.story);
    } else if (changed) known.put(id, unreadableEntry(id, isoInstant(changed)), null, null);
    else known.remove(id);
    onLooked(before?.card, known.listed.get(id)?.card);
  }

  /** Keeps a draft that could not be read in time in the list: as it was last read, else as one that cannot be read. */
  const markUnread = (id: DraftId): void => {
    if (!known.listed.has(id)) known.put(id, unreadableEntry(id, isoInstant(clock())), null, null);
  };

  /** Reads a draft; false where the disk does not answer in time. */
  async function readInTime(id: DraftId): Promise<boolean> {
    const isRead = (await within(readMs, read(id), 'late')) !== 'late';
    if (!isRead) markUnread(id);
    return isRead;
  }

  /** Looks at a draft unless this session has read it; false where the disk does not answer in time. */
  async function look(id: DraftId): Promise<boolean> {
    // It may have been opened since it was to be looked at.
    if (known.entry(id)?.card.isReadable) return true;
    const listed = known.isUnchecked(id) ? known.listed.get(id) : undefined;
    const now = listed?.stamp ? await within(readMs, stampOf(folders.draft(id)), null) : null;
    if (!now || now.print !== listed?.stamp?.print) return readInTime(id);
    known.confirm(id);
    return true;
  }

  async function lookAtEach(waiting: DraftId[], report: OnReading): Promise<void> {
    const total = waiting.length;
    let done = 0;
    let isSilent = false;
    const reader = async (): Promise<void> => {
      for (let id = waiting.pop(); id; id = waiting.pop()) {
        if (done % READ_BETWEEN_REPORTS === 0 && total > READ_BETWEEN_REPORTS) report(done, total);
        if (isSilent) markUnread(id);
        // Each of many others would be waited for as long.
        else if (!(await look(id))) isSilent = true;
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: READ_AT_ONCE }, reader));
  }

  return {
    readInTime,
    /** Looks at the drafts that `isWaiting` picks of those in the folder, and forgets those that are gone. */
    async lookAtAll(isWaiting: (id: DraftId) => boolean, report: OnReading): Promise<void> {
      const names = await listFolder(folders.drafts).catch((error: unknown) => (isGone(error) ? [] : null));
      // A disk that does not answer now has not lost the drafts that it held.
      if (names === null) return;
      const ids = new Set(names.flatMap((name) => draftIdSchema.safeParse(name).data ?? []));
      for (const [id, { card }] of [...known.listed]) {
        if (ids.has(id)) continue;
        known.remove(id);
        onLooked(card, undefined);
      }
      await lookAtEach([...ids].filter(isWaiting), report);
    },
  };
}

const changedAt = (folder: string, clock: () => Date): Promise<Date> =>
  lstat(folder).then(
    ({ mtime }) => mtime,
    () => clock(),
  );

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
