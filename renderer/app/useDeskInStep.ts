import { useEffect } from 'react';
import { refreshDesk } from '../desk';
import { useOpenStory } from '../story';

/** Asks for the desk's list again whenever a save has reached the disk or another draft is open. */
export function useDeskInStep(): void {
  const savedAt = useOpenStory(({ open }) => (open?.saveState.kind === 'saved' ? open.saveState.at : null));
  useEffect(() => {
    if (savedAt !== null) void refreshDesk();
  }, [savedAt]);
}
