import { randomUUID } from 'node:crypto';
import type { CallOutput, Failure, Merged } from '../../shared/bridge';
import type { StetPackage } from '../../shared/package';
import {
  draftExcess,
  draftIdSchema,
  heldPhotos,
  type DraftId,
  type PhotoName,
  type Review,
  type Story,
  type VersionStamp,
} from '../../shared/story';
import type { Entry } from './entry';
import { DISK_SILENT, diskFailure, errorCode, failure, type DiskCode } from './failure';
import { draftFolder, foldersOf } from './folders';
import { loadPhoto, loadPhotos, photoNameOf, storePhoto } from './photos/photoStore';
import { mergeCopies as mergeHere } from './merge/mergeCopies';
import { withOriginalPhotos } from './merge/originalPhotos';
import { layBeside, mergedWith, type MergeCopies, type Merging } from './merge/mergePackage';
import { packDraft } from './packDraft';
import { createLateSaves } from './lateSaves';
import { createDraftLocks } from './lock/draftLocks';
import { createQueue } from './queue';
import { clearLibrary } from './read/clearLeftovers';
import { isThere } from './read/isThere';
import { listFolder } from './read/listFolder';
import { openDraft, type DraftOpening } from './read/openDraft';
import { readDraft } from './read/readDraft';
import { watchDraft, type Watching } from './read/watchDraft';
import { excerptOf } from './search/excerpt';
import { foldQuery } from './search/searchIndex';
import { createShelf, type OnReading } from './shelf';
import { openTrash } from './trash/trash';
import { createTrashIndex } from './trash/trashIndex';
import { withCountedRevisions } from './versions/renumber';
import { nameVersion } from './versions/nameVersion';
import { readVersion, readVersionCards } from './versions/readVersions';
import { keepExported } from './versions/versionStore';
import { createDraft, type GivenPhoto } from './write/createDraft';
import { usedIn } from './used';
import { nodeFiles, type FilePort } from './write/filePort';
import { ForeignTextError, keepDraft, saveDraft, type Save } from './write/saveDraft';
import { takePackage } from './write/takePackage';
import { within } from '../within';

/** The folder of a library, and what it works with: the user's name, the clock, the file system and new ids. */
export interface LibraryOptions {
  readonly folder: string;
  /** Name that saves are signed with. */
  readonly author: () => string;
  readonly clock: () => Date;
  readonly files?: FilePort;
  readonly mergeCopies?: MergeCopies;
  readonly newId?: () => string;
  readonly onReading?: OnReading;
  /** Longest that a caller waits for the disk, in milliseconds: for a text, and for what may hold many photos. */
  readonly answerMs?: { readonly text: number; readonly photos: number };
  /** Whether drafts that have been in the trash for 30 days are deleted when the library is opened. */
  readonly emptiesTrash?: boolean;
}

type MergeFailure = Failure<'draft-missing' | 'draft-unreadable' | 'draft-read-only' | 'story-too-large' | DiskCode>;

/** What became of a package: the draft that it is, and what was merged where that draft was there. */
type Taken =
  { readonly ok: true; readonly value: { readonly id: DraftId; readonly merged: Merged | null } } | MergeFailure;

/**
 * The drafts of one folder. The only writer of each draft; every answer is the one of the bridge's call of that name. Where
 * the disk does not answer, a call that works on a draft fails as `disk-silent` after a while.
 */
export interface Library {
  readonly folder: string;
  list(query: string): Promise<CallOutput<'draft:list'>>;
  find(query: string): Promise<CallOutput<'draft:find'>>;
  /** Returns a sentence with a hit of `query` for each of these drafts; drafts without text, or that cannot be read, are left out. */
  excerpts(query: string, ids: readonly DraftId[]): Promise<CallOutput<'draft:excerpts'>['excerpts']>;
  /** The values of its drafts' fields that other drafts may have too, of the drafts that have been read so far. */
  used(): Promise<CallOutput<'draft:used'>>;
  /** Makes a draft with its photos, whole or not at all. */
  create(story: Story, photos?: ReadonlyMap<PhotoName, GivenPhoto>): Promise<CallOutput<'draft:create'>>;
  /**
   * Makes a draft of a package. It keeps its id where the library has no such draft, in the trash neither. Where another
   * program has brought the draft meanwhile, the package is merged into it; `merged` is null for a draft that is new.
   */
  take(pack: StetPackage): Promise<Taken>;
  /** Whether it holds a draft that can be read, not counting the trash. */
  holds(id: DraftId): Promise<boolean>;
  /** Whether it holds the draft that a package is another copy of; null where it does not, or only in the trash. */
  copyOf(pack: StetPackage): Promise<{ readonly id: DraftId; readonly headline: string } | null>;
  /** Whether a package holds anything that the draft does not; true also where the two cannot be compared, which the merge reports. */
  hasNews(id: DraftId, pack: StetPackage): Promise<boolean>;
  /** Merges a package into the draft that it is another copy of, whose text of now is kept as a version. */
  merge(id: DraftId, pack: StetPackage): Promise<{ readonly ok: true; readonly value: Merged } | MergeFailure>;
  /** A draft with its versions and photos, to be handed over. */
  pack(id: DraftId): Promise<{ readonly ok: true; readonly value: StetPackage } | Failure<'draft-missing' | DiskCode>>;
  open(id: DraftId): Promise<CallOutput<'draft:open'>>;
  /** Without a review state, the draft keeps the one that it has. */
  save(id: DraftId, baseRevision: number, story: Story, review?: Review): Promise<CallOutput<'draft:save'>>;
  rename(id: DraftId, headline: string): Promise<CallOutput<'draft:rename'>>;
  duplicate(id: DraftId): Promise<CallOutput<'draft:duplicate'>>;
  trash(id: DraftId): Promise<CallOutput<'draft:trash'>>;
  restore(id: DraftId): Promise<CallOutput<'draft:restore'>>;
  /** The drafts in the trash. */
  trashed(query: string): Promise<CallOutput<'trash:list'>>;
  /** Deletes a draft in the trash for good; fails as `in-use` while another process works on it. */
  deleteForever(id: DraftId): Promise<CallOutput<'trash:delete'>>;
  /** Resolves, once `emptiesTrash` has been carried out, to the number of drafts that it deleted; to 0 from the second call on. */
  emptied(): Promise<number>;
  /** The versions of a draft, newest first. */
  versions(id: DraftId): Promise<CallOutput<'version:list'>>;
  /** The story of a version. */
  openVersion(id: DraftId, version: VersionStamp): Promise<CallOutput<'version:open'>>;
  /** Names a version, which is then never thinned out; an empty name removes it. */
  nameVersion(id: DraftId, version: VersionStamp, name: string): Promise<CallOutput<'version:name'>>;
  /** Keeps a draft as it is on disk as a version. */
  keepVersion(id: DraftId): Promise<CallOutput<'version:keep'>>;
  /** Keeps a draft as it is on disk as a version that stays for as long as the draft, since a document is exported from it. */
  keepExported(
    id: DraftId,
  ): Promise<
    { readonly ok: true; readonly value: VersionStamp } | Failure<'draft-missing' | 'draft-unreadable' | DiskCode>
  >;
  /** Takes a photo into a draft; gives the name it has there. */
  addPhoto(
    id: DraftId,
    fileName: string,
    bytes: Uint8Array,
  ): Promise<
    | { readonly ok: true; readonly value: PhotoName }
    | Failure<'draft-missing' | 'not-a-photo' | 'photo-too-large' | 'empty-file' | DiskCode>
  >;
  /** The bytes of a photo; null where the draft does not hold it, or holds other bytes under its name. */
  readPhoto(id: DraftId, name: PhotoName): Promise<Uint8Array | null>;
  /** Watches a draft that was opened for what other programs do to its file; gives what ends that. */
  watch(id: DraftId, onForeign: () => void): () => void;
  /** Resolves when every save that was asked for has ended. */
  close(): Promise<void>;
}

const mergeInThisProcess: MergeCopies = (mine, theirs) => Promise.resolve(mergeHere(mine, theirs));

const MISSING = failure('draft-missing', "The draft's folder is gone.");
const UNREADABLE = failure('draft-unreadable', 'No copy of this draft can be read. Its files are kept as they are.');

const VERSION_GONE = failure('version-gone', 'This version can no longer be read.');

/** A save waits no longer for another process, since what was typed must get to the disk; what it then writes over is kept. */
const SAVE_WAIT_MS = 1000;
/** A merge or an import can wait: another one may be writing many photos. */
const MERGE_WAIT_MS = 30_000;
/** So often a merge works beside other processes and looks when it writes; after that nobody may write while it works. */
const FREE_MERGES = 3;
const MOST_MERGES = 10;

const ANSWER_MS = { text: 10_000, photos: 120_000 };
/** A draft goes for ever only after so long in the trash, where it goes by itself. */
const TRASH_MS = 30 * 24 * 60 * 60 * 1000;

const IN_USE = failure('in-use', 'Another program keeps changing this draft.');

/** Opens the library in a folder, which is made where it is not there. Throws where it cannot be made. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { folder: home, author, clock, files = nodeFiles, newId = randomUUID } = options;
  const { mergeCopies = mergeInThisProcess, onReading = () => undefined } = options;
  const { answerMs = ANSWER_MS, emptiesTrash = false } = options;
  const folders = foldersOf(home);
  const shelf = createShelf(home, files, clock, newId, onReading);
  const queue = createQueue<DraftId>();
  const locks = createDraftLocks(folders.locks);
  const lateSaves = createLateSaves(answerMs.text);
  const trash = openTrash({ library: home, files, clock, newId });
  const trashIndex = createTrashIndex(home);
  /** One after the other: in this process always, over all of them as far as they can be waited for. */
  const inTurn = <T>(id: DraftId, work: () => Promise<T>): Promise<T> =>
    queue.run(id, () => locks.run(id, SAVE_WAIT_MS, work));
  const answered = <T>(id: DraftId, work: () => Promise<T>, ms = answerMs.text): Promise<T | typeof DISK_SILENT> =>
    queue.runWithin(ms, id, work, DISK_SILENT);
  const answeredInTurn = <T>(id: DraftId, work: () => Promise<T>): Promise<T | typeof DISK_SILENT> =>
    answered(id, () => locks.run(id, SAVE_WAIT_MS, work));
  const alone = <T>(id: DraftId, work: () => Promise<T>): Promise<T | typeof IN_USE> =>
    locks.run<T | typeof IN_USE>(id, MERGE_WAIT_MS, async (state) => (state === 'busy' ? IN_USE : work()));
  await files.makeFolder(folders.drafts);
  await files.makeFolder(folders.trash);
  // A folder that cannot be listed would look like a library without stories.
  await listFolder(folders.drafts);
  await clearLibrary(files, home, clock(), newId);

  /** When a version was last kept, of the drafts that were saved since the library was opened. */
  const versionedAt = new Map<DraftId, number | null>();

  const watches = new Map<DraftId, Set<Watching>>();

  async function current(id: DraftId): Promise<Entry | undefined> {
    if (!shelf.get(id)) await shelf.refresh();
    return shelf.get(id);
  }

  async function saveNow(
    id: DraftId,
    baseRevision: number,
    story: Story,
    review?: Review,
    over: Pick<Save, 'above' | 'onForeign'> = {},
  ): Promise<CallOutput<'draft:save'>> {
    const entry = await current(id);
    if (!entry) return MISSING;
    const { headline } = story;
    if (entry.readOnlyReason !== null)
      return failure('draft-read-only', `It cannot be saved: ${entry.readOnlyReason}.`, headline);
    if (entry.revision !== baseRevision) {
      return failure('stale-revision', 'This draft was changed somewhere else.', headline);
    }
    const stamp = { now: clock(), author: author(), versionedAt: versionedAt.get(id) ?? null };
    try {
      const saved = await saveDraft(
        files,
        { folder: folders.draft(id), entry, story, review: review ?? entry.review, ...over, ...stamp },
        newId,
      );
      versionedAt.set(id, saved.versionedAt);
      const { revision, card } = saved.written ? shelf.put(id, saved.written.file, saved.written.bytes) : entry;
      return { ok: true, value: { revision, savedAt: card.savedAt, foreign: saved.foreign } };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return MISSING;
      return diskFailure(error, headline);
    }
  }

  async function readToWrite(
    id: DraftId,
  ): Promise<({ readonly ok: true } & DraftOpening) | typeof MISSING | typeof UNREADABLE> {
    const opening = await openDraft(files, folders.draft(id), newId);
    if (opening === 'missing') return MISSING;
    if (opening === 'unreadable') return UNREADABLE;
    shelf.put(id, opening.file, opening.bytes);
    return { ok: true, ...opening };
  }

  async function openNow(id: DraftId): Promise<CallOutput<'draft:open'>> {
    const opening = await readToWrite(id);
    if (!opening.ok) return opening;
    const { recovered, readOnlyReason } = opening;
    const { revision, savedAt, story, review } = opening.file;
    return {
      ok: true,
      value: { id, revision, savedAt, story, review, recovered, isUnsaved: false, foreign: null, readOnlyReason },
    };
  }

  async function create(
    story: Story,
    photos: ReadonlyMap<PhotoName, GivenPhoto> = new Map(),
  ): Promise<CallOutput<'draft:create'>> {
    const id = draftIdSchema.parse(newId());
    try {
      const draft = { library: home, id, story, photos, now: clock(), author: author() };
      const { file, bytes } = await createDraft(files, draft, newId);
      shelf.put(id, file, bytes);
      return { ok: true, value: { id } };
    } catch (error) {
      return diskFailure(error, story.headline);
    }
  }

  async function take(pack: StetPackage): Promise<Taken> {
    const { draftId: known } = pack;
    const asNew = (): Promise<Taken> => takeAs(draftIdSchema.parse(newId()), pack);
    if (known === null) return asNew();
    const taken = await alone(known, async (): Promise<Taken | 'there'> => {
      if (await isThere(folders.trashed(known))) return asNew();
      if (await isThere(folders.draft(known))) return (await copyOf(pack)) ? 'there' : asNew();
      return takeAs(known, pack);
    });
    if (taken !== 'there') return taken;
    const merged = await queue.run(known, () => mergeNow(known, pack));
    return merged.ok ? { ok: true, value: { id: known, merged: merged.value } } : merged;
  }

  async function takeAs(id: DraftId, pack: StetPackage): Promise<Taken> {
    try {
      await takePackage(files, home, id, pack, newId);
      await shelf.refresh();
      return { ok: true, value: { id, merged: null } };
    } catch (error) {
      return diskFailure(error, '');
    }
  }

  async function copyOf({ draftId }: StetPackage): ReturnType<Library['copyOf']> {
    const entry = draftId && (await current(draftId));
    return draftId && entry?.card.isReadable ? { id: draftId, headline: entry.card.headline } : null;
  }

  /** Merges into what is there then: where another process writes meanwhile, into what that one wrote. */
  async function mergeNow(id: DraftId, pack: StetPackage): ReturnType<Library['merge']> {
    for (let tries = 0; tries < MOST_MERGES; tries += 1) {
      const merged =
        tries < FREE_MERGES
          ? await mergeOnce(id, pack, (write) => alone(id, write))
          : await alone(id, () => mergeOnce(id, pack, (write) => write()));
      if (merged !== 'changed') return merged;
    }
    return IN_USE;
  }

  async function mergeOnce(
    id: DraftId,
    pack: StetPackage,
    writing: <T>(write: () => Promise<T>) => Promise<T | typeof IN_USE>,
  ): Promise<Awaited<ReturnType<Library['merge']>> | 'changed'> {
    const opening = await readToWrite(id);
    if (!opening.ok) return opening;
    const { file: mine, recovered, readOnlyReason: reason } = opening;
    const { headline } = mine.story;
    if (recovered !== null) return UNREADABLE;
    if (reason !== null) return failure('draft-read-only', `It cannot be saved: ${reason}.`, headline);
    try {
      const merging = await mergingOf(id, opening, pack);
      const merged = await mergedWith(merging, mergeCopies);
      if (draftExcess(merged.story, merged.review))
        return failure('story-too-large', 'Both copies together hold more than a story can.', headline);
      const { conflicts, hasCommonVersion, hasNews, theirs } = merged;
      const value = { by: theirs.savedBy, conflicts, hasCommonVersion, hasNews };
      if (!hasNews) return { ok: true, value };
      const saved = await writing(() => {
        // The text of before is kept: no version of it is needed beside that one.
        versionedAt.set(id, clock().getTime());
        return layBeside(files, merging, theirs, newId, () =>
          saveNow(id, mine.revision, merged.story, merged.review, { above: theirs.revision, onForeign: 'throw' }),
        );
      });
      if (saved.ok) return { ok: true, value };
      return saved.code === 'stale-revision' ? 'changed' : { ...saved, code: saved.code };
    } catch (error) {
      return error instanceof ForeignTextError ? 'changed' : diskFailure(error, headline);
    }
  }

  async function mergingOf(
    id: DraftId,
    { file: mine, bytes: mineBytes }: Pick<DraftOpening, 'file' | 'bytes'>,
    pack: StetPackage,
  ): Promise<Merging> {
    const folder = folders.draft(id);
    return { folder, mine, mineBytes, pack: await withOriginalPhotos(folder, withCountedRevisions(pack)) };
  }

  async function hasNews(id: DraftId, pack: StetPackage): Promise<boolean> {
    const opening = await readToWrite(id);
    if (!opening.ok) return true;
    const merged = await mergingOf(id, opening, pack)
      .then((merging) => mergedWith(merging, mergeCopies))
      .catch(() => null);
    return merged?.hasNews ?? true;
  }

  const deleteForever = (id: DraftId): ReturnType<Library['deleteForever']> =>
    answered(id, () =>
      locks.run(id, SAVE_WAIT_MS, async (state) => {
        if (state === 'busy') return IN_USE;
        const deleted = await trash.delete(id);
        return deleted.ok ? { ok: true, value: {} } : deleted;
      }),
    );

  /** Files that are left of deletions are removed in the background, one sweep after the other. */
  let sweeping: Promise<void> = Promise.resolve();
  const sweep = (): Promise<void> => (sweeping = sweeping.then(() => trash.sweep()));

  async function emptyOld(): Promise<number> {
    let count = 0;
    const old = emptiesTrash ? await trash.olderThan(TRASH_MS) : [];
    for (const id of old) if ((await deleteForever(id)).ok) count += 1;
    await sweep();
    return count;
  }
  // Nobody waits for it: a library with a full trash opens as fast as any.
  let emptying = emptyOld();
  // Whoever asks for it receives its error.
  emptying.catch(() => undefined);

  return {
    folder: home,
    async list(query) {
      await shelf.refresh();
      return { drafts: shelf.find(query), total: shelf.size };
    },
    async find(query) {
      await shelf.refresh();
      return { ids: shelf.find(query).map(({ id }) => id) };
    },
    async excerpts(query, ids) {
      const words = foldQuery(query);
      const excerpt = async (id: DraftId) => {
        const read = await readDraft(folders.draft(id));
        const text = 'file' in read ? excerptOf(read.file.story, words) : null;
        return text === null ? [] : [{ id, text }];
      };
      return (await Promise.all(ids.map(excerpt))).flat();
    },
    used: () => Promise.resolve(usedIn(shelf.reusable())),
    create: (story, photos) => within(photos ? answerMs.photos : answerMs.text, create(story, photos), DISK_SILENT),
    take: (pack) => within(answerMs.photos, take(pack), DISK_SILENT),
    holds: async (id) => (await current(id))?.card.isReadable ?? false,
    copyOf,
    hasNews,
    merge: (id, pack) => answered(id, () => mergeNow(id, pack), answerMs.photos),
    pack: (id) =>
      answered(
        id,
        async () => {
          const pack = await packDraft(folders.draft(id), clock());
          return pack === null ? MISSING : { ok: true, value: pack };
        },
        answerMs.photos,
      ),
    open: (id) => answered(id, () => openNow(id)),
    save: (id, baseRevision, story, review) =>
      lateSaves.save(id, baseRevision, (revision) => inTurn(id, () => saveNow(id, revision, story, review))),
    rename: (id, headline) =>
      answeredInTurn(id, async () => {
        const opened = await openNow(id);
        if (!opened.ok) return opened;
        const { revision, story, readOnlyReason: reason } = opened.value;
        if (reason !== null) return failure('draft-read-only', `It cannot be saved: ${reason}.`, story.headline);
        const saved = await saveNow(id, revision, { ...story, headline });
        if (saved.ok) return { ok: true, value: {} };
        // Opened just now in the same turn, so its revision cannot be stale.
        return saved.code === 'stale-revision' ? MISSING : { ...saved, code: saved.code };
      }),
    duplicate: (id) =>
      answered(id, async () => {
        const read = await readDraft(folders.draft(id));
        if (read.kind === 'missing') return MISSING;
        if (read.kind === 'unreadable') return UNREADABLE;
        const photos = await loadPhotos(folders.draft(id), heldPhotos(read.file.story));
        return create({ ...read.file.story, slug: null }, photos);
      }),
    trash: (id) =>
      answeredInTurn(id, async () => {
        // Windows moves no folder that is watched.
        const resumes = [...(watches.get(id) ?? [])].map((one) => one.pause());
        const moved = await trash.put(id);
        if (moved.ok) shelf.remove(id);
        else for (const resume of resumes) resume();
        return moved;
      }),
    restore: (id) => answeredInTurn(id, () => trash.restore(id)),
    trashed: (query) => trashIndex.find(query),
    async deleteForever(id) {
      const deleted = await deleteForever(id);
      void sweep();
      return deleted;
    },
    async emptied() {
      const done = emptying;
      emptying = Promise.resolve(0);
      return done;
    },
    versions: async (id) => ({ versions: await readVersionCards(draftFolder(folders.draft(id)).versions) }),
    openVersion: async (id, version) => {
      const story = await readVersion(draftFolder(folders.draft(id)).versions, version);
      return story ? { ok: true, value: { story } } : VERSION_GONE;
    },
    nameVersion: (id, version, name) =>
      answeredInTurn(id, async () => {
        const { versions } = draftFolder(folders.draft(id));
        try {
          return (await nameVersion(files, versions, version, name, newId)) ? { ok: true, value: {} } : VERSION_GONE;
        } catch (error) {
          return diskFailure(error, name);
        }
      }),
    keepVersion: (id) =>
      answeredInTurn(id, async () => {
        const read = await readDraft(folders.draft(id));
        if (read.kind === 'missing') return MISSING;
        if (read.kind !== 'whole') return UNREADABLE;
        try {
          return { ok: true, value: await keepDraft(files, folders.draft(id), read, newId) };
        } catch (error) {
          return diskFailure(error, read.file.story.headline);
        }
      }),
    keepExported: (id) =>
      answeredInTurn(id, async () => {
        const read = await readDraft(folders.draft(id));
        if (read.kind === 'missing') return MISSING;
        if (read.kind !== 'whole') return UNREADABLE;
        const { revision, savedAt, review, story } = read.file;
        try {
          const { versions } = draftFolder(folders.draft(id));
          const pinned = review.baseline ? [review.baseline] : [];
          await keepExported(files, versions, { revision, savedAt }, read.bytes, newId, pinned);
          return { ok: true, value: { revision, savedAt } };
        } catch (error) {
          return diskFailure(error, story.headline);
        }
      }),
    addPhoto: (id, fileName, bytes) =>
      answered(
        id,
        async () => {
          const named = photoNameOf(bytes, fileName);
          if (!named.ok) return named;
          // Its folder may be in the trash of another window, where a photo alone would make half a draft.
          if (!(await current(id)) || !(await isThere(folders.draft(id)))) return MISSING;
          try {
            await storePhoto(files, folders.draft(id), named.name, bytes, newId);
            return { ok: true, value: named.name };
          } catch (error) {
            return diskFailure(error, fileName);
          }
        },
        answerMs.photos,
      ),
    readPhoto: (id, name) => loadPhoto(folders.draft(id), name),
    watch(id, onForeign) {
      const watching = watchDraft({
        folder: folders.draft(id),
        entry: () => shelf.get(id),
        inTurn: (look) => queue.run(id, look),
        onForeign,
      });
      watches.set(id, (watches.get(id) ?? new Set()).add(watching));
      return () => {
        watching.end();
        watches.get(id)?.delete(watching);
      };
    },
    async close() {
      await queue.idle();
      await sweeping;
    },
  };
}
