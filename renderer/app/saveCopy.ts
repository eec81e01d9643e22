import { failureAt, type Text } from '../i18n';
import { saveCopyElsewhere } from '../story';
import { notify } from '../ui';

/**
 * Saves the text on the paper as a file that the user names, and notifies the user of the result. Resolves to the
 * file's name; null where there is none.
 */
export async function saveCopy(text: Text): Promise<string | null> {
  const saved = await saveCopyElsewhere();
  if (saved?.ok === false) notify(failureAt(text, saved), { tone: 'fault' });
  else if (saved?.value) notify(text('save.copySaved', { file: saved.value.fileName }));
  return saved?.ok ? (saved.value?.fileName ?? null) : null;
}
