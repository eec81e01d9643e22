import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './diskFailure';

/**
 * Makes a folder and those above it that are not there; returns the paths of the folders that were made, the outermost
 * first. Throws the file system's error. Node's own recursive `mkdir` never ends where a folder that is there takes no
 * other into it (`/proc`).
 */
export async function makeFolders(path: string, mode = 0o777): Promise<readonly string[]> {
  const made = await makeFolder(path, mode);
  if (made !== 'no parent') return made;
  const parents = dirname(path) === path ? [] : await makeFolders(dirname(path), mode);
  const own = await makeFolder(path, mode);
  if (own !== 'no parent') return [...parents, ...own];
  throw Object.assign(new Error(`ENOENT: no folder can be made at ${path}`), { code: 'ENOENT' });
}

async function makeFolder(path: string, mode: number): Promise<readonly string[] | 'no parent'> {
  try {
    await mkdir(path, { mode });
    return [path];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'no parent';
    // A drive's root on Windows is refused with another code than a folder that is there.
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) return [];
    throw error;
  }
}

/** Removes folders that `makeFolders` made, given in its order; one that holds something by now stays, and those around it. */
export async function removeEmptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined);
}
