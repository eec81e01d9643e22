import { join } from 'node:path';
import { type CallOutput, type Failure, failure } from '../../../shared/bridge';
import { draftIdSchema, type DraftId } from '../../../shared/story';
import { diskFailure, errorCode, isThere, listFolder, renameOver, type DiskCode, type FilePort } from '../../disk';
import { draftFolder, foldersOf } from '../folders';
import { draftsIn } from '../read/rescue';
import { trashedAt, writeTrashRecord } from './trashRecord';

/** What the trash of a library works with; `library` is the path of the library's folder. */
export interface TrashOptions {
  readonly library: string;
  readonly files: FilePort;
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** The moves of drafts into the trash, out of it, and out of the library. Callers run those of one draft in turn. */
export interface Trash {
  put(id: DraftId): Promise<CallOutput<'draft:trash'>>;
  /** Moves a draft back. It gets a new id where a draft of its own is there again. */
  restore(id: DraftId): Promise<CallOutput<'draft:restore'>>;
  /**
   * Deletes a draft in the trash. It is gone for every reader in one step, a rename; its files are removed after that, by
   * `sweep` where this process ends before.
   */
  delete(id: DraftId): Promise<{ readonly ok: true } | Failure<'draft-missing' | DiskCode>>;
  /** The drafts that have been in the trash for at least so many milliseconds. */
  olderThan(ms: number): Promise<readonly DraftId[]>;
  /** Removes what deletions left behind, of this process and of killed ones. Never throws. */
  sweep(): Promise<void>;
}

/** Of a draft that was deleted and whose files are still there. No reader takes it for a draft or for a temporary file. */
const DELETED = /^\.deleted-[0-9a-f-]+$/;

const MISSING = failure('draft-missing', "The draft's folder is gone.");

/** Returns the trash of a library. */
export function openTrash({ library, files, clock, newId }: TrashOptions): Trash {
  const folders = foldersOf(library);

  async function move(from: string, to: string): Promise<{ readonly ok: true } | Failure<'draft-missing' | DiskCode>> {
    try {
      await renameOver(files, from, to);
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? MISSING : diskFailure(error, '');
    }
    // It has moved. Should a power cut undo that, it is whole where it was.
    for (const folder of [folders.drafts, folders.trash]) await files.syncFolder(folder).catch(() => undefined);
    return { ok: true };
  }

  return {
    async put(id) {
      // A record of an earlier time would let the draft be deleted too early.
      const cleared = await files.remove(draftFolder(folders.draft(id)).trashed).then(
        () => null,
        (error: unknown) => diskFailure(error, ''),
      );
      if (cleared) return cleared;
      const moved = await move(folders.draft(id), folders.trashed(id));
      if (!moved.ok) return moved;
      // A full disk must not keep a draft out of the trash: without a record the date of its folder counts.
      await writeTrashRecord(files, folders.trashed(id), clock(), newId).catch(() => undefined);
      return { ok: true, value: {} };
    },
    async restore(id) {
      const isTaken = await isThere(folders.draft(id));
      const back = isTaken ? draftIdSchema.parse(newId()) : id;
      const moved = await move(folders.trashed(id), folders.draft(back));
      if (!moved.ok) return moved;
      await files.remove(draftFolder(folders.draft(back)).trashed).catch(() => undefined);
      return { ok: true, value: { id: back } };
    },
    delete: (id) => move(folders.trashed(id), join(folders.trash, `.deleted-${id}-${newId().slice(0, 8)}`)),
    async olderThan(ms) {
      const old: DraftId[] = [];
      for (const id of await draftsIn(folders.trash)) {
        const at = await trashedAt(folders.trashed(id));
        if (at !== null && clock().getTime() - Date.parse(at) >= ms) old.push(id);
      }
      return old;
    },
    async sweep() {
      const names = (await listFolder(folders.trash).catch(() => [])).filter((name) => DELETED.test(name));
      // What another program holds open is tried again at the next start.
      for (const name of names) await files.removeFolder(join(folders.trash, name)).catch(() => undefined);
    },
  };
}
