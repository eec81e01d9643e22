/** Runs the work of each key one after another, in the order it was asked for; different keys run side by side. */
export interface Queue<K> {
  run<T>(key: K, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is running or waiting. */
  idle(): Promise<void>;
}

/** An empty queue. Work that fails does not hold up what comes after it. */
export function createQueue<K>(): Queue<K> {
  const last = new Map<K, Promise<unknown>>();
  return {
    run(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
      last.set(key, turn);
      const forget = (): void => {
        if (last.get(key) === turn) last.delete(key);
      };
      turn.then(forget, forget);
      return turn;
    },
    async idle() {
      while (last.size > 0) await Promise.allSettled(last.values());
    },
  };
}
