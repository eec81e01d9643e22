import { useEffect } from 'react';
import { shallow } from 'zustand/shallow';
import type { DraftCard } from '../../shared/bridge';
import { firstWords, openThreads, printedNames } from '../../shared/story';
import {
  subscribeChanges,
  subscribeReading,
  putCard,
  putOpenCard,
  refreshDesk,
  showDeskFor,
  type OpenCard,
} from '../desk';
import { useSettings } from '../settings';
import { useOpenStory } from '../story';

/** A text that is being typed is saved more often than its card has to be drawn. */
const PAUSE_MS = 3000;

/**
 * Keeps the desk in step: its card of the open draft shows what is typed, is put when a save has reached it, and all
 * are asked for again when the user comes back to the window, since others may have written into the library meanwhile.
 */
export function useDeskSubscription(): void {
  useEffect(() => {
    let saved: DraftCard | null = null;
    let status: DraftCard['status'] | null = null;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const put = (): void => {
      clearTimeout(pause);
      pause = undefined;
      if (!saved) return;
      putCard(saved);
      status = saved.status;
      saved = null;
      pause = setTimeout(put, PAUSE_MS);
    };
    // Not by a hook that draws: the whole window hangs below it.
    const stop = useOpenStory.subscribe(({ open }, before) => {
      if (open?.id !== before.open?.id) put();
      if (open?.saveState.kind !== 'saved' || open.saveState === before.open?.saveState) return;
      saved = { ...cardOf(open), slug: open.story.slug, savedAt: open.saveState.at, isReadable: true };
      // The tabs count what has which status, and that is no text being typed.
      if (pause === undefined || saved.status !== status) put();
    });
    return () => {
      stop();
      put();
      clearTimeout(pause);
    };
  }, []);
  const me = useSettings((state) => state.loaded?.settings.authorName ?? '');
  useEffect(() => showDeskFor(me), [me]);
  useEffect(subscribeReading, []);
  useEffect(subscribeChanges, []);
  useEffect(subscribeTyping, []);
  useEffect(() => {
    const refresh = (): void => void refreshDesk();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
}

type Open = NonNullable<ReturnType<typeof useOpenStory.getState>['open']>;

const cardOf = ({ id, story, review }: Open): OpenCard => ({
  id,
  headline: story.headline,
  firstWords: firstWords(story),
  section: story.section,
  bylines: printedNames(story.bylines),
  status: review.status,
  openComments: openThreads(review.threads).length,
  openChanges: review.changeCount,
});

/** What a card is made of: while all of it is the same, so is the card. */
const partsOf = ({ id, story, review }: Open): readonly unknown[] => [
  id,
  story.headline,
  firstWords(story),
  story.section,
  story.bylines,
  review.status,
  review.threads,
  review.changeCount,
];

/** Shows on the desk what is typed in the open draft, before it is saved. Returns a dispose function. */
function subscribeTyping(): () => void {
  const show = (open: Open | null): void => putOpenCard(open && cardOf(open));
  show(useOpenStory.getState().open);
  return useOpenStory.subscribe(({ open }, before) => {
    if (!open || !before.open || !shallow(partsOf(open), partsOf(before.open))) show(open);
  });
}
