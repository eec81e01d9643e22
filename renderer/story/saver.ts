import type { CallOutput, Failure } from '../../shared/bridge';

/** The state that the save indicator shows. `saving` is everything between a change and the bytes being on disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How a saver saves and reports, and its times; `revision` is that of the text on disk when it starts. */
export interface SaverOptions<T> {
  readonly revision: number;
  readonly save: (content: T, baseRevision: number) => Promise<CallOutput<'draft:save'>>;
  readonly onState: (state: SaveState) => void;
  /** Pause after the last change, and the longest that a first change waits, in milliseconds. */
  readonly pauseMs?: number;
  readonly maxWaitMs?: number;
  /** Wait before a failed save is tried again. */
  readonly retryMs?: number;
}

/** Hands what a draft holds over to be saved: soon after the last change, one save at a time, again and again while it fails. */
export interface Saver<T> {
  /** Takes what the draft holds now. */
  changed(content: T): void;
  /** Saves what is unsaved now; false where that failed. The text stays with the saver, which keeps trying. */
  flush(): Promise<boolean>;
  /** Whether anything is not on disk yet. */
  hasUnsaved(): boolean;
  /** Stops trying. What is unsaved is let go. */
  dispose(): void;
}

/** Makes the saver of one open draft, whose text on disk is of `revision`. Times come from `setTimeout` and `Date.now`. */
export function createSaver<T>(options: SaverOptions<T>): Saver<T> {
  // The bytes, not only the call, are to be on disk within a second of the first unsaved change.
  const { pauseMs = 250, maxWaitMs = 800, retryMs = 2000, onState } = options;
  let revision = options.revision;
  let unsaved: T | null = null;
  let unsavedSince: number | null = null;
  let running: Promise<boolean> | null = null;
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (waitMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), waitMs);
  };

  async function saveOnce(content: T): Promise<boolean> {
    unsavedSince = null;
    const result = await options.save(content, revision).catch(unexpected);
    hasFailed = !result.ok;
    if (!result.ok) {
      unsavedSince ??= Date.now();
      onState({ kind: 'failed', failure: result });
      schedule(retryMs);
      return false;
    }
    ({ revision } = result.value);
    if (unsaved === content) unsaved = null;
    onState(unsaved ? { kind: 'saving' } : { kind: 'saved', at: result.value.savedAt });
    return true;
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
      if (!hasFailed) onState({ kind: 'saving' });
      schedule(Math.max(0, Math.min(pauseMs, unsavedSince + maxWaitMs - now)));
    },
    async flush() {
      while (unsaved ?? running) if (!(await run())) return false;
      return true;
    },
    hasUnsaved: () => unsaved !== null,
    dispose() {
      clearTimeout(timer);
      unsaved = null;
    },
  };
}

const unexpected = (error: unknown): Failure => ({
  ok: false,
  code: 'unexpected',
  message: error instanceof Error ? error.message : String(error),
  about: '',
});
