// loss 12: another home on the same library is seen.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from '../testing';
import { announceWindow, windowsOn } from './openWindows';

const lockOf = (pid: number, host: string): string => JSON.stringify({ pid, host, token: 'theirs', freshMs: 120_000 });

it('sees windows of other processes and machines, not its own and not those of dead ones', async () => {
  const library = await someFolder();
  const locks = join(library, 'locks');
  const leave = await announceWindow(library);
  const dead = spawnSync(process.execPath, ['--version']).pid;
  await writeFile(join(locks, 'window-1.lock'), lockOf(process.ppid, hostname()));
  await writeFile(join(locks, 'window-2.lock'), lockOf(1, 'may-toa-soan'));
  await writeFile(join(locks, 'window-3.lock'), lockOf(dead, hostname()));
  await writeFile(join(locks, 'other.lock'), lockOf(process.ppid, hostname()));
  const found = await windowsOn(library);
  expect(found.map(({ machine }) => machine)).toEqual([null, 'may-toa-soan']);
  await leave();
  expect((await readdir(locks)).sort()).toEqual(['other.lock', 'window-1.lock', 'window-2.lock']);
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
