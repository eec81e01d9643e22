import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { someFolder } from './testing';
import { exportedFiles, filesOn, nodeFiles } from './filePort';

it.skipIf(process.platform === 'win32').each([
  ['a library', 'its owner alone', nodeFiles, 0o600, 0o700],
  ['an export', 'everybody whom its folder is for', exportedFiles, 0o666, 0o777],
])('what is written into %s is for %s', async (_, _who, files, fileMode, folderMode) => {
  const umask = process.umask(0);
  onTestFinished(() => void process.umask(umask));
  const folder = join(await someFolder(), 'a', 'b');
  await files.makeFolder(folder);
  await (await files.create(join(folder, 'c'))).close();
  const modes = await Promise.all(
    [join(folder, '..'), folder, join(folder, 'c')].map(async (path) => (await stat(path)).mode),
  );
  expect(modes.map((mode) => mode & 0o777)).toEqual([folderMode, folderMode, fileMode]);
});

it('a file is made only where none is, written from any offset, and says how long it is', async () => {
  const path = join(await someFolder(), 'a');
  const file = await nodeFiles.create(path);
  expect([await file.write(Buffer.from('Mua rao'), 0), await file.write(Buffer.from('Mua rao'), 3)]).toEqual([7, 4]);
  await file.sync();
  expect(await file.size()).toBe(11);
  await file.close();
  expect(await readFile(path, 'utf8')).toBe('Mua rao rao');
  await expect(nodeFiles.create(path)).rejects.toMatchObject({ code: 'EEXIST' });
});

it('what is to be removed may be gone; a folder is removed with all it holds, and only where that is meant', async () => {
  const folder = await someFolder();
  await nodeFiles.remove(join(folder, 'none'));
  await nodeFiles.removeFolder(join(folder, 'none'));
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await writeFile(join(folder, 'a', 'b', 'c'), '');
  await expect(nodeFiles.remove(join(folder, 'a'))).rejects.toThrow();
  await nodeFiles.removeFolder(join(folder, 'a'));
  expect(await readdir(folder)).toEqual([]);
});

it('the names in a folder are synced, which says where that fails; Windows needs it of no folder', async () => {
  const folder = await someFolder();
  await nodeFiles.syncFolder(folder);
  await expect(nodeFiles.syncFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  let opened = 0;
  const fail = () => Promise.reject(new Error('no call'));
  const openFolder = () => {
    opened += 1;
    return fail();
  };
  const windows = filesOn({ file: 0o600, folder: 0o700 }, { open: openFolder, rename: fail, rm: fail }, 'win32');
  await windows.syncFolder(folder);
  expect(opened).toBe(0);
});

it.skipIf(process.platform === 'win32')('only a busy device is tried again, but on Windows', () => {
  expect(nodeFiles.busyCodes).toEqual(['EBUSY']);
});
