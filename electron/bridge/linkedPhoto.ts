import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The system as far as a `file:` address depends on it. */
export interface FileSystemKind {
  readonly platform: NodeJS.Platform;
  /** The system's folder for temporary files. */
  readonly tempFolder: string;
}

/** Returns the machine that Stet runs on. */
export const thisSystem = (): FileSystemKind => ({ platform: process.platform, tempFolder: tmpdir() });

/**
 * Returns the path of a picture that pasted HTML names by a `file:` address; null where Stet does not read it.
 *
 * Word puts no picture on the clipboard: its HTML contains `file:///…/Temp/msohtmlclip1/01/clip_image001.png`, a file
 * that it wrote for this one copy. So the page may name a file, which is otherwise never done, but only one of those:
 * any program can write any address on the clipboard, and a story must not carry off a picture from a folder that its
 * writer never pointed at. Nothing is asked of the disk, or of a server in the network, before the address has passed.
 */
export async function linkedPhotoPath(url: string, system: FileSystemKind): Promise<string | null> {
  const temp = await realpath(system.tempFolder).catch(() => null);
  const path = pathInAddress(url, system.platform);
  if (temp === null || path === null) return null;
  if (![temp, system.tempFolder].some((folder) => isClipboardFile(path, folder, system.platform))) return null;
  // A link in the folder for temporary files may lead out of it.
  const real = await realpath(path).catch(() => null);
  if (real === null) return path;
  return isClipboardFile(real, temp, system.platform) ? real : null;
}

/** Returns the absolute path on a disk of this machine that a `file:` address means; null for every other address. */
export function pathInAddress(url: string, platform: NodeJS.Platform): string | null {
  try {
    const { protocol, host, pathname } = new URL(url);
    // A host, or an empty first folder, names a computer in the network; an encoded separator hides a folder.
    if (protocol !== 'file:' || host !== '' || pathname.startsWith('//') || /%2f|%5c/i.test(pathname)) return null;
    const path = decodeURIComponent(pathname);
    if (path.includes('\0')) return null;
    if (platform !== 'win32') return path;
    return /^\/[a-z]:\//i.test(path) ? path.slice(1).replaceAll('/', '\\') : null;
  } catch {
    return null; // No address, or not UTF-8 in it; the caller notifies the user that the picture is not read.
  }
}

/** Whether a path lies in the folder for temporary files; on Windows in a folder there that Word made for the clipboard. */
export function isClipboardFile(path: string, tempFolder: string, platform: NodeJS.Platform): boolean {
  const paths = platform === 'win32' ? win32 : posix;
  const inside = paths.relative(tempFolder, path);
  if (inside === '' || paths.isAbsolute(inside) || inside.split(paths.sep)[0] === '..') return false;
  return platform !== 'win32' || /^msohtmlclip\d*\\/i.test(inside);
}
