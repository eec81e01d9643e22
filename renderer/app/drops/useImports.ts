import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { ImportPreview } from '../../../shared/bridge';
import { call, onEvent } from '../../bridge';
import { failureText, useText } from '../../i18n';
import { notify } from '../../ui';
import { nextImport, putBackImport, queueImports, useImportQueue } from './importQueue';

/**
 * Shows what was given to Stet, by drop or by the file manager, one file after the other. `isBusy` says that a dialog is
 * open that must not go: then they wait.
 */
export function useImports(isBusy: boolean, onRead: (preview: ImportPreview) => void): void {
  const text = useText();
  const waiting = useImportQueue((queue) => queue.waiting.length);
  const isReading = useRef(false);
  const isBusyNow = useRef(isBusy);
  useLayoutEffect(() => {
    isBusyNow.current = isBusy;
  }, [isBusy]);
  const takeNext = useEffectEvent(async (): Promise<void> => {
    if (isBusy || isReading.current) return;
    isReading.current = true;
    try {
      for (let read = nextImport(); read; read = nextImport()) {
        const found = await read();
        if (!found.ok) notify(failureText(text, found), { tone: 'fault' });
        else if (found.value) {
          // Such a dialog may have been opened while the file was read.
          if (isBusyNow.current) {
            putBackImport(() => Promise.resolve(found));
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
    const takeOpened = (): void => queueImports([() => call('import:opened', {})]);
    takeOpened();
    return onEvent('import:arrived', takeOpened);
  }, []);
}
