/** How long a page has to hand over what is unsaved before its window closes without it. */
const PATIENCE_MS = 1500;
/** Systems wait about five seconds for a program when a session ends; the page tries its save again every two. */
const ASK_AGAIN_MS = 1000;
const MOST_ASKED_AGAIN = 5;

/** The close of a window: asked of the page first, and done when it is ready. */
export interface Closing {
  /** The window wants to close. True where it may, now; else the page has been asked. */
  mayClose(): boolean;
  /** The page is ready, or its user lets the unsaved text go. */
  ready(): void;
  /** The page is gone. True where the window was waiting for it, and closes. */
  pageGone(): boolean;
  /** The page holds unsaved text: the window stays, until it is asked to close again. */
  stay(): void;
  /** The user's session ends and nobody else asks again: a close that the page refuses is asked again while the system waits. */
  sessionEnds(): void;
}

/** How a close asks the page and ends; the times, in milliseconds, have defaults. */
export interface ClosingOptions {
  /** Asks the page to hand over; false where there is no page to ask any more. */
  readonly askPage: () => boolean;
  readonly close: () => void;
  /** Called when a close was given up, so that a quit under way is given up too. */
  readonly onStay: () => void;
  readonly patienceMs?: number;
  readonly askAgainMs?: number;
}

/** Makes the close of one window. A page that does not answer is not waited for longer than `patienceMs`. */
export function createClosing({
  askPage,
  close,
  onStay,
  patienceMs = PATIENCE_MS,
  askAgainMs = ASK_AGAIN_MS,
}: ClosingOptions): Closing {
  let asksLeft = 0;
  let state: 'open' | 'asked' | 'staying' | 'ready' = 'open';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = (): void => {
    clearTimeout(timer);
    if (state === 'open' || state === 'ready') return;
    state = 'ready';
    close();
  };
  return {
    mayClose() {
      if (state === 'ready') return true;
      if (state === 'asked') return false;
      if (!askPage()) return true;
      state = 'asked';
      timer = setTimeout(finish, patienceMs);
      return false;
    },
    ready: finish,
    pageGone() {
      if (state === 'asked') finish();
      return state === 'ready';
    },
    stay() {
      clearTimeout(timer);
      state = 'staying';
      onStay();
      if (asksLeft === 0) return;
      asksLeft -= 1;
      timer = setTimeout(close, askAgainMs);
    },
    sessionEnds() {
      asksLeft = MOST_ASKED_AGAIN;
      close();
    },
  };
}
