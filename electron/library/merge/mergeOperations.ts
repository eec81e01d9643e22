import { draftExcess, draftIdSchema, type DraftId } from '../../../shared/story';
import type { StetPackage } from '../../../shared/package';
import { within } from '../../within';
import { DISK_SILENT, diskFailure, isThere } from '../../disk';
import { failure } from '../../../shared/bridge';
import type { Library, Taken } from '../contract';
import { entryOf, readOnlyFailure, UNREADABLE, type OpenLibrary } from '../operations';
import type { DraftOpening } from '../read/openDraft';
import { IN_USE } from '../turns';
import { withCountedRevisions } from '../versions/renumber';
import type { DraftOperations } from '../write/draftOperations';
import { ForeignEditError } from '../write/saveDraft';
import { takePackage } from '../write/takePackage';
import { layBeside, mergedWith, type MergeCopies, type Merging } from './mergePackage';
import { withOriginalPhotos } from './originalPhotos';

/** So often a merge works beside other processes and looks when it writes; after that nobody may write while it works. */
const FREE_MERGES = 3;
const MOST_MERGES = 10;

/** Taking packages in: as new drafts, or merged into the draft that they are another copy of. */
export function mergeOperations(
  library: OpenLibrary,
  drafts: DraftOperations,
  mergeCopies: MergeCopies,
): Pick<Library, 'take' | 'copyOf' | 'hasNews' | 'merge'> {
  const { home, folders, files, newId, draftIndex, answerMs } = library;
  const { alone, answered, here } = library.turns;
  const { mergeNow, hasNews } = merger(library, drafts, mergeCopies);

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
    const merged = await here(known, () => mergeNow(known, pack));
    return merged.ok ? { ok: true, value: { id: known, merged: merged.value } } : merged;
  }

  async function takeAs(id: DraftId, pack: StetPackage): Promise<Taken> {
    try {
      await takePackage(files, home, id, pack, newId);
      await draftIndex.refresh();
      return { ok: true, value: { id, merged: null } };
    } catch (error) {
      return diskFailure(error, '');
    }
  }

  async function copyOf({ draftId }: StetPackage): ReturnType<Library['copyOf']> {
    const entry = draftId && (await entryOf(library, draftId));
    return draftId && entry?.card.isReadable ? { id: draftId, headline: entry.card.headline } : null;
  }

  return {
    take: (pack) => within(answerMs.photos, take(pack), DISK_SILENT),
    copyOf,
    hasNews,
    merge: (id, pack) => answered(id, () => mergeNow(id, pack), answerMs.photos),
  };
}

/** Merges packages into drafts of a library. */
function merger(library: OpenLibrary, drafts: DraftOperations, mergeCopies: MergeCopies) {
  const { folders, files, newId } = library;
  const { alone } = library.turns;

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
    const opening = await drafts.readToWrite(id);
    if (!opening.ok) return opening;
    const { file: mine, recovered, readOnlyReason: reason } = opening;
    const { headline } = mine.story;
    if (recovered !== null) return UNREADABLE;
    if (reason !== null) return readOnlyFailure(reason, headline);
    try {
      const merging = await mergingOf(id, opening, pack);
      const merged = await mergedWith(merging, mergeCopies);
      if (draftExcess(merged.story, merged.review))
        return failure('story-too-large', 'Both copies together hold more than a story can.', headline);
      const { conflicts, hasCommonVersion, hasNews, isTextChanged, theirs } = merged;
      const value = { by: theirs.savedBy, conflicts, hasCommonVersion, hasNews, isTextChanged };
      if (!hasNews) return { ok: true, value };
      const saved = await writing(() => {
        // The text of before is kept: no version of it is needed beside that one.
        drafts.noteVersioned(id);
        return layBeside(files, merging, theirs, newId, () =>
          drafts.saveNow(id, mine.revision, merged.story, merged.review, {
            above: theirs.revision,
            onForeign: 'throw',
          }),
        );
      });
      if (saved.ok) return { ok: true, value };
      return saved.code === 'stale-revision' ? 'changed' : { ...saved, code: saved.code };
    } catch (error) {
      return error instanceof ForeignEditError ? 'changed' : diskFailure(error, headline);
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
    const opening = await drafts.readToWrite(id);
    if (!opening.ok) return true;
    const merged = await mergingOf(id, opening, pack)
      .then((merging) => mergedWith(merging, mergeCopies))
      .catch(() => null);
    return merged?.hasNews ?? true;
  }

  return { mergeNow, hasNews };
}
