import { useEffect, useEffectEvent } from 'react';
import { call, onEvent } from '../bridge';
import { everythingDone, flush, settle, useOpenStory } from '../story';

/** Saves at once where the text may be about to go: when the window loses the focus, is hidden, or wants to close, or another program changes its file. `onUnsaved` is told of a close that has to wait since the text cannot be saved. */
export function useSavingMoments(onUnsaved: () => void): void {
  const tellUnsaved = useEffectEvent(onUnsaved);
  useEffect(() => {
    const save = (): void => void flush();
    window.addEventListener('blur', save);
    document.addEventListener('visibilitychange', save);
    const undoForeign = onEvent('draft:foreign', ({ id }) => {
      if (useOpenStory.getState().open?.id === id) void everythingDone().then(settle);
    });
    const undo = onEvent('app:closing', () => {
      void everythingDone()
        .then(settle)
        .then((isSaved) => {
          if (!isSaved) tellUnsaved();
          return call(isSaved ? 'app:readyToClose' : 'app:stayOpen', {});
        });
    });
    return () => {
      window.removeEventListener('blur', save);
      document.removeEventListener('visibilitychange', save);
      undo();
      undoForeign();
    };
  }, []);
}
