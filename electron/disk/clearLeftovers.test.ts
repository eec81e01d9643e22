import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from './testing';
import { nodeFiles } from './filePort';
import { temporaryName } from './temporaryName';
import { clearLeftovers } from './clearLeftovers';

const NOW = new Date('2026-11-23T09:00:00.000Z');
const HOUR = 3_600_000;
const LEFT = '.stet-0000aaaa.tmp';

/** A folder with something of that name that was written so long before now. */
async function folderWith(name: string, ageMs: number, isFolder = false): Promise<string> {
  const folder = await someFolder();
  const path = join(folder, name);
  await (isFolder ? mkdir(path) : writeFile(path, ''));
  const writtenAt = new Date(NOW.getTime() - ageMs);
  await utimes(path, writtenAt, writtenAt);
  return folder;
}

// loss 11
it.each<[string, string, number, boolean]>([
  ['of an hour ago', LEFT, HOUR, true],
  ['of less than an hour ago', LEFT, HOUR - 1000, false],
  ['of an hour ahead, since the clock was set back', LEFT, -HOUR, true],
  ['of less than an hour ahead', LEFT, 1000 - HOUR, false],
  ['that this process is writing, however long ago it began', temporaryName(() => '0000aaaa'), 9 * HOUR, false],
  ['that is no temporary one', 'story.json', 9 * HOUR, false],
])('a file %s is a leftover or not', async (_, name, ageMs, isLeft) => {
  for (const isFolder of [false, true]) {
    const folder = await folderWith(name, ageMs, isFolder);
    await clearLeftovers(nodeFiles, folder, NOW);
    expect(await readdir(folder)).toEqual(isLeft ? [] : [name]);
  }
});

it('what cannot be kept stays, and what is left beside it goes', async () => {
  const folder = await folderWith(LEFT, HOUR);
  await writeFile(join(folder, '.stet-0000bbbb.tmp'), '');
  await utimes(join(folder, '.stet-0000bbbb.tmp'), 0, 0);
  const rescued: string[] = [];
  await clearLeftovers(nodeFiles, folder, NOW, (path) => {
    rescued.push(path);
    return path.endsWith(LEFT) ? Promise.reject(new Error('full')) : Promise.resolve();
  });
  expect(rescued.sort()).toEqual([join(folder, LEFT), join(folder, '.stet-0000bbbb.tmp')]);
  expect(await readdir(folder)).toEqual([LEFT]);
});

it('a folder that is not there has no leftovers', async () => {
  await clearLeftovers(nodeFiles, join(await someFolder(), 'none'), NOW);
});
