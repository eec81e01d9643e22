import { useEffect, useMemo } from 'react';
import { printedNames } from '../../shared/story';
import { putCard, refreshDesk, type OpenCard } from '../desk';
import { useOpenStory } from '../story';

/**
 * Keeps the desk in step with the disk: the card of the open draft is put as each save has reached it, and all are asked
 * for again when the user comes back to the window, since others may have written into the library meanwhile.
 */
export function useDeskInStep(): void {
  const savedAt = useOpenStory(({ open }) => (open?.saveState.kind === 'saved' ? open.saveState.at : null));
  useEffect(() => {
    const { open } = useOpenStory.getState();
    if (savedAt !== null && open) putCard({ ...cardOf(open), savedAt, isReadable: true });
  }, [savedAt]);
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
});

/** The open draft as the desk shows it, with what is typed now. Another one only when what it shows is another. */
export function useOpenCard(): OpenCard | null {
  const id = useOpenStory(({ open }) => open?.id);
  const headline = useOpenStory(({ open }) => open?.story.headline);
  const section = useOpenStory(({ open }) => open?.story.section);
  const bylines = useOpenStory(({ open }) => open?.story.bylines);
  const status = useOpenStory(({ open }) => open?.review.status);
  return useMemo(() => {
    if (id === undefined || headline === undefined || section === undefined || !bylines || !status) return null;
    return { id, headline, section, bylines: printedNames(bylines), status };
  }, [id, headline, section, bylines, status]);
}
