import { failure, type CallOutput, type SavedDraft } from '../../../shared/bridge';
import {
  draftIdSchema,
  heldPhotos,
  type DraftId,
  type PhotoName,
  type Review,
  type Story,
} from '../../../shared/story';
import { within } from '../../within';
import { DISK_SILENT, diskFailure, errorCode } from '../../disk';
import { createLateSaves } from '../lateSaves';
import type { Library } from '../contract';
import { entryOf, MISSING, readOnlyFailure, UNREADABLE, type OpenLibrary } from '../operations';
import { loadPhotos } from '../photos/photoStore';
import { openDraft, type DraftOpening } from '../read/openDraft';
import { readDraft } from '../read/readDraft';
import { createDraft, type GivenPhoto } from './createDraft';
import { saveDraft, type Save } from './saveDraft';

/** Making, opening and saving drafts, and what merging needs of it. */
export interface DraftOperations {
  readonly calls: Pick<Library, 'create' | 'open' | 'save' | 'rename' | 'duplicate'>;
  /** Saves without waiting for a turn. */
  readonly saveNow: (
    id: DraftId,
    baseRevision: number,
    story: Story,
    review?: Review,
    over?: Pick<Save, 'above' | 'onForeign'>,
  ) => Promise<SavedDraft>;
  /** Opens a draft to write it, without waiting for a turn; the index holds what was read. */
  readonly readToWrite: (
    id: DraftId,
  ) => Promise<({ readonly ok: true } & DraftOpening) | typeof MISSING | typeof UNREADABLE>;
  /** Has the next save of a draft keep no version of what it writes over, which has been kept now. */
  readonly noteVersioned: (id: DraftId) => void;
}

/** Returns the operations on drafts of an open library. */
export function draftOperations(library: OpenLibrary): DraftOperations {
  const { home, folders, files, clock, newId, author, draftIndex, answerMs } = library;
  const { answered, answeredInTurn, inTurn } = library.turns;
  const lateSaves = createLateSaves(answerMs.text);
  const { saveNow, noteVersioned } = saving(library);

  const readToWrite: DraftOperations['readToWrite'] = async (id) => {
    const opening = await openDraft(files, folders.draft(id), newId);
    if (opening === 'missing') return MISSING;
    if (opening === 'unreadable') return UNREADABLE;
    draftIndex.put(id, opening.file, opening.bytes);
    return { ok: true, ...opening };
  };

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
      draftIndex.put(id, file, bytes);
      return { ok: true, value: { id } };
    } catch (error) {
      return diskFailure(error, story.headline);
    }
  }

  return {
    saveNow,
    readToWrite,
    noteVersioned,
    calls: {
      create: (story, photos) => within(photos ? answerMs.photos : answerMs.text, create(story, photos), DISK_SILENT),
      open: (id) => answered(id, () => openNow(id)),
      save: (id, baseRevision, story, review) =>
        lateSaves.save(id, baseRevision, (revision) => inTurn(id, () => saveNow(id, revision, story, review))),
      rename: (id, headline) =>
        answeredInTurn(id, async () => {
          const opened = await openNow(id);
          if (!opened.ok) return opened;
          const { revision, story, readOnlyReason: reason } = opened.value;
          if (reason !== null) return readOnlyFailure(reason, story.headline);
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
    },
  };
}

/** Saves drafts, and notes when a version of each was last kept. */
function saving(library: OpenLibrary): Pick<DraftOperations, 'saveNow' | 'noteVersioned'> {
  const { folders, files, clock, newId, author, draftIndex } = library;
  /** When a version was last kept, of the drafts that were saved since the library was opened. */
  const versionedAt = new Map<DraftId, number | null>();

  const saveNow: DraftOperations['saveNow'] = async (id, baseRevision, story, review, over = {}) => {
    const entry = await entryOf(library, id);
    if (!entry) return MISSING;
    const { headline } = story;
    if (entry.readOnlyReason !== null) return readOnlyFailure(entry.readOnlyReason, headline);
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
      const { revision, card } = saved.written ? draftIndex.put(id, saved.written.file, saved.written.bytes) : entry;
      return { ok: true, value: { revision, savedAt: card.savedAt, foreign: saved.foreign } };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return MISSING;
      return diskFailure(error, headline);
    }
  };

  return { saveNow, noteVersioned: (id) => void versionedAt.set(id, clock().getTime()) };
}
