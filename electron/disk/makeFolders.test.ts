import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from './testing';
import { makeFolders, removeEmptyFolders } from './makeFolders';

it('makes what is not there, says what it made, and takes back what stayed empty', async () => {
  const folder = await someFolder();
  const [a, b, c] = [join(folder, 'a'), join(folder, 'a', 'b'), join(folder, 'a', 'b', 'c')];
  expect(await makeFolders(b)).toEqual([a, b]);
  expect(await makeFolders(b)).toEqual([]);
  const made = await makeFolders(c);
  expect(made).toEqual([c]);
  await writeFile(join(a, 'mine'), '');
  await removeEmptyFolders([a, b, ...made]);
  expect(await readdir(a)).toEqual(['mine']);
});

it('loss 10: ends where a folder takes no other into it, or a file is in the way', { timeout: 5_000 }, async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(makeFolders(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolders(join(folder, 'file', 'x', 'y'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  if (existsSync('/proc/self')) await expect(makeFolders('/proc/x/y')).rejects.toMatchObject({ code: 'ENOENT' });
});
