import { useEffect, useEffectEvent } from 'react';
import { oneLine } from '../../../shared/text';
import { call } from '../../bridge';
import { useText } from '../../i18n';
import { useOpenStory } from '../../story';
import { notify } from '../../ui';
import { queueImports } from './importQueue';
import { sortDropped, type SortedDrop } from './kindOfFile';
import { photosFor, readStory } from './readStory';
import { refusals } from './refusals';
import { addPhotosAtEnd } from './addPhotosAtEnd';

/** How often main is notified that files are dragged over the window, in milliseconds. */
const EXPECTED_MS = 10_000;

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes the files that are dropped anywhere in the window. Photos that fall on the body go where they fall, which is
 * the editor's to do; on anything else they go to the end of the open story. Texts and packages go through import.
 * Whatever cannot be taken is reported in one sentence. `isWaiting` is true while a dialog is open that import does not
 * replace.
 */
export function useDrops(isWaiting: boolean): void {
  const text = useText();
  const take = useEffectEvent((dropped: SortedDrop): void => {
    for (const sentence of refusals(dropped, text)) notify(sentence, { tone: 'fault' });
    const { story } = dropped;
    const together = photosFor(dropped);
    if (dropped.photo.length > 0 && !together) addPhotosAtEnd(dropped.photo, text);
    if (story.length === 0) return;
    queueImports(story.map((file) => ({ name: oneLine(file.name), read: () => readStory(file, together ?? []) })));
    if (isWaiting) notify(text('drop.waits', { count: story.length }));
  });
  useEffect(() => {
    /** Whether what is dragged comes from this window: a picture that is moved in the text counts as a file to Chromium. */
    let isOwn = false;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const on = (name: 'dragstart' | 'dragover' | 'drop', listener: (event: DragEvent) => void): void =>
      window.addEventListener(name, listener, options);
    on('dragstart', () => (isOwn = true));
    // No `dragend` comes of what was drawn anew meanwhile; the pointer moves again only when a drag is over.
    window.addEventListener('pointermove', () => (isOwn = false), options);
    let expectedAt = -EXPECTED_MS;
    on('dragover', (event) => {
      if (isOwn || !hasFiles(event)) return;
      if (event.timeStamp - expectedAt > EXPECTED_MS) {
        expectedAt = event.timeStamp;
        void call('import:expect', {});
      }
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    on('drop', (event) => {
      const wasOwn = isOwn;
      isOwn = false;
      if (wasOwn || !hasFiles(event) || !event.dataTransfer || passedOn.has(event)) return;
      const dropped = sortDropped(event.dataTransfer);
      const isOnBody = event.target instanceof Element && event.target.closest('.editor-body') !== null;
      const goesWhereItFalls = isOnBody && dropped.photo.length > 0 && !photosFor(dropped) && !isReadOnly();
      const others = event.dataTransfer.files.length - (goesWhereItFalls ? dropped.photo.length : 0);
      // HTML with the picture that it names, or with none, is the editor's too.
      if (isOnBody && others === 0) return;
      event.preventDefault();
      // It is not for the text that it fell on.
      event.stopPropagation();
      if (goesWhereItFalls) passOn(event, dropped.photo);
      take(goesWhereItFalls ? { ...dropped, photo: [] } : dropped);
    });
    return () => listening.abort();
  }, []);
}

const isReadOnly = (): boolean => useOpenStory.getState().open?.readOnly != null;

const passedOn = new WeakSet<Event>();

/** Drops the photos of a drop alone, where the whole of it fell. */
function passOn({ target, clientX, clientY }: DragEvent, photos: readonly File[]): void {
  const alone = new DataTransfer();
  for (const photo of photos) alone.items.add(photo);
  const init = { dataTransfer: alone, clientX, clientY, bubbles: true, cancelable: true, composed: true };
  const drop = new DragEvent('drop', init);
  passedOn.add(drop);
  target?.dispatchEvent(drop);
}
