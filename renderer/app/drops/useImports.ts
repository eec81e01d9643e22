import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { ImportPreview } from '../../../shared/bridge';
import { call, onEvent } from '../../bridge';
import { useText } from '../../i18n';
import { notify, notifyWhile } from '../../ui';
import { nextImport, putBackImport, queueImports, takeNamedImports, useImportQueue } from './importQueue';
import { listImports } from './manyImports';
import { notifyFailure } from '../notifyFailure';

/**
 * Shows what was given to Stet, by drop, by the file manager or picked: one file in a dialog, several as a list. While
 * `isBusy`, a dialog is open that must not go, and they wait.
 */
export function useImports(isBusy: boolean, onRead: (preview: ImportPreview) => void, onMany: () => void): void {
  const text = useText();
  const waiting = useImportQueue((queue) => queue.waiting.length);
  const isReading = useRef(false);
  const isBusyNow = useRef(isBusy);
  useLayoutEffect(() => {
    isBusyNow.current = isBusy;
  }, [isBusy]);
  const takeNext = useEffectEvent(async (): Promise<void> => {
    if (isBusy || isReading.current) return;
    const named = takeNamedImports();
    if (named.length > 0) {
      onMany();
      return listImports(named, text);
    }
    isReading.current = true;
    try {
      for (let file = nextImport(); file; file = nextImport()) {
        const endTelling = notifyWhile(
          file.name === null ? text('import.state.reading') : text('import.readingFile', { file: file.name }),
        );
        const found = await file.read().finally(endTelling);
        if (!found.ok) notifyFailure(text, found);
        else if (found.value) {
          // Such a dialog may have been opened while the file was read.
          if (isBusyNow.current) {
            putBackImport({ ...file, read: () => Promise.resolve(found) });
            notify(text('drop.waits', { count: 1 }));
          } else onRead(found.value);
          return;
        }
      }
    } finally {
      isReading.current = false;
    }
  });
  useEffect(() => {
    if (waiting > 0 && !isBusy) void takeNext();
  }, [waiting, isBusy]);
  useEffect(() => {
    const takeOpened = (): void => queueImports([{ name: null, read: () => call('import:opened', {}) }]);
    takeOpened();
    return onEvent('import:arrived', takeOpened);
  }, []);
}
