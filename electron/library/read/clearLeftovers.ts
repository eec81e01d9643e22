import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { foldersOf } from '../folders';
import type { FilePort } from '../write/filePort';
import { isTemporaryName, writerOf } from '../write/temporaryName';
import { listFolder } from './listFolder';
import { draftsIn, rescueDraft, rescuesOf, type Rescue } from './rescue';

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

/** Clears the folder of a draft. */
export async function clearDraftFolder(files: FilePort, folder: string, now: Date, newId: () => string): Promise<void> {
  for (const [place, rescue] of rescuesOf(files, folder, newId)) await clearLeftovers(files, place, now, rescue);
}

/** Clears a library but for the folders of its drafts, which are cleared as they are read. */
export async function clearLibrary(files: FilePort, library: string, now: Date, newId: () => string): Promise<void> {
  const folders = foldersOf(library);
  for (const place of [folders.drafts, folders.trash])
    await clearLeftovers(files, place, now, rescueDraft(files, library, newId));
  await clearLeftovers(files, folders.locks, now);
  for (const id of await draftsIn(folders.trash)) await clearDraftFolder(files, folders.trashed(id), now, newId);
}
