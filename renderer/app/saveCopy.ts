import { failureText, type Text } from '../i18n';
import { saveCopyElsewhere } from '../story';
import { notify } from '../ui';

/** Saves the text on the paper as a file where the user says, and tells what came of it. */
export async function saveCopy(text: Text): Promise<void> {
  const saved = await saveCopyElsewhere();
  if (saved?.ok === false) notify(failureText(text, saved), { tone: 'fault' });
  else if (saved?.value) notify(text('save.copySaved', { file: saved.value.fileName }));
}
