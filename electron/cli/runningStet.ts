import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { libraryOf } from './homeSettings';

/**
 * Whether a window of Stet that runs on a home has a library open. Where the home itself is in use is told by Chromium's
 * own lock of one instance: on Windows a file that is gone with the process, elsewhere a socket that somebody listens at.
 */
export async function hasOpen(home: string, library: string): Promise<boolean> {
  return realPath(libraryOf(home)) === realPath(library) && (await isInUse(home));
}

async function isInUse(home: string): Promise<boolean> {
  if (process.platform === 'win32') return existsSync(join(home, 'lockfile'));
  const socket = linkOf(join(home, 'SingletonSocket'));
  if (socket === null) return false;
  return new Promise((resolve) => {
    const call = connect(socket);
    call.once('connect', () => {
      call.destroy();
      resolve(true);
    });
    // A Stet that was killed leaves the link behind.
    call.once('error', () => resolve(false));
  });
}

/** Where a link leads; null where there is none. The address of a socket may not be as long as a path. */
function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** A path without links; as it is where it leads nowhere. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
