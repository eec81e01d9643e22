import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePort } from '../write/filePort';
import { isTemporaryName } from '../write/writeAtomically';

/** Old enough that no running program is still writing it. */
const LEFTOVER_AFTER_MS = 60 * 60 * 1000;

/** Removes the temporary files and folders that killed programs left in a folder. What cannot be removed stays; it is passed over. */
export async function clearLeftovers(files: FilePort, folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isTemporaryName)) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    if (!found || now.getTime() - found.mtimeMs < LEFTOVER_AFTER_MS) continue;
    await (found.isDirectory() ? files.removeFolder(path) : files.remove(path)).catch(() => undefined);
  }
}
