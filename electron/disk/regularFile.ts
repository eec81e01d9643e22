import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { lstat, open, stat } from 'node:fs/promises';
import { errorCode } from './diskFailure';

/** Longest that a disk may leave one step of a reading (opening, the next piece) unanswered; a hung mount never answers. */
export const STEP_MS = 10_000;
/** How much is read in one step. */
const PIECE_BYTES = 4 * 2 ** 20;

/** A file's bytes; or why there are none: nothing is there, no regular file (a pipe, device, folder, link), too many bytes, or an error of the disk. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'nothing' | 'folder' | 'not-a-file' | 'too-large' }
  | { readonly ok: false; readonly why: 'disk-error'; readonly error: unknown };

/** How much of a file is read, how long it may take, and whether links are followed. */
export interface ReadLimits {
  /** Refuses a file of more bytes. */
  readonly most: number;
  /** Whether a link may lead to the file; what the user named may be one, what lies in a library may not. */
  readonly followsLinks: boolean;
  /** Reads no more than so many bytes from the start. */
  readonly first?: number;
  /** Longest that one step may take. */
  readonly stepMs?: number;
  readonly openFile?: typeof open;
}

// Windows has neither flag, and no pipes among its files; a flag that is not there adds nothing.
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Reads a regular file. Anything else is never opened, since a pipe or device may not answer for ever; a file that a pipe
 * takes the place of meanwhile is opened without waiting and refused. A disk that leaves a step unanswered fails as
 * ETIMEDOUT. Never throws.
 */
export async function readRegularFile(path: string, limits: ReadLimits): Promise<FileRead> {
  const { most, followsLinks, first = most, stepMs = STEP_MS, openFile = open } = limits;
  const step = <T>(work: Promise<T>): Promise<T> => withinTime(work, stepMs);
  const refused = (size: number): FileRead | null => (size > most && first >= most ? TOO_LARGE : null);
  try {
    const found = await step(followsLinks ? stat(path) : lstat(path));
    if (!found.isFile()) return found.isDirectory() ? FOLDER : NO_FILE;
    const early = refused(found.size);
    if (early) return early;
    const opening = openFile(path, FLAGS | (followsLinks ? 0 : constants.O_NOFOLLOW));
    const file = await step(opening).catch((error: unknown) => {
      // Should it be opened after all, nobody waits for it any more.
      void opening.then((late) => late.close()).catch(() => undefined);
      throw error;
    });
    try {
      const now = await step(file.stat());
      if (!now.isFile()) return NO_FILE;
      const late = refused(now.size);
      if (late) return late;
      const bytes = Buffer.alloc(Math.min(now.size, first));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await step(file.read(bytes, length, Math.min(PIECE_BYTES, bytes.length - length), null));
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return { ok: true, bytes: bytes.subarray(0, length) };
    } finally {
      void file.close().catch(() => undefined);
    }
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? NOTHING : { ok: false, why: 'disk-error', error };
  }
}

/** Reads a regular file of at most `most` bytes, which a link may lead to, for who cannot wait; throws the file system's error, with the code EINVAL for what is no such file. */
export function readRegularFileSync(path: string, most: number): Uint8Array {
  const refuse = (): never => {
    throw Object.assign(new Error(`${path} is no file of at most ${most} bytes`), { code: 'EINVAL' });
  };
  if (!statSync(path).isFile()) refuse();
  const file = openSync(path, FLAGS);
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.size > most) refuse();
    const bytes = Buffer.alloc(found.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

const NOTHING: FileRead = { ok: false, why: 'nothing' };
const FOLDER: FileRead = { ok: false, why: 'folder' };
const NO_FILE: FileRead = { ok: false, why: 'not-a-file' };
const TOO_LARGE: FileRead = { ok: false, why: 'too-large' };

/** Resolves or rejects as `work` does; rejects with the code ETIMEDOUT after `ms` milliseconds. */
export async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error(`the disk gave no answer for ${ms} ms`), { code: 'ETIMEDOUT' }));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
