import { useEffect, useState } from 'react';
import type { Story } from '../../shared/story';
import { useOpenStory } from './openStory';

/** How long the keys have to pause. */
const REST_MS = 300;

const current = (): Story | null => useOpenStory.getState().open?.story ?? null;

/**
 * The open story as it was when the keys last paused; another draft that is opened, at once. For views that look at all
 * of a story, so that a key draws none of them.
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
