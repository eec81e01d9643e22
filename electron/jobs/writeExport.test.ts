import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countingFiles, filesBelow, someFolder } from '../library/testing';
import { writeExport } from './writeExport';

const files = (words: string) => [
  { path: 'index.html', bytes: Buffer.from(words) },
  { path: 'photos/a.jpg', bytes: Buffer.from(`${words} photo`) },
];
const html = (words: string) => ({ 'bai/index.html': words, 'bai/photos/a.jpg': `${words} photo` });

it('writes every file below the name', async () => {
  const folder = await someFolder();
  expect(await writeExport(folder, 'bai', files('new'))).toEqual({ ok: true });
  expect(await filesBelow(folder)).toEqual(html('new'));
});

it('is whole or not there when any one call to the disk fails, and the export before it stays', async () => {
  let isDone = false;
  for (let failing = 1; !isDone; failing += 1) {
    const folder = await someFolder();
    await writeExport(folder, 'bai', files('old'));
    const disk = countingFiles();
    disk.failAt(failing, 'ENOSPC');
    const answer = await writeExport(folder, 'bai', files('new'), disk);
    isDone = !disk.hasFailed();
    const found = await filesBelow(folder);
    if (answer.ok) expect(found).toEqual(html('new'));
    // The last call is the sync of the folder: the new export is in place, and not yet known to last.
    else expect([html('old'), html('new')], `call ${failing}`).toContainEqual(found);
  }
});

it('keeps other formats of the story, and lets photos go that are not in it any more', async () => {
  const folder = await someFolder();
  await writeExport(folder, 'bai', [...files('old'), { path: 'photos/b.jpg', bytes: Buffer.from('b') }]);
  await writeExport(folder, 'bai', [{ path: 'bai.docx', bytes: Buffer.from('docx') }]);
  expect(Object.keys(await filesBelow(folder))).toContain('bai/photos/b.jpg');
  await writeExport(folder, 'bai', files('new'));
  expect(await filesBelow(folder)).toEqual({ ...html('new'), 'bai/bai.docx': 'docx' });
});

it('does not write over a file that has the name of the folder', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'bai'), 'mine');
  expect(await writeExport(folder, 'bai', files('new'))).toMatchObject({ ok: false, about: 'bai' });
  expect(await filesBelow(folder)).toEqual({ bai: 'mine' });
});

it('says so where the folder is gone', async () => {
  const folder = await someFolder();
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', 'b'), '');
  expect(await writeExport(join(folder, 'a', 'b'), 'bai', files('new'))).toMatchObject({ ok: false });
  expect(await readdir(folder)).toEqual(['a']);
});
