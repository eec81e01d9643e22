import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { errorCode, isTemporaryName, listFolder } from '../../disk';
import { draftFolder } from '../folders';

/** What the file system reports of a draft's folder: equal stamps that are settled mean equal files. */
export interface Stamp {
  /** Hash of size, times (in nanoseconds) and inode of the folder, its text and the folders in it. */
  readonly print: string;
  /** The latest of those times, in milliseconds since 1970. */
  readonly latestMs: number;
}

/** The coarsest clock of a file system that drafts may lie on (FAT): within it a file can change and keep its times. */
const TICK_MS = 2000;

/**
 * Returns the stamp of a draft's folder; null where the folder or its text is not there or cannot be looked at. The
 * folders in it count too: what a killed program left there has to be found.
 */
export async function stampOf(folder: string): Promise<Stamp | null> {
  const { story, versions, photos, damaged } = draftFolder(folder);
  const found = await Promise.all([folder, story, versions, photos, damaged].map(look));
  const [place, text] = found;
  if (!place || !text || found.includes('unknown')) return null;
  const hash = createHash('sha256');
  let latest = 0n;
  for (const one of found) {
    if (one === null || one === 'unknown') {
      hash.update('-\n');
      continue;
    }
    const { size, mtimeNs, ctimeNs, ino } = one;
    hash.update(`${size} ${mtimeNs} ${ctimeNs} ${ino}\n`);
    for (const time of [mtimeNs, ctimeNs]) if (time > latest) latest = time;
  }
  return { print: hash.digest('base64url').slice(0, 22), latestMs: Number(latest / 1_000_000n) };
}

const look = (path: string) =>
  lstat(path, { bigint: true }).catch((error: unknown) => (errorCode(error) === 'ENOENT' ? null : 'unknown'));

/**
 * Whether a folder with this stamp, taken or written down at `atMs`, cannot have changed after that within the same tick
 * of the disk's clock: else a later change might leave the stamp as it is. https://git-scm.com/docs/racy-git
 */
export const isSettled = ({ latestMs }: Stamp, atMs: number): boolean => latestMs < atMs - TICK_MS;

/**
 * Runs `read` and returns its result with the stamp of the folder, which is null unless it is the stamp of what was read: the
 * folder was settled and did not change meanwhile, and a program that was killed left nothing in it that the next start is
 * to look at.
 */
export async function withStamp<T>(
  folder: string,
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly stamp: Stamp | null }> {
  const before = await stampOf(folder);
  const value = await read();
  if (!before || !isSettled(before, Date.now()) || (await holdsLeftovers(folder))) return { value, stamp: null };
  const after = await stampOf(folder);
  return { value, stamp: after?.print === before.print ? before : null };
}

async function holdsLeftovers(folder: string): Promise<boolean> {
  const { versions, photos, damaged } = draftFolder(folder);
  const names = await Promise.all(
    [folder, versions, photos, damaged].map((place) => listFolder(place).catch((): string[] => [])),
  );
  return names.flat().some(isTemporaryName);
}
