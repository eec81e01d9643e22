import type { Text } from '../../i18n';
import { photoTaker, useOpenStory } from '../../story';
import { notify } from '../../ui';
import { fileNames } from './refusals';

/** Adds photos at the end of the open story; shows a notice why not where no story is open or it is read-only. */
export function addPhotosAtEnd(files: readonly File[], text: Text): void {
  const { open } = useOpenStory.getState();
  const names = fileNames(files, text);
  if (!open) notify(text('drop.noStory', { files: names, count: files.length }), { tone: 'fault' });
  else if (open.readOnly) notify(text('drop.readOnly', { files: names, count: files.length }), { tone: 'fault' });
  else photoTaker()?.(files);
}
