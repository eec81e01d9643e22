import { useEffect } from 'react';
import type { CallOutput, ImportPreview } from '../../../shared/bridge';
import { call, onEvent } from '../../bridge';
import { failureText, useText } from '../../i18n';
import { notify } from '../../ui';

const isPackage = ({ name }: File): boolean => /\.stet$/i.test(name);
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Opens the packages that are dropped anywhere on the window, and those that the system has Stet open. */
export function usePackages(onRead: (preview: ImportPreview) => void): void {
  const text = useText();
  useEffect(() => {
    const show = (read: CallOutput<'import:opened'>): void => {
      if (!read.ok) notify(failureText(text, read), { tone: 'fault' });
      else if (read.value) onRead(read.value);
    };
    const takeOpened = async (): Promise<void> => show(await call('import:opened', {}));
    const takeDropped = async (file: File): Promise<void> =>
      show(await call('import:drop', { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    const onDrop = (event: DragEvent): void => {
      const file = [...(event.dataTransfer?.files ?? [])].find(isPackage);
      if (!file) return;
      event.preventDefault();
      // It is not for the text that it fell on.
      event.stopPropagation();
      void takeDropped(file);
    };
    // What a file is cannot be seen before it falls.
    const onDragOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    window.addEventListener('drop', onDrop, true);
    window.addEventListener('dragover', onDragOver);
    void takeOpened();
    const undo = onEvent('import:arrived', () => void takeOpened());
    return () => {
      undo();
      window.removeEventListener('drop', onDrop, true);
      window.removeEventListener('dragover', onDragOver);
    };
  }, [text]); // eslint-disable-line react-hooks/exhaustive-deps -- who shows it is the same all along
}
