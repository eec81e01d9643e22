import { randomUUID } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freeSlug } from '../../shared/text';
import { clearLeftovers, listFolder, renameOver, rescueHandedOver, temporaryName, type FilePort } from '../disk';
import { readMarker } from './exportMarker';

/** Returns the name of an older export while a newer one takes its place. */
export const asideName = (name: string): string => `.stet-${randomUUID()}.${name}.old`;
const ASIDE = /^\.stet-[0-9a-f-]{36}\.(.+)\.old$/;

/**
 * Puts back the exports of a folder that a killed program left under their hidden names, and removes what it left half
 * written. An export whose place another story's folder has taken is put beside it, with a number. What cannot be put back stays
 * as it is.
 */
export async function restoreInterrupted(folder: string, disk: FilePort): Promise<void> {
  const entries = await listFolder(folder).catch(() => []);
  const names = new Set(entries);
  for (const entry of entries) {
    const name = ASIDE.exec(entry)?.[1];
    if (name === undefined) continue;
    const aside = join(folder, entry);
    const [own, other] = [await readMarker(aside), await readMarker(join(folder, name))];
    // The newer export of the story has all of it.
    if (own && own.story === other?.story) await discardAside(aside, disk).catch(() => undefined);
    else {
      const free = (await isThere(join(folder, name))) ? freeSlug(name, names) : name;
      names.add(free);
      await renameOver(disk, aside, join(folder, free)).catch(() => undefined);
    }
  }
  await clearLeftovers(disk, folder, new Date(), rescueHandedOver(disk));
}

/**
 * Removes an older export that is out of its way. It gets the name of any temporary folder first: while its files go one by
 * one, another process would take it for an export that was interrupted, and put it back. Throws the file system's error.
 */
export async function discardAside(aside: string, disk: FilePort): Promise<void> {
  const doomed = join(dirname(aside), temporaryName(randomUUID));
  const there = await renameOver(disk, aside, doomed).then(
    () => doomed,
    () => aside,
  );
  await disk.removeFolder(there);
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
