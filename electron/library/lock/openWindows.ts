import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { foldersOf } from '../folders';
import { listFolder } from '../../disk';
import { isDead, makeLock, readLock, removeDeadLock } from './lockFile';

const PREFIX = 'window-';
/** A machine that sleeps writes nothing meanwhile, and again as soon as it wakes. */
const FRESH_MS = 2 * 60_000;

/** A window that has a library open, seen from another process. */
export interface OpenWindow {
  /** Name of the machine that it runs on; null for this one. */
  readonly machine: string | null;
}

/**
 * Lets other processes see that a window has a library open; returns a dispose function. Where the disk takes no lock
 * nobody sees it, and the library can be worked on all the same.
 */
export async function announceWindow(library: string): Promise<() => Promise<void>> {
  const path = join(foldersOf(library).locks, `${PREFIX}${randomUUID()}.lock`);
  const held = await makeLock(path, FRESH_MS).catch(() => null);
  return async () => held?.release();
}

/**
 * Returns the windows of other processes that have a library open, whichever home they run on. Locks of dead ones are
 * removed.
 */
export async function windowsOn(library: string): Promise<readonly OpenWindow[]> {
  const { locks } = foldersOf(library);
  const names = await listFolder(locks).catch(() => []);
  const windows: OpenWindow[] = [];
  for (const name of names.filter((one) => one.startsWith(PREFIX) && one.endsWith('.lock'))) {
    const path = join(locks, name);
    const found = await readLock(path);
    if (!found) continue;
    const { content } = found;
    if (await isDead(path, found)) await removeDeadLock(path, found).catch(() => undefined);
    else if (content && !(content.pid === process.pid && content.host === hostname()))
      windows.push({ machine: content.host === hostname() ? null : content.host });
  }
  return windows;
}
