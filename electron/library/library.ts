import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOutput, Failure } from '../../shared/bridge';
import { draftIdSchema, heldPhotos, type DraftId, type PhotoName, type Story } from '../../shared/story';
import { DRAFT_FORMAT_VERSION, encodeDraftFile } from './draftFile';
import { bytesHashOf, storyHashOf, type Entry } from './entry';
import { diskFailure, errorCode, failure, type DiskCode } from './failure';
import { draftFolder, foldersOf } from './folders';
import { loadPhoto, photoNameOf, storePhoto } from './photos/photoStore';
import { createQueue } from './queue';
import { keepDamaged } from './read/keepDamaged';
import { readDraft, readOnlyReason } from './read/readDraft';
import { createShelf } from './shelf';
import { keepVersion } from './versions/versionStore';
import { nodeFiles, type FilePort } from './write/filePort';
import { writeAtomically } from './write/writeAtomically';

/** At least this often a version is kept while a story is worked on. */
const VERSION_EVERY_MS = 60_000;

export interface LibraryOptions {
  readonly folder: string;
  /** Name that saves are signed with. */
  readonly author: () => string;
  readonly clock: () => Date;
  readonly files?: FilePort;
  readonly newId?: () => string;
}

/** The drafts of one folder. The only writer of each draft; every answer is the one of the bridge's call of that name. */
export interface Library {
  readonly folder: string;
  list(query: string): Promise<CallOutput<'draft:list'>>;
  /** Makes a draft with its photos, whole or not at all. */
  create(story: Story, photos?: ReadonlyMap<PhotoName, Uint8Array>): Promise<CallOutput<'draft:create'>>;
  open(id: DraftId): Promise<CallOutput<'draft:open'>>;
  save(id: DraftId, baseRevision: number, story: Story): Promise<CallOutput<'draft:save'>>;
  rename(id: DraftId, headline: string): Promise<CallOutput<'draft:rename'>>;
  duplicate(id: DraftId): Promise<CallOutput<'draft:duplicate'>>;
  trash(id: DraftId): Promise<CallOutput<'draft:trash'>>;
  restore(id: DraftId): Promise<CallOutput<'draft:restore'>>;
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
  /** Resolves when every save that was asked for has ended. */
  close(): Promise<void>;
}

const MISSING = failure('draft-missing', "The draft's folder is gone.");
const UNREADABLE = failure('draft-unreadable', 'No copy of this draft can be read. Its files are kept as they are.');

/** Opens the library in a folder, which is made where it is not there. Throws where it cannot be made. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { folder: home, author, clock, files = nodeFiles, newId = randomUUID } = options;
  const folders = foldersOf(home);
  const shelf = createShelf(home, files, clock);
  const queue = createQueue<DraftId>();
  await files.makeFolder(folders.drafts);
  await files.makeFolder(folders.trash);

  /** When a version was last kept, of the drafts that were saved since the library was opened. */
  const versionedAt = new Map<DraftId, number>();

  async function keepPrevious(id: DraftId, entry: Entry, now: Date): Promise<void> {
    const { story, versions } = draftFolder(folders.draft(id));
    const bytes = await readFile(story).catch(() => null);
    if (!bytes) return;
    const isOurs = bytesHashOf(bytes) === entry.bytesHash;
    const last = versionedAt.get(id);
    if (isOurs && last !== undefined && Math.abs(now.getTime() - last) < VERSION_EVERY_MS) return;
    const savedAt = isOurs ? entry.card.savedAt : now.toISOString();
    await keepVersion(files, versions, { revision: entry.revision, savedAt }, bytes, newId);
    versionedAt.set(id, now.getTime());
  }

  async function write(id: DraftId, entry: Entry, story: Story): Promise<Entry> {
    const now = clock();
    // A version that does not fit on the disk any more must not keep the text itself from being saved.
    await keepPrevious(id, entry, now).catch((error: unknown) => void diskFailure(error, ''));
    const file = { revision: entry.revision + 1, savedAt: now.toISOString(), savedBy: author(), story };
    const bytes = encodeDraftFile(file);
    await writeAtomically(files, draftFolder(folders.draft(id)).story, bytes, newId);
    return shelf.put(id, { ...file, formatVersion: DRAFT_FORMAT_VERSION }, bytes);
  }

  async function current(id: DraftId): Promise<Entry | undefined> {
    if (!shelf.get(id)) await shelf.refresh();
    return shelf.get(id);
  }

  const saveNow = async (id: DraftId, baseRevision: number, story: Story): Promise<CallOutput<'draft:save'>> => {
    const entry = await current(id);
    if (!entry) return MISSING;
    const { headline } = story;
    if (entry.readOnlyReason !== null)
      return failure('draft-read-only', `It cannot be saved: ${entry.readOnlyReason}.`, headline);
    if (entry.revision !== baseRevision) {
      return failure('stale-revision', 'This draft was changed somewhere else.', headline);
    }
    try {
      const saved = entry.storyHash === storyHashOf(story) ? entry : await write(id, entry, story);
      return { ok: true, value: { revision: saved.revision, savedAt: saved.card.savedAt } };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return MISSING;
      return diskFailure(error, headline);
    }
  };

  async function openNow(id: DraftId): Promise<CallOutput<'draft:open'>> {
    const folder = folders.draft(id);
    const read = await readDraft(folder);
    if (read.kind === 'missing') return MISSING;
    if (read.kind === 'unreadable') return UNREADABLE;
    const { file, bytes } = read;
    shelf.put(id, file, bytes);
    const { revision, savedAt, story } = file;
    const opened = { id, revision, savedAt, story, recovered: null, readOnlyReason: readOnlyReason(file) };
    if (read.kind === 'whole') return { ok: true, value: opened };
    const { damage } = read;
    try {
      const isThere = damage.bytes !== null || damage.reason !== 'story.json is missing';
      const keptAs = isThere ? await keepDamaged(files, folder, damage, newId) : '-';
      return { ok: true, value: { ...opened, recovered: { keptAs, versionSavedAt: savedAt, reason: damage.reason } } };
    } catch (error) {
      // Without a copy of the damaged file, saving would destroy it.
      const { message } = diskFailure(error, '');
      return { ok: true, value: { ...opened, readOnlyReason: `its damaged file could not be kept aside. ${message}` } };
    }
  }

  async function create(
    story: Story,
    photos: ReadonlyMap<PhotoName, Uint8Array> = new Map(),
  ): Promise<CallOutput<'draft:create'>> {
    const id = draftIdSchema.parse(randomUUID());
    const making = join(folders.drafts, `.stet-${id}.tmp`);
    const file = { revision: 1, savedAt: clock().toISOString(), savedBy: author(), story };
    const bytes = encodeDraftFile(file);
    try {
      await files.makeFolder(making);
      for (const [name, photo] of photos) await storePhoto(files, making, name, photo, newId);
      await writeAtomically(files, draftFolder(making).story, bytes, newId);
      await files.rename(making, folders.draft(id));
      await files.syncFolder(folders.drafts);
    } catch (error) {
      await files.removeFolder(making).catch(() => undefined);
      return diskFailure(error, story.headline);
    }
    shelf.put(id, { ...file, formatVersion: DRAFT_FORMAT_VERSION }, bytes);
    return { ok: true, value: { id } };
  }

  async function move(from: string, to: string): Promise<CallOutput<'draft:trash'>> {
    try {
      await files.rename(from, to);
      await files.syncFolder(folders.drafts);
      await files.syncFolder(folders.trash);
      return { ok: true, value: {} };
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? MISSING : diskFailure(error, '');
    }
  }

  return {
    folder: home,
    async list(query) {
      await shelf.refresh();
      return { drafts: shelf.find(query), total: shelf.size };
    },
    create,
    open: (id) => queue.run(id, () => openNow(id)),
    save: (id, baseRevision, story) => queue.run(id, () => saveNow(id, baseRevision, story)),
    rename: (id, headline) =>
      queue.run(id, async () => {
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
      queue.run(id, async () => {
        const read = await readDraft(folders.draft(id));
        if (read.kind === 'missing') return MISSING;
        if (read.kind === 'unreadable') return UNREADABLE;
        const photos = await photosOf(folders.draft(id), heldPhotos(read.file.story));
        return create({ ...read.file.story, slug: null }, photos);
      }),
    trash: (id) =>
      queue.run(id, async () => {
        const moved = await move(folders.draft(id), folders.trashed(id));
        if (moved.ok) shelf.remove(id);
        return moved;
      }),
    restore: (id) => queue.run(id, () => move(folders.trashed(id), folders.draft(id))),
    addPhoto: (id, fileName, bytes) =>
      queue.run(id, async () => {
        const named = photoNameOf(bytes, fileName);
        if (!named.ok) return named;
        if (!(await current(id))) return MISSING;
        try {
          await storePhoto(files, folders.draft(id), named.name, bytes, newId);
          return { ok: true, value: named.name };
        } catch (error) {
          return diskFailure(error, fileName);
        }
      }),
    readPhoto: (id, name) => loadPhoto(folders.draft(id), name),
    close: () => queue.idle(),
  };
}

/** The photos of those names that a draft's folder holds, whole. */
export async function photosOf(folder: string, names: readonly PhotoName[]): Promise<Map<PhotoName, Uint8Array>> {
  const photos = new Map<PhotoName, Uint8Array>();
  for (const name of names) {
    const bytes = await loadPhoto(folder, name);
    if (bytes) photos.set(name, bytes);
  }
  return photos;
}
