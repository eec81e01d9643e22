import { useEffect } from 'react';
import { call, onEvent } from '../bridge';
import { flush } from '../story';

/** Saves at once where the text may be about to go: when the window loses the focus, is hidden, or wants to close. */
export function useSavingMoments(): void {
  useEffect(() => {
    const save = (): void => void flush();
    window.addEventListener('blur', save);
    document.addEventListener('visibilitychange', save);
    const undo = onEvent('app:closing', () => {
      void flush().then((isSaved) => call(isSaved ? 'app:readyToClose' : 'app:stayOpen', {}));
    });
    return () => {
      window.removeEventListener('blur', save);
      document.removeEventListener('visibilitychange', save);
      undo();
    };
  }, []);
}
