import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePort } from './filePort';
import { listFolder } from './listFolder';
import { isTemporaryName, writerOf } from './temporaryName';

/** Keeps what a leftover holds that is nowhere else. The leftover may be removed after that, if it is still there. */
export type Rescue = (path: string) => Promise<void>;

/** Age at which no program can still be writing a file whose name does not identify its process. */
const LEFTOVER_AFTER_MS = 60 * 60 * 1000;

const nothingToKeep: Rescue = () => Promise.resolve();

/**
 * Removes the temporary files and folders that killed programs left in a folder, each after `rescue` has kept what it
 * holds: at once where the process has ended, else after an hour. What cannot be kept or removed stays; it is passed over.
 */
export async function clearLeftovers(
  files: FilePort,
  folder: string,
  now: Date,
  rescue: Rescue = nothingToKeep,
): Promise<void> {
  const names = await listFolder(folder).catch(() => []);
  for (const name of names.filter(isTemporaryName)) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    if (!found || !isLeft(name, found.mtimeMs, now)) continue;
    try {
      await rescue(path);
      await (found.isDirectory() ? files.removeFolder(path) : files.remove(path));
    } catch {
      // It is looked at again at the next start.
    }
  }
}

function isLeft(name: string, writtenAtMs: number, now: Date): boolean {
  const writer = writerOf(name);
  // A clock that was set back has files of the future.
  return writer === 'unknown' ? Math.abs(now.getTime() - writtenAtMs) >= LEFTOVER_AFTER_MS : writer === 'dead';
}
