import { within } from '../within';

/** Runs the work of each key one after another, in the order it was asked for; different keys run side by side. */
export interface Queue<K> {
  run<T>(key: K, work: () => Promise<T>): Promise<T>;
  /**
   * Runs work like `run`, but resolves with `late` after `ms` milliseconds. Work that has begun by then goes on and its
   * result is dropped; work that still waits for its turn is not done at all.
   */
  runWithin<T, L>(ms: number, key: K, work: () => Promise<T>, late: L): Promise<T | L>;
  /** Resolves when nothing is running or waiting. */
  idle(): Promise<void>;
}

/** Returns an empty queue. Work that fails does not hold up what comes after it. */
export function createQueue<K>(): Queue<K> {
  const last = new Map<K, Promise<unknown>>();
  function run<T>(key: K, work: () => Promise<T>): Promise<T> {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const forget = (): void => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  }
  return {
    run,
    async runWithin<T, L>(ms: number, key: K, work: () => Promise<T>, late: L): Promise<T | L> {
      let isAnswered = false;
      try {
        return await within<T | L, L>(
          ms,
          run<T | L>(key, () => (isAnswered ? Promise.resolve(late) : work())),
          late,
        );
      } finally {
        isAnswered = true;
      }
    },
    async idle() {
      while (last.size > 0) await Promise.allSettled(last.values());
    },
  };
}
