import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportedFiles } from '../disk';
import { failingFiles, filesBelow, someFolder } from '../disk/testing';
import { encodeMarker, MARKER_NAME } from './exportMarker';
import { asideName, restoreInterrupted } from './interruptedExports';

/** A folder that Stet exported a story into, with that page. */
async function exported(folder: string, name: string, story: string, page: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'index.html'), page);
  await writeFile(
    join(folder, name, MARKER_NAME),
    encodeMarker({ format: 'stet-export', story, files: ['index.html'] }),
  );
}
/** The pages of the exports in a folder, by their paths. */
const pagesIn = async (folder: string) =>
  Object.fromEntries(Object.entries(await filesBelow(folder)).filter(([path]) => !path.endsWith(MARKER_NAME)));

// loss 10
it('an export that a killed program left aside comes back to its place', async () => {
  const folder = await someFolder();
  await exported(folder, asideName('bai'), 'mine', 'old');
  await exported(folder, asideName('bài dài. 2'), 'other', 'older');
  await restoreInterrupted(folder, exportedFiles);
  expect(await pagesIn(folder)).toEqual({ 'bai/index.html': 'old', 'bài dài. 2/index.html': 'older' });
});

it('an export aside goes where the newer export of its story is in place', async () => {
  const folder = await someFolder();
  await exported(folder, asideName('bai'), 'mine', 'old');
  await exported(folder, 'bai', 'mine', 'new');
  await restoreInterrupted(folder, exportedFiles);
  expect(await pagesIn(folder)).toEqual({ 'bai/index.html': 'new' });
});

it('exports whose place another one has are put beside it, each under the first number that is free', async () => {
  const folder = await someFolder();
  await exported(folder, 'bai', 'theirs', 'theirs');
  await exported(folder, 'bai-2', 'theirs', 'two');
  for (const story of ['mine', 'third']) await exported(folder, asideName('bai'), story, 'old');
  await restoreInterrupted(folder, exportedFiles);
  expect(await pagesIn(folder)).toEqual({
    'bai/index.html': 'theirs',
    'bai-2/index.html': 'two',
    'bai-3/index.html': 'old',
    'bai-4/index.html': 'old',
  });
});

it('what is aside and does not say whose it is takes the place of nothing', async () => {
  const folder = await someFolder();
  for (const name of [asideName('bai'), 'bai', asideName('ảnh')]) await mkdir(join(folder, name));
  await writeFile(join(folder, 'bai', 'mine.txt'), 'mine');
  await restoreInterrupted(folder, exportedFiles);
  expect((await readdir(folder)).sort()).toEqual(['bai', 'bai-2', 'ảnh']);
  expect(await filesBelow(folder)).toEqual({ 'bai/mine.txt': 'mine' });
});

it('a link that leads nowhere is in the place of an export, too', async () => {
  const folder = await someFolder();
  await symlink('nowhere', join(folder, 'bai'));
  await exported(folder, asideName('bai'), 'mine', 'old');
  await restoreInterrupted(folder, exportedFiles);
  expect((await readdir(folder)).sort()).toEqual(['bai', 'bai-2']);
});

it('names that only look like those of exports aside stay', async () => {
  const folder = await someFolder();
  const id = '10000000-0000-4000-8000-000000000000';
  const names = [
    `a.stet-${id}.bai.old`,
    `.stet-${id}.bai.old.txt`,
    `.stet-${id}..old`,
    '.stet-1.bai.old',
    `stet-${id}.bai.old`,
  ];
  for (const name of names) await mkdir(join(folder, name));
  await restoreInterrupted(folder, exportedFiles);
  expect((await readdir(folder)).sort()).toEqual([...names].sort());
});

it('an export that cannot be put back stays aside, and the others come back', async () => {
  const folder = await someFolder();
  await exported(folder, asideName('a'), 'mine', 'old');
  await exported(folder, asideName('b'), 'mine', 'old');
  const disk = failingFiles((step, path) => (step === 'rename' && path.endsWith('a') ? 'EACCES' : null));
  await restoreInterrupted(folder, disk);
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual(['b']);
  expect(await readdir(folder)).toHaveLength(2);
  const stuck = { ...exportedFiles, removeFolder: () => Promise.reject(new Error('EACCES')) };
  await exported(folder, 'a', 'mine', 'new');
  await restoreInterrupted(folder, stuck);
  expect(await readdir(folder)).toHaveLength(3);
});

it('a folder that is not there has nothing to be put back', async () => {
  const folder = join(await someFolder(), 'gone');
  await expect(restoreInterrupted(folder, exportedFiles)).resolves.toBeUndefined();
});

it('what a killed program left half written goes, and what another one may be writing stays', async () => {
  const folder = await someFolder();
  const [left, fresh] = ['1', '2'].map((digit) => join(folder, `.stet-${digit.repeat(8)}.tmp`)) as [string, string];
  for (const path of [left, fresh]) await mkdir(path);
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
  await utimes(left, hoursAgo, hoursAgo);
  await restoreInterrupted(folder, exportedFiles);
  expect(await readdir(folder)).toEqual(['.stet-22222222.tmp']);
});
