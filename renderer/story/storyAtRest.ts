import { useEffect, useState } from 'react';
import type { Story } from '../../shared/story';
import { useOpenStory } from './openStory';

/** How long the keys have to pause. */
const REST_MS = 300;

/** How long work that waits for the window to be idle waits at most. */
const IDLE_AT_LATEST_MS = 1500;

/** Work that is done off the path of typing. Asked for again before it was done, it is done once. */
export interface RestingWork {
  /** Once the keys have paused and the window is idle. */
  readonly soon: () => void;
  /** Once the window is idle. */
  readonly whenIdle: () => void;
  /** Not any more. */
  readonly stop: () => void;
}

/** Work for when the keys have paused and the window is idle. */
export function atRest(work: (deadline: IdleDeadline) => void): RestingWork {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  const stop = (): void => {
    clearTimeout(rest);
    cancelIdleCallback(idle);
  };
  const whenIdle = (): void => {
    stop();
    idle = requestIdleCallback(work, { timeout: IDLE_AT_LATEST_MS });
  };
  return {
    soon: () => {
      clearTimeout(rest);
      rest = setTimeout(whenIdle, REST_MS);
    },
    whenIdle,
    stop,
  };
}

const current = (): Story | null => useOpenStory.getState().open?.story ?? null;

/**
 * Returns the open story as it was when the keys last paused; another draft that is opened, at once. For views that
 * look at all of a story, so that a key draws none of them.
 */
export function useStoryAtRest(): Story | null {
  const [story, setStory] = useState(current);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => {
      clearTimeout(rest);
      setStory(current());
    };
    take();
    const stop = useOpenStory.subscribe((now, before) => {
      if (now.open?.id !== before.open?.id) {
        take();
        return;
      }
      if (now.open?.story === before.open?.story) return;
      clearTimeout(rest);
      rest = setTimeout(take, REST_MS);
    });
    return () => {
      clearTimeout(rest);
      stop();
    };
  }, []);
  return story;
}
