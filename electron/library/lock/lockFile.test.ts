// loss 5, loss 12: the file of a lock.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder, withoutRights } from '../../disk/testing';
import { isRunning } from '../../disk';
import { isDead, makeLock, readLock, removeDeadLock, type LockContent } from './lockFile';

const LONG_MS = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const somePath = async (): Promise<string> => join(await someFolder(), 'a.lock');
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

/** The text of the lock of a process of this machine that runs. */
const lockOf = (more: Partial<LockContent> = {}): string =>
  JSON.stringify({ pid: process.ppid, host: hostname(), token: 'theirs', freshMs: 30_000, ...more });

/** Puts a lock into a folder as if it had been written so many milliseconds ago. */
async function put(path: string, text: string, ageMs = 0): Promise<void> {
  await writeFile(path, text);
  const writtenAt = new Date(Date.now() - ageMs);
  await utimes(path, writtenAt, writtenAt);
}

async function found(path: string) {
  const lock = await readLock(path);
  if (!lock) throw new Error('no lock');
  return lock;
}

it('a lock says which process of which machine holds it, to its owner alone, until it is released', async () => {
  const path = join(await someFolder(), 'locks', 'drafts', 'a.lock');
  const lock = await makeLock(path, LONG_MS);
  const { content } = await found(path);
  expect(content).toMatchObject({ pid: process.pid, host: hostname(), freshMs: LONG_MS });
  expect(content?.token).toMatch(/^[0-9a-f-]{36}$/);
  if (process.platform !== 'win32') {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
  }
  expect(await makeLock(path, LONG_MS)).toBeNull();
  expect((await found(path)).content).toEqual(content);
  await lock?.release();
  expect(await readLock(path)).toBeNull();
  await lock?.release();
});

it('no lock is made where a file is in the way of its folder, which is reported', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'locks'), '');
  await expect(makeLock(join(folder, 'locks', 'a.lock'), LONG_MS)).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it('a lock that was taken over meanwhile is neither written nor removed by who held it', async () => {
  const path = await somePath();
  const lock = await makeLock(path, 40);
  await writeFile(path, lockOf());
  await pause(80);
  expect(await readFile(path, 'utf8')).toBe(lockOf());
  await lock?.release();
  expect(await readFile(path, 'utf8')).toBe(lockOf());
});

it('a lock whose file was removed is not made again by who held it', async () => {
  const path = await somePath();
  const lock = await makeLock(path, 40);
  await rm(path);
  await pause(80);
  expect(await readLock(path)).toBeNull();
  await lock?.release();
});

it('a lock that is held for longer than its file counts as fresh is released too', async () => {
  const path = await somePath();
  const lock = await makeLock(path, 40);
  await pause(80);
  await lock?.release();
  expect(await readLock(path)).toBeNull();
});

it.each([
  ['is still being written', '{"pid":'],
  ['was never filled', ''],
  ['has no process', lockOf({ pid: 0 })],
  ['has half a process', lockOf({ pid: 1.5 })],
  ['is fresh for no time', lockOf({ freshMs: 0 })],
])('a lock that %s names no holder', async (_, text) => {
  const path = await somePath();
  await writeFile(path, text);
  expect(await readLock(path)).toEqual({ text, content: null });
});

it('what is no file in the place of a lock is a lock without a holder', async () => {
  const path = await somePath();
  await mkdir(path);
  expect(await readLock(path)).toEqual({ text: '', content: null });
});

it.each([
  ['of a process that runs', () => lockOf(), 0, false],
  ['that such a one has written half a minute ago', () => lockOf(), 29_000, false],
  ['that such a one has not written for longer', () => lockOf(), 40_000, true],
  ['from the future of a clock that was set back', () => lockOf(), -40_000, true],
  ['that counts as fresh for long', () => lockOf({ freshMs: LONG_MS }), 40_000, false],
  ['of a process that has ended', () => lockOf({ pid: deadPid() }), 0, true],
  ['of this process, which does not hold it', () => lockOf({ pid: process.pid }), 0, true],
  ['of another machine', () => lockOf({ host: 'may-khac', pid: deadPid() }), 0, false],
  ['of the same process id on another machine', () => lockOf({ host: 'may-khac', pid: process.pid }), 0, false],
  ['that another machine has not written for long', () => lockOf({ host: 'may-khac' }), 40_000, true],
  ['that is being filled', () => '', 5_000, false],
  ['that was never filled', () => '', 15_000, true],
])('of a lock %s it is seen whether its holder is gone', async (_, text, ageMs, expected) => {
  const path = await somePath();
  await put(path, text(), ageMs);
  expect(await isDead(path, await found(path))).toBe(expected);
  expect(await readdir(join(path, '..'))).toEqual(['a.lock']);
});

it('a lock that this process holds has a holder, and one that is gone has none to be told dead', async () => {
  const path = await somePath();
  const lock = await makeLock(path, LONG_MS);
  const held = await found(path);
  expect(await isDead(path, held)).toBe(false);
  await lock?.release();
  expect(await isDead(path, { text: '', content: null })).toBe(false);
  await put(path, held.text);
  expect(await isDead(path, await found(path))).toBe(true);
});

it('a dead lock is removed, but not one that another process has put in its place', async () => {
  const path = await somePath();
  const [dead, again] = [lockOf({ pid: deadPid() }), lockOf({ pid: deadPid(), token: 'again' })];
  await put(path, again);
  await removeDeadLock(path, { text: dead, content: null });
  expect(await readFile(path, 'utf8')).toBe(again);
  await removeDeadLock(path, await found(path));
  expect(await readdir(join(path, '..'))).toEqual([]);
});

it('a lock is not removed that its holder has written again meanwhile', async () => {
  const path = await somePath();
  await put(path, lockOf(), 40_000);
  const dead = await found(path);
  await put(path, lockOf());
  await removeDeadLock(path, dead);
  expect(await readdir(join(path, '..'))).toEqual(['a.lock']);
});

it('one process at a time removes a dead lock; where one ended in the midst of it, the next one may', async () => {
  const path = await somePath();
  await put(path, lockOf({ pid: deadPid() }));
  await put(`${path}.turn`, '', 5_000);
  await removeDeadLock(path, await found(path));
  expect((await readdir(join(path, '..'))).sort()).toEqual(['a.lock', 'a.lock.turn']);
  await put(`${path}.turn`, '', 15_000);
  await removeDeadLock(path, await found(path));
  expect(await readdir(join(path, '..'))).toEqual(['a.lock']);
  await removeDeadLock(path, await found(path));
  expect(await readdir(join(path, '..'))).toEqual([]);
});

it('a dead lock that cannot be removed is reported', async () => {
  const folder = await someFolder();
  const gone = join(folder, 'gone', 'a.lock');
  await expect(removeDeadLock(gone, { text: '', content: null })).rejects.toMatchObject({ code: 'ENOENT' });
});

it('a process runs until it has ended, also one of another user', async () => {
  expect([isRunning(process.pid), isRunning(deadPid())]).toEqual([true, false]);
  await withoutRights(await someFolder(), () => {
    expect(isRunning(process.ppid)).toBe(true);
    return Promise.resolve();
  });
});
