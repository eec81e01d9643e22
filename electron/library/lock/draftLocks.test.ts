// loss 5, loss 12: the lock of a draft.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { someFolder, withoutRights } from '../../disk/testing';
import { createDraftLocks, type LockState } from './draftLocks';
import { makeLock } from './lockFile';

const asIs = (state: LockState): Promise<LockState> => Promise.resolve(state);
const holder = (more: object): string =>
  JSON.stringify({ pid: process.ppid, host: hostname(), token: 'theirs', freshMs: 10_000, ...more });

/** The process id of a program that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

it('runs one after the other what is asked for at once, and leaves no file', async () => {
  const folder = await someFolder();
  const [one, other] = [createDraftLocks(folder), createDraftLocks(folder)];
  let running = 0;
  const work = async (state: LockState): Promise<readonly [LockState, number]> => {
    running += 1;
    const seen = running;
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return [state, seen];
  };
  const all = await Promise.all(Array.from({ length: 12 }, (_, turn) => [one, other][turn % 2]!.run('a', 5000, work)));
  expect(all).toEqual(Array.from({ length: 12 }, () => ['held', 1]));
  expect(await readdir(folder)).toEqual([]);
});

it('waits no longer than it was told for a lock that another process holds, and leaves it there', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'a.lock'), holder({}));
  const started = performance.now();
  expect(await createDraftLocks(folder).run('a', 100, asIs)).toBe('busy');
  expect(performance.now() - started).toBeLessThan(1000);
  expect(await readdir(folder)).toEqual(['a.lock']);
});

it.each([
  ['of a process that has ended', () => holder({ pid: deadPid() }), 0],
  ['that this process could not remove', () => holder({ pid: process.pid }), 0],
  ['whose process does not write it any more', () => holder({}), 20_000],
  ['of another machine that does not write it any more', () => holder({ host: 'may-khac' }), 20_000],
  ['that was never filled', () => '', 20_000],
])('takes over a lock %s', async (_, text, ageMs) => {
  const folder = await someFolder();
  const path = join(folder, 'a.lock');
  await writeFile(path, text());
  const writtenAt = new Date(Date.now() - ageMs);
  await utimes(path, writtenAt, writtenAt);
  expect(await createDraftLocks(folder).run('a', 9000, asIs)).toBe('held');
  expect(await readdir(folder)).toEqual([]);
});

it('keeps a lock that is held for long', async () => {
  const folder = await someFolder();
  const path = join(folder, 'a.lock');
  const locks = createDraftLocks(folder, (at) => makeLock(at, 1000));
  const state = await locks.run('a', 9000, async () => {
    const late = new Date(Date.now() - 20_000);
    await utimes(path, late, late);
    await expect.poll(async () => Date.now() - (await stat(path)).mtimeMs, { timeout: 5000 }).toBeLessThan(900);
    return createDraftLocks(folder).run('a', 100, asIs);
  });
  expect(state).toBe('busy');
});

it('does the work without a lock where the folder takes none', async () => {
  const folder = await someFolder();
  await mkdir(join(folder, 'locks'));
  await chmod(join(folder, 'locks'), 0o500);
  await withoutRights(folder, async () => {
    expect(await createDraftLocks(join(folder, 'locks')).run('a', 100, asIs)).toBe('impossible');
  });
});

it('does the work without a lock where the disk hangs, and gives up one that comes late', async () => {
  const release = vi.fn(() => Promise.resolve());
  let answer = (): void => undefined;
  const hanging = () => new Promise<{ release: typeof release }>((resolve) => (answer = () => resolve({ release })));
  expect(await createDraftLocks(await someFolder(), hanging).run('a', 50, asIs)).toBe('impossible');
  answer();
  await vi.waitFor(() => expect(release).toHaveBeenCalledOnce());
});

it('frees the lock where the work fails', async () => {
  const folder = await someFolder();
  const locks = createDraftLocks(folder);
  await expect(locks.run('a', 100, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await locks.run('a', 9000, asIs)).toBe('held');
});
