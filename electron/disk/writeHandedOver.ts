import { randomUUID } from 'node:crypto';
import { lstat, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { clearLeftovers, type Rescue } from './clearLeftovers';
import { isThere } from './isThere';
import { exportedFiles, type FilePort } from './filePort';
import { renameOver } from './renameOver';
import { writeAtomically } from './writeAtomically';

/**
 * Writes a file that the user named, whole or not at all, once what a killed Stet left half written in that folder has been
 * looked at. Throws the file system's error.
 */
export async function writeHandedOver(path: string, bytes: Uint8Array, files: FilePort = exportedFiles): Promise<void> {
  await clearLeftovers(files, dirname(path), new Date(), rescueHandedOver(files));
  await writeAtomically(files, path, bytes, randomUUID);
}

/**
 * Keeps what was to be a file of the user's, since it may be the only copy of a text that no library could take: a package
 * that is whole, and the words of a text, as `stet-<id>.stet` or `.txt` beside it. What else is left may be removed.
 */
export const rescueHandedOver =
  (files: FilePort): Rescue =>
  async (path) => {
    const found = await lstat(path);
    const ending = found.isFile() && found.size > 0 ? await endingOf(path, found.size) : null;
    if (ending === null) return;
    const kept = join(dirname(path), `stet-${basename(path).slice('.stet-'.length).slice(0, 8)}.${ending}`);
    if (await isThere(kept)) throw new Error(`${kept} is there already`);
    await renameOver(files, path, kept);
  };

const ZIP = 'PK\x03\x04';
/** The last record of a zip without a comment (APPNOTE.TXT, 4.3.16), which is written last. */
const [ZIP_END, ZIP_END_BYTES] = ['PK\x05\x06', 22];
const LOOK_BYTES = 64 * 1024;

async function endingOf(path: string, size: number): Promise<'stet' | 'txt' | null> {
  const file = await open(path, 'r');
  try {
    const read = async (length: number, at: number): Promise<Buffer> => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    };
    const start = await read(Math.min(size, LOOK_BYTES), 0);
    if (start.subarray(0, ZIP.length).toString('latin1') !== ZIP) return isWords(start) ? 'txt' : null;
    const end = await read(ZIP_END_BYTES, Math.max(0, size - ZIP_END_BYTES));
    return end.toString('latin1').startsWith(ZIP_END) ? 'stet' : null;
  } finally {
    await file.close();
  }
}

function isWords(start: Uint8Array): boolean {
  try {
    // Its last character may be cut in two.
    return !new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true }).includes('\0');
  } catch {
    return false; // No UTF-8, which all texts of Stet are.
  }
}
