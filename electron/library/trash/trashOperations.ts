import type { DraftId } from '../../../shared/story';
import type { Library } from '../contract';
import type { OpenLibrary } from '../operations';
import type { Watches } from '../read/watches';
import { openTrash } from './trash';
import { createTrashIndex } from './trashIndex';

/** A draft goes for ever only after so long in the trash, where it goes by itself. */
const TRASH_MS = 30 * 24 * 60 * 60 * 1000;

/** The operations of an open library's trash. */
export interface TrashOperations {
  readonly calls: Pick<Library, 'trash' | 'restore' | 'trashed' | 'deleteForever' | 'emptied'>;
  /** Resolves when no files of deletions are being removed any more. */
  readonly idle: () => Promise<void>;
}

/** Opens the trash; where `emptiesTrash`, drafts that have been in it for 30 days are deleted in the background. */
export function trashOperations(library: OpenLibrary, watches: Watches, emptiesTrash: boolean): TrashOperations {
  const { home, files, clock, newId, draftIndex } = library;
  const { answeredInTurn, answeredUnlessBusy } = library.turns;
  const trash = openTrash({ library: home, files, clock, newId });
  const trashIndex = createTrashIndex(home);

  const deleteForever = (id: DraftId): ReturnType<Library['deleteForever']> =>
    answeredUnlessBusy(id, async () => {
      const deleted = await trash.delete(id);
      return deleted.ok ? { ok: true, value: {} } : deleted;
    });

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
    idle: () => sweeping,
    calls: {
      trash: (id) =>
        answeredInTurn(id, async () => {
          // Windows moves no folder that is watched.
          const resume = watches.pause(id);
          const moved = await trash.put(id);
          if (moved.ok) draftIndex.remove(id);
          else resume();
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
    },
  };
}
