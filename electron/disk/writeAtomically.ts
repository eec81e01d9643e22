import { dirname, join } from 'node:path';
import type { FilePort, WritableFile } from './filePort';
import { renameOver } from './renameOver';
import { temporaryName } from './temporaryName';

/**
 * Puts `bytes` at `path`, whole or not at all: a temporary file in the same folder, every byte written, fsync, its size
 * checked, rename, fsync of the folder (DESIGN.md, decision 5). Returns only when the bytes are on disk. Throws the
 * file system's error, with the old file as it was and the temporary one removed. `newId` keeps the files of two
 * writers apart; `lookAgain` runs when only the rename is left (again where that is tried again), for whoever keeps
 * what it replaces.
 */
export async function writeAtomically(
  files: FilePort,
  path: string,
  bytes: Uint8Array,
  newId: () => string,
  lookAgain: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName(newId));
  try {
    const file = await files.create(temporary);
    await fill(file, bytes);
    await renameOver(files, temporary, path, lookAgain);
  } catch (error) {
    // What went wrong first is what the user must hear of; that the leftover cannot be removed is found at the next opening.
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(folder);
}

async function fill(file: WritableFile, bytes: Uint8Array): Promise<void> {
  try {
    let written = 0;
    while (written < bytes.length) {
      const count = await file.write(bytes, written);
      if (count <= 0) throw Object.assign(new Error('the disk took no more bytes'), { code: 'ENOSPC' });
      written += count;
    }
    await file.sync();
    const size = await file.size();
    if (size !== bytes.length) {
      throw Object.assign(new Error(`${size} of ${bytes.length} bytes are on disk`), { code: 'EIO' });
    }
  } finally {
    await file.close();
  }
}
