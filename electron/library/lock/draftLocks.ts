import { join } from 'node:path';
import { delay } from 'es-toolkit/promise';
import { isDead, makeLock, readLock, removeDeadLock, type HeldLock } from './lockFile';

/**
 * What a lock came to: `held` here; `busy` where another process held it for as long as could be waited; `impossible`
 * where the disk takes no lock (read-only, full, hanging).
 */
export type LockState = 'held' | 'busy' | 'impossible';

/** One lock a draft, seen by every process that works on a library. */
export interface DraftLocks {
  /**
   * Runs `work` once the lock is held, or once it has been waited for. Whoever cannot have it decides what that means:
   * the lock keeps two writers from the same moment, it does not guard a text.
   */
  run<T>(name: string, waitMs: number, work: (state: LockState) => Promise<T>): Promise<T>;
}

/** The disk calls of a lock, which a test replaces by ones that hang. */
export type TakeLock = (path: string, freshMs: number) => Promise<HeldLock | null>;

const FRESH_MS = 10_000;
/** How much longer than the wait itself a disk may take to answer. */
const DISK_PATIENCE_MS = 500;

/** Returns the locks in a folder, which is made with the first of them. */
export function createDraftLocks(folder: string, take: TakeLock = makeLock): DraftLocks {
  async function acquire(path: string, waitMs: number, isGivenUp: () => boolean): Promise<HeldLock | LockState> {
    const until = performance.now() + waitMs;
    try {
      while (!isGivenUp()) {
        const held = await take(path, FRESH_MS);
        if (held) return held;
        const found = await readLock(path);
        const isFree = !found || (await isDead(path, found));
        if (found && isFree) await removeDeadLock(path, found);
        if (performance.now() >= until) return 'busy';
        if (!(found && isFree)) await delay(5 + Math.random() * 20);
      }
      return 'busy';
    } catch {
      return 'impossible';
    }
  }

  return {
    async run(name, waitMs, work) {
      let isGivenUp = false;
      const acquiring = acquire(join(folder, `${name}.lock`), waitMs, () => isGivenUp);
      const patience = timer(waitMs + DISK_PATIENCE_MS);
      const got = await Promise.race([acquiring, patience.over]);
      patience.stop();
      if (got === 'impossible') {
        // A disk that answers late after all must leave no lock behind.
        isGivenUp = true;
        void acquiring.then((late) => (typeof late === 'string' ? undefined : late.release()));
      }
      if (typeof got === 'string') return work(got);
      try {
        return await work('held');
      } finally {
        await got.release();
      }
    },
  };
}

function timer(ms: number): { readonly over: Promise<'impossible'>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const over = new Promise<'impossible'>((resolve) => {
    const running = setTimeout(() => resolve('impossible'), ms);
    stop = () => clearTimeout(running);
  });
  return { over, stop };
}
