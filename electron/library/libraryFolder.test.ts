import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { libraryFolderIn } from './libraryFolder';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'stet-'))));
afterEach(() => rm(folder, { recursive: true }));

it('takes an empty folder as it is', async () => {
  expect(await libraryFolderIn(folder)).toBe(folder);
});

it('takes a folder that is a library already', async () => {
  for (const name of ['drafts', 'trash']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'notes.txt'), 'x');
  expect(await libraryFolderIn(folder)).toBe(folder);
});

it('stays out of a folder that holds other things', async () => {
  await writeFile(join(folder, 'thesis.docx'), 'x');
  expect(await libraryFolderIn(folder)).toBe(join(folder, 'Stet'));
});
