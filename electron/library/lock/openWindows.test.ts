// loss 12: another home on the same library is seen.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from '../../disk/testing';
import { announceWindow, windowsOn } from './openWindows';

const lockOf = (pid: number, host: string): string => JSON.stringify({ pid, host, token: 'theirs', freshMs: 120_000 });

/** A draft's lock, one that is being removed, and what has the words of a window's at the wrong end. */
const NO_WINDOWS = ['other.lock', 'window-1.lock.turn', 'a-window-1.lock'];

it('sees windows of other processes and machines, not its own and not those of dead ones', async () => {
  const library = await someFolder();
  const locks = join(library, 'locks');
  const leave = await announceWindow(library);
  const dead = spawnSync(process.execPath, ['--version']).pid;
  await writeFile(join(locks, 'window-1.lock'), lockOf(process.ppid, hostname()));
  await writeFile(join(locks, 'window-2.lock'), lockOf(1, 'may-toa-soan'));
  await writeFile(join(locks, 'window-3.lock'), lockOf(dead, hostname()));
  await writeFile(join(locks, 'window-4.lock'), lockOf(process.pid, 'may-in'));
  await writeFile(join(locks, 'window-5.lock'), '');
  for (const name of NO_WINDOWS) await writeFile(join(locks, name), lockOf(process.ppid, hostname()));
  const found = await windowsOn(library);
  expect(found.map(({ machine }) => machine)).toEqual([null, 'may-toa-soan', 'may-in']);
  await leave();
  expect((await readdir(locks)).sort()).toEqual(
    [...NO_WINDOWS, 'window-1.lock', 'window-2.lock', 'window-4.lock', 'window-5.lock'].sort(),
  );
});

it('opens a library whose folder takes no lock', async () => {
  const library = await someFolder();
  await writeFile(join(library, 'locks'), 'a file in its way');
  await (
    await announceWindow(library)
  )();
  expect(await windowsOn(library)).toEqual([]);
  await mkdir(join(library, 'drafts'));
});
