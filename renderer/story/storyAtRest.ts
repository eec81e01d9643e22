import { debounce } from 'es-toolkit/function';
import { useEffect, useState } from 'react';
import type { Story } from '../../shared/story';
import { useOpenStory } from './openStory';
import { pendingPhotos, subscribePending } from './pendingPhotos';

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
  let idle = 0;
  const stop = (): void => {
    soon.cancel();
    cancelIdleCallback(idle);
  };
  const whenIdle = (): void => {
    stop();
    idle = requestIdleCallback(work, { timeout: IDLE_AT_LATEST_MS });
  };
  const soon = debounce(whenIdle, REST_MS);
  return { soon, whenIdle, stop };
}

/** The open story as it was when the keys last paused, and the photos that were on their way into it then. */
export interface StoryAtRest {
  readonly story: Story | null;
  readonly pending: ReadonlySet<string>;
}

const current = (): StoryAtRest => ({
  story: useOpenStory.getState().open?.story ?? null,
  pending: pendingPhotos(),
});

/**
 * Returns the open story and its pending photos as they were when the keys last paused; another draft that is opened, at
 * once. For views that look at all of a story, so that a key draws none of them.
 */
export function useAtRest(): StoryAtRest {
  const [seen, setSeen] = useState(current);
  useEffect(() => {
    const take = (): void => {
      takeSoon.cancel();
      setSeen(current());
    };
    const takeSoon = debounce(take, REST_MS);
    take();
    const disposers = [
      useOpenStory.subscribe((now, before) => {
        if (now.open?.id !== before.open?.id) take();
        else if (now.open?.story !== before.open?.story) takeSoon();
      }),
      subscribePending(takeSoon),
    ];
    return () => {
      takeSoon.cancel();
      for (const dispose of disposers) dispose();
    };
  }, []);
  return seen;
}

/** Returns the open story as it was when the keys last paused; another draft that is opened, at once. */
export const useStoryAtRest = (): Story | null => useAtRest().story;
