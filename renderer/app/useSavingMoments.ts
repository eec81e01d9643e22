import { useEffect, useEffectEvent } from 'react';
import { call, onEvent } from '../bridge';
import { isExportingMany } from '../export';
import { everythingDone, flush, saveNow, useOpenStory } from '../story';

/** Why a close of the window has to wait: the text cannot be saved, or an export of many drafts is going on. */
export type CloseWaits = 'unsaved' | 'exporting';

/**
 * Saves at once where the text may be about to go: when the window loses the focus, is hidden, or wants to close, or another
 * program changes its file. `onWait` is called where a close has to wait. While that about the export is `asked`, another
 * close goes on: whoever asks again insists, and so does the end of a session.
 */
export function useSavingMoments(onWait: (why: CloseWaits) => void, asked: CloseWaits | null): void {
  const tellWait = useEffectEvent(onWait);
  const isExporting = useEffectEvent(() => asked !== 'exporting' && isExportingMany());
  useEffect(() => {
    const save = (): void => void flush();
    window.addEventListener('blur', save);
    document.addEventListener('visibilitychange', save);
    const undoForeign = onEvent('draft:foreign', ({ id }) => {
      if (useOpenStory.getState().open?.id === id) void everythingDone().then(saveNow);
    });
    const dispose = onEvent('app:closing', () => {
      void everythingDone()
        .then(saveNow)
        .then((isSaved) => {
          const waits = !isSaved ? 'unsaved' : isExporting() ? 'exporting' : null;
          if (waits !== null) tellWait(waits);
          return call(waits === null ? 'app:readyToClose' : 'app:stayOpen', {});
        });
    });
    return () => {
      window.removeEventListener('blur', save);
      document.removeEventListener('visibilitychange', save);
      dispose();
      undoForeign();
    };
  }, []);
}
