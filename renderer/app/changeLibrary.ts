import { call } from '../bridge';
import { refreshDesk, resetDesk } from '../desk';
import type { Text } from '../i18n';
import { showLibraryFolder } from '../settings';
import { closeDraft, flush, openDraft, useOpenStory } from '../story';
import { dismissActions, notify } from '../ui';
import { whileOpening } from './libraryOpening';
import { tellEmptied } from './tellEmptied';
import { notifyFailure } from './notifyFailure';

/** Lets the user pick another library and opens it. */
export async function changeLibrary(text: Text, openNewest: () => Promise<void>): Promise<void> {
  if ((await call('library:pick', {})) !== null) await leaveFor('library:use', text, openNewest);
}

/** Opens the default library again. */
export const returnToDefaultLibrary = (text: Text, openNewest: () => Promise<void>): Promise<void> =>
  leaveFor('library:useDefault', text, openNewest);

/** Opens another library. What is typed is on disk before the old one is left; where it cannot be, it is not left. */
async function leaveFor(
  use: 'library:use' | 'library:useDefault',
  text: Text,
  openNewest: () => Promise<void>,
): Promise<void> {
  const last = useOpenStory.getState().open?.id ?? null;
  if (!(await flush())) {
    notify(text('settings.libraryUnsaved'), { tone: 'fault' });
    return;
  }
  await whileOpening(async () => {
    await closeDraft();
    const used = await call(use, {});
    if (used.ok) {
      showLibraryFolder(used.value.folder);
      dismissActions();
      resetDesk();
      void tellEmptied(text);
    } else notifyFailure(text, used);
    await refreshDesk();
    if (!used.ok && last !== null) await openDraft(last);
    else await openNewest();
  });
}
