import type { SavedDraft, SaveReport } from '../../shared/bridge';

/** How a saver saves and reports, and its times; `revision` is that of the text on disk when it starts. */
export interface SaverOptions<T> {
  readonly revision: number;
  readonly save: (content: T, baseRevision: number) => Promise<SavedDraft>;
  /** Called with the result of each save, and with the content that it saved. */
  readonly onSaved: (saved: SaveReport['saved'], content: T) => void;
  /** Pause after the last change, and the longest that a first change waits, in milliseconds. */
  readonly pauseMs?: number;
  readonly maxWaitMs?: number;
  /** Wait before a failed save is tried again. */
  readonly retryMs?: number;
}

/** Saves what a draft holds: soon after the last change, one save at a time, again and again while it fails. */
export interface Saver<T> {
  /** Takes what the draft holds now. */
  changed(content: T): void;
  /** Saves what is unsaved now; false where that failed. The text stays with the saver, which keeps trying. */
  flush(): Promise<boolean>;
  /** Whether anything is not on disk yet. */
  hasUnsaved(): boolean;
  /** Stops saving; what is unsaved is dropped. */
  dispose(): void;
}

/** Makes the saver of one open draft, whose text on disk is of `revision`. Times come from `setTimeout` and `Date.now`. */
export function createSaver<T>(options: SaverOptions<T>): Saver<T> {
  // The bytes, not only the call, are to be on disk within a second of the first unsaved change.
  const { pauseMs = 250, maxWaitMs = 800, retryMs = 2000 } = options;
  let revision = options.revision;
  let unsaved: T | null = null;
  let unsavedSince: number | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;

  const schedule = (waitMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), waitMs);
  };

  async function saveOnce(content: T): Promise<boolean> {
    unsavedSince = null;
    const saved = await options.save(content, revision).catch(unexpected);
    if (saved.ok) {
      ({ revision } = saved.value);
      if (unsaved === content) unsaved = null;
    } else if (!isDisposed) {
      unsavedSince ??= Date.now();
      schedule(retryMs);
    }
    options.onSaved(saved, content);
    return saved.ok;
  }

  async function run(): Promise<boolean> {
    clearTimeout(timer);
    // A save under way writes an older text, so its end is waited for and the newest text written after it.
    while (running) await running;
    if (!unsaved) return true;
    running = saveOnce(unsaved);
    try {
      return await running;
    } finally {
      running = null;
    }
  }

  return {
    changed(content) {
      unsaved = content;
      const now = Date.now();
      unsavedSince ??= now;
      schedule(Math.max(0, Math.min(pauseMs, unsavedSince + maxWaitMs - now)));
    },
    async flush() {
      while (unsaved ?? running) if (!(await run())) return false;
      return true;
    },
    hasUnsaved: () => unsaved !== null,
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      unsaved = null;
    },
  };
}

const unexpected = (error: unknown): SaveReport['saved'] => ({
  ok: false,
  code: 'unexpected',
  message: error instanceof Error ? error.message : String(error),
  about: '',
});
