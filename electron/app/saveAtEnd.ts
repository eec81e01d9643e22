import { offerText, START_TEXT } from '../window';
import { within } from '../within';
import type { Parts } from './openParts';

/** How long the end of Stet waits for a disk, which may never answer. */
const LIBRARY_CLOSES_MS = 3000;
const SETTINGS_WRITTEN_MS = 1000;

/**
 * Saves what the page handed over and closes library and settings. The user is offered each text that the disk does not
 * take as a file; where Stet was `signalled` to end there is no time for that, and stderr names it.
 */
export async function saveAtEnd({ session, libraries, settings, falls, language }: Parts, signalled: boolean) {
  await session.rescue();
  // Where nothing has signalled Stet to end, the user decides what becomes of what the disk does not take.
  for (const text of await session.unsaved())
    if (signalled) console.error(START_TEXT[language()].notSaved(text.fileName));
    else await offerText(text, language());
  await within(LIBRARY_CLOSES_MS, libraries.library.close(), undefined);
  await within(SETTINGS_WRITTEN_MS, Promise.all([settings.idle(), falls.idle()]), undefined);
}
