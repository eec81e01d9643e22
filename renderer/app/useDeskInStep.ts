import { useEffect, useMemo } from 'react';
import type { DraftCard } from '../../shared/bridge';
import { openThreads, printedNames } from '../../shared/story';
import { putCard, refreshDesk, type OpenCard } from '../desk';
import { useOpenStory } from '../story';

/** A text that is being typed is saved more often than its card has to be drawn. */
const PAUSE_MS = 3000;

/**
 * Keeps the desk in step with the disk: the card of the open draft is put when a save has reached it, and all are asked
 * for again when the user comes back to the window, since others may have written into the library meanwhile.
 */
export function useDeskInStep(): void {
  useEffect(() => {
    let saved: DraftCard | null = null;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const put = (): void => {
      clearTimeout(pause);
      pause = undefined;
      if (!saved) return;
      putCard(saved);
      saved = null;
      pause = setTimeout(put, PAUSE_MS);
    };
    // Not by a hook that draws: the whole window hangs below it.
    const stop = useOpenStory.subscribe(({ open }, before) => {
      if (open?.id !== before.open?.id) put();
      if (open?.saveState.kind !== 'saved' || open.saveState === before.open?.saveState) return;
      saved = { ...cardOf(open), savedAt: open.saveState.at, isReadable: true };
      if (pause === undefined) put();
    });
    return () => {
      stop();
      put();
      clearTimeout(pause);
    };
  }, []);
  useEffect(() => {
    const refresh = (): void => void refreshDesk();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
}

const cardOf = ({ id, story, review }: NonNullable<ReturnType<typeof useOpenStory.getState>['open']>): OpenCard => ({
  id,
  headline: story.headline,
  section: story.section,
  bylines: printedNames(story.bylines),
  status: review.status,
  openComments: openThreads(review.threads).length,
  openChanges: review.changeCount,
});

/** The open draft as the desk shows it, with what is typed now. Another one only when what it shows is another. */
export function useOpenCard(): OpenCard | null {
  const id = useOpenStory(({ open }) => open?.id);
  const headline = useOpenStory(({ open }) => open?.story.headline);
  const section = useOpenStory(({ open }) => open?.story.section);
  const bylines = useOpenStory(({ open }) => open?.story.bylines);
  const status = useOpenStory(({ open }) => open?.review.status);
  const openComments = useOpenStory(({ open }) => openThreads(open?.review.threads ?? []).length);
  const openChanges = useOpenStory(({ open }) => open?.review.changeCount ?? 0);
  return useMemo(() => {
    if (id === undefined || headline === undefined || section === undefined || !bylines || !status) return null;
    return { id, headline, section, bylines: printedNames(bylines), status, openComments, openChanges };
  }, [id, headline, section, bylines, status, openComments, openChanges]);
}
