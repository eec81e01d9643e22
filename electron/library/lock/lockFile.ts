import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { BUSY_CODES, errorCode, isRunning } from '../../disk';

const contentSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  token: z.string(),
  /** A lock whose file was not written for this long has lost its holder. */
  freshMs: z.number().positive(),
});
/** Who holds a lock. */
export type LockContent = z.infer<typeof contentSchema>;

/** A lock that this process holds. */
export interface HeldLock {
  /** Removes the lock's file. A file that cannot be removed is taken for a dead one from then on. Never throws. */
  release(): Promise<void>;
}

/** A lock as it was found on disk; `content` is null while its holder is still writing it. */
export interface FoundLock {
  readonly text: string;
  readonly content: LockContent | null;
}

/** How often a holder writes its file again, as a part of the time that the file counts as fresh. */
const BEATS = 4;
/** For a file that does not contain its own time. */
const DEFAULT_FRESH_MS = 10_000;

/** The tokens of the locks that this process holds, by which one that it could not remove is known as dead. */
const heldHere = new Set<string>();

/**
 * Makes the file of a lock, which is there for as long as the lock is held and is written again and again meanwhile.
 * Null where another lock is there. Throws the file system's error where no lock can be made in that folder.
 */
export async function makeLock(path: string, freshMs: number): Promise<HeldLock | null> {
  const content: LockContent = { pid: process.pid, host: hostname(), token: randomUUID(), freshMs };
  const text = JSON.stringify(content);
  heldHere.add(content.token);
  try {
    await makeFile(path, text);
  } catch (error) {
    heldHere.delete(content.token);
    const code = errorCode(error);
    // Windows answers so where a file is being removed that somebody still has open.
    if (code === 'EEXIST' || BUSY_CODES.includes(code)) return null;
    if (code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return makeLock(path, freshMs);
  }
  const madeAt = performance.now();
  const isOurs = async (): Promise<boolean> => (await readFile(path, 'utf8').catch(() => '')) === text;
  const beat = setInterval(() => {
    void isOurs().then((ours) => (ours ? writeFile(path, text, { flag: 'r+' }).catch(() => undefined) : undefined));
  }, freshMs / BEATS).unref();
  return {
    async release() {
      clearInterval(beat);
      // Nobody takes over a lock that is fresh.
      if (performance.now() - madeAt < freshMs / 2 || (await isOurs()))
        await rm(path, { force: true }).catch(() => undefined);
      // Only now, so that nobody here takes it for a dead one while it goes.
      heldHere.delete(content.token);
    },
  };
}

async function makeFile(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
  } catch (error) {
    // On a full disk: an empty lock would be waited for.
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Reads the file of a lock; null where there is none. */
export async function readLock(path: string): Promise<FoundLock | null> {
  try {
    const text = await readFile(path, 'utf8');
    return { text, content: contentOf(text) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    return { text: '', content: null };
  }
}

function contentOf(text: string): LockContent | null {
  try {
    return contentSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // Still being written, or damaged: its age decides which.
  }
}

/**
 * Whether the holder of a lock is gone: its process has ended, or has not written the file for longer than `freshMs`.
 */
export async function isDead(path: string, { content }: FoundLock): Promise<boolean> {
  const isHere = content?.host === hostname();
  if (content && isHere && !(content.pid === process.pid ? heldHere.has(content.token) : isRunning(content.pid)))
    return true;
  const found = await lstat(path).catch(() => null);
  if (!found) return false; // Released, and perhaps taken by another one since.
  const now = isHere || !content ? Date.now() : await diskNow(dirname(path));
  return Math.abs(now - found.mtimeMs) > (content?.freshMs ?? DEFAULT_FRESH_MS);
}

/** The time by the clock that dates the files of a folder, which on a network disk is another machine's. */
async function diskNow(folder: string): Promise<number> {
  const probe = join(folder, `.stet-${randomUUID()}.tmp`);
  try {
    const file = await open(probe, 'wx', 0o600);
    try {
      await file.write('.');
      return (await file.stat()).mtimeMs;
    } finally {
      await file.close();
      await rm(probe, { force: true });
    }
  } catch {
    return Date.now(); // A disk that takes no file dates none either.
  }
}

/**
 * Removes the lock of a holder that is gone. One process at a time looks once more and removes it, so that nobody removes
 * the lock that another one has put in its place. Throws the file system's error where it cannot be removed.
 */
export async function removeDeadLock(path: string, dead: FoundLock): Promise<void> {
  const turn = `${path}.turn`;
  try {
    await (await open(turn, 'wx', 0o600)).close();
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // Somebody else is at it, or ended in the midst of it.
    const found = await lstat(turn).catch(() => null);
    if (found && Math.abs(Date.now() - found.mtimeMs) > DEFAULT_FRESH_MS) await rm(turn, { force: true });
    return;
  }
  try {
    const again = await readLock(path);
    if (again?.text === dead.text && (await isDead(path, again))) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}
