import type { DraftId } from '../../shared/story';

const last = new Map<DraftId, Promise<unknown>>();

/**
 * Does work with a draft once no other work of this window is at it: one that changes its file must not come between the
 * reading of that file and its being on the paper, whose saves would be refused as stale.
 */
export function inTurn<T>(id: DraftId, work: () => Promise<T>): Promise<T> {
  const before = last.get(id) ?? Promise.resolve();
  const done = before.then(work, work);
  last.set(id, done);
  const end = (): void => {
    if (last.get(id) === done) last.delete(id);
  };
  done.then(end, end);
  return done;
}
