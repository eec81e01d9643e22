import { delay } from 'es-toolkit/promise';
import { errorCode } from './diskFailure';
import type { FilePort } from './filePort';

/** How long a rename is tried again: virus scanners, indexers and sync programs let go of a file within that. */
const PATIENCE_MS = 2000;
const FIRST_PAUSE_MS = 10;

/**
 * Renames a file or folder, over what is there. Where a program has it open, which stops a rename on Windows, it is
 * tried again for two seconds; after that it fails with `EBUSY`, for which there is a sentence. Other errors of the file
 * system are thrown as they are. `lookAgain` runs right before each try, for whoever keeps what is replaced.
 */
export async function renameOver(
  files: FilePort,
  from: string,
  to: string,
  lookAgain: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    await lookAgain();
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!files.busyCodes.includes(errorCode(error))) throw error;
      if (performance.now() + pauseMs > until)
        throw Object.assign(new Error(`${to} is open in another program`, { cause: error }), { code: 'EBUSY' });
    }
    await delay(pauseMs);
  }
}
