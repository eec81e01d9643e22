/** Beats without an answer until the user is asked, and until the page is given up. */
const ASK_AFTER = 5;
const GIVE_UP_AFTER = 15;

/** How the watchdog of a page sends beats, asks the user, and ends the page. */
export interface WatchdogOptions {
  /** Whether there is a page to be heard: none while one is loading. */
  readonly isUp: () => boolean;
  /** Sends the page one beat, which it answers as soon as it does anything at all. */
  readonly beat: () => void;
  /** Asks the user whether to wait; true where so. `answered` aborts when the page is heard again, or is given up. */
  readonly askToWait: (answered: AbortSignal) => Promise<boolean>;
  /** Ends the page, so that another one is loaded. */
  readonly giveUp: () => void;
}

/** Notices a page that hangs. */
export interface Watchdog {
  /** To be called once a second. Ticks are counted, not time: a laptop that was asleep has missed none. */
  tick(): void;
  /** The page has answered. */
  heard(): void;
}

/**
 * Makes the watch over one page. A user who was asked and does not answer may be away: then the page is given up as
 * well.
 */
export function createWatchdog({ isUp, beat, askToWait, giveUp }: WatchdogOptions): Watchdog {
  let missed = 0;
  let mayWait = false;
  let question: AbortController | null = null;
  const reset = (): void => {
    missed = 0;
    mayWait = false;
    question?.abort();
    question = null;
  };
  const end = (): void => {
    reset();
    giveUp();
  };
  const ask = async (): Promise<void> => {
    const asked = new AbortController();
    question = asked;
    const waits = await askToWait(asked.signal);
    if (asked.signal.aborted) return;
    if (waits) mayWait = true;
    else end();
  };
  return {
    tick() {
      if (!isUp()) {
        reset();
        return;
      }
      if (missed === ASK_AFTER) void ask();
      if (missed >= GIVE_UP_AFTER && !mayWait) {
        end();
        return;
      }
      missed += 1;
      beat();
    },
    heard: reset,
  };
}
