import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportedFiles, type FilePort } from '../disk';
import { countingFiles, failingFiles, filesBelow, someFolder } from '../disk/testing';
import { MARKER_NAME } from './exportMarker';
import { exportName, writeExport } from './writeExport';

const files = (words: string) => [
  { path: 'index.html', bytes: Buffer.from(words) },
  { path: 'photos/a.jpg', bytes: Buffer.from(`${words} photo`) },
];
const html = (words: string) => ({ 'bai/index.html': words, 'bai/photos/a.jpg': `${words} photo` });
const bai = (folder: string, story = 'mine') => ({ folder, name: 'bai', story });

/** Every file below a folder but those that identify exports. */
const exportsIn = async (folder: string) =>
  Object.fromEntries(Object.entries(await filesBelow(folder)).filter(([path]) => !path.endsWith(MARKER_NAME)));

it('writes every file below the name', async () => {
  const folder = await someFolder();
  expect(await writeExport(bai(folder), files('new'))).toMatchObject({ ok: true });
  expect(await exportsIn(folder)).toEqual(html('new'));
});

it('is whole or not there when any one call to the disk fails, and the export before it stays', async () => {
  let isDone = false;
  for (let failing = 1; !isDone; failing += 1) {
    const folder = await someFolder();
    await writeExport(bai(folder), files('old'));
    await writeFile(join(folder, 'bai', 'mine.txt'), 'mine');
    const disk = countingFiles();
    disk.failAt(failing, 'ENOSPC');
    const answer = await writeExport(bai(folder), files('new'), disk);
    isDone = !disk.hasFailed();
    const found = await exportsIn(folder);
    const mine = { 'bai/mine.txt': 'mine' };
    if (answer.ok) expect(found).toEqual({ ...html('new'), ...mine });
    // The last call is the sync of the folder: the new export is in place, and not yet known to last.
    else
      expect(
        [html('old'), html('new')].map((one) => ({ ...one, ...mine })),
        `call ${failing}`,
      ).toContainEqual(found);
  }
});

it('keeps other formats of the story, and lets photos go that are not in it any more', async () => {
  const folder = await someFolder();
  await writeExport(bai(folder), [...files('old'), { path: 'photos/b.jpg', bytes: Buffer.from('b') }]);
  await writeExport(bai(folder), [{ path: 'bai.docx', bytes: Buffer.from('docx') }]);
  expect(Object.keys(await filesBelow(folder))).toContain('bai/photos/b.jpg');
  await writeExport(bai(folder), files('new'));
  expect(await exportsIn(folder)).toEqual({ ...html('new'), 'bai/bai.docx': 'docx' });
});

it('loss 10: keeps what the user put into the folder, wherever it lies there, and its links', async () => {
  const folder = await someFolder();
  await writeExport(bai(folder), files('old'));
  const at = (...path: string[]) => join(folder, 'bai', ...path);
  await writeFile(at('photos', 'mine.jpg'), 'mine');
  await mkdir(at('notes', 'empty'), { recursive: true });
  await writeFile(at('notes', 'a.txt'), 'a');
  await symlink('notes/a.txt', at('link'));
  for (const words of ['new', 'newest'])
    expect(await writeExport(bai(folder), files(words))).toMatchObject({ ok: true });
  expect(await exportsIn(folder)).toEqual({
    ...html('newest'),
    'bai/photos/mine.jpg': 'mine',
    'bai/notes/a.txt': 'a',
    'bai/link': 'a',
  });
  expect(await readdir(at('notes'))).toContain('empty');
});

it.each([
  ['a file', 'bai.docx', (path: string) => writeFile(path, 'mine')],
  ['a folder', 'bai.docx', (path: string) => mkdir(path)],
  ['a file for a folder', 'photos', (path: string) => writeFile(path, 'mine')],
])('loss 10: refuses to replace %s that the user put where one of its files goes', async (_, name, put) => {
  const folder = await someFolder();
  await writeExport(bai(folder), [{ path: 'bai.txt', bytes: Buffer.from('old') }]);
  await put(join(folder, 'bai', name));
  const before = await filesBelow(folder);
  const more = [...files('new'), { path: 'bai.docx', bytes: Buffer.from('new') }];
  expect(await writeExport(bai(folder), more)).toEqual({
    ok: false,
    code: 'export-failed',
    message: `"bai/${name}" is there already and is not of this export.`,
    about: `bai/${name}`,
  });
  expect(await filesBelow(folder)).toEqual(before);
});

it('loss 10: replaces no folder of another story or of the user, and names one beside it', async () => {
  const folder = await someFolder();
  await writeExport(bai(folder), files('mine'));
  await mkdir(join(folder, 'bai-2'));
  const before = await filesBelow(folder);
  expect(await writeExport(bai(folder, 'theirs'), files('theirs'))).toMatchObject({ ok: false, about: 'bai' });
  expect(await filesBelow(folder)).toEqual(before);
  expect(await exportName(bai(folder, 'theirs'))).toBe('bai-3');
  await writeExport({ ...bai(folder, 'theirs'), name: 'bai-3' }, files('theirs'));
  for (const [story, name] of [
    ['mine', 'bai'],
    ['theirs', 'bai-3'],
    ['third', 'bai-4'],
  ] as const)
    expect(await exportName(bai(folder, story))).toBe(name);
  expect(await exportName(bai(folder), new Set(['bai']))).toBe('bai-4');
});

it('does not write over a file that has the name of the folder', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'bai'), 'mine');
  expect(await writeExport(bai(folder), files('new'))).toMatchObject({ ok: false, about: 'bai' });
  expect(await filesBelow(folder)).toEqual({ bai: 'mine' });
  expect(await exportName(bai(folder))).toBe('bai-2');
});

it('says so where the folder is gone', async () => {
  const folder = await someFolder();
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', 'b'), '');
  expect(await writeExport(bai(join(folder, 'a', 'b')), files('new'))).toMatchObject({ ok: false });
  expect(await readdir(folder)).toEqual(['a']);
});

/** The real disk, on which the program is killed right behind the rename of a given number. */
function killedAfterRename(count: number): FilePort {
  let left = count;
  const isDead = () => left <= 0;
  const unlessDead =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (isDead()) throw new Error('killed');
      return call(...args);
    };
  return {
    busyCodes: exportedFiles.busyCodes,
    create: unlessDead((path: string) => exportedFiles.create(path)),
    rename: unlessDead(async (from, to) => {
      await exportedFiles.rename(from, to);
      if (!to.endsWith(MARKER_NAME) && /\.tmp$|\.old$|bai$/.test(to)) left -= 1;
    }),
    remove: unlessDead((path: string) => exportedFiles.remove(path)),
    makeFolder: unlessDead((path: string) => exportedFiles.makeFolder(path)),
    removeFolder: unlessDead((path: string) => exportedFiles.removeFolder(path)),
    syncFolder: unlessDead((path: string) => exportedFiles.syncFolder(path)),
  };
}

it.each([1, 2])(
  'loss 10: an export that was killed behind its rename %i is there again at the next one',
  async (count) => {
    const folder = await someFolder();
    await writeExport(bai(folder), files('old'));
    await writeFile(join(folder, 'bai', 'mine.txt'), 'mine');
    await writeExport(bai(folder), files('new'), killedAfterRename(count)).catch(() => undefined);
    expect(await writeExport({ ...bai(folder, 'other'), name: 'khac' }, files('other'))).toMatchObject({ ok: true });
    const { 'bai/mine.txt': mine, 'bai/index.html': page } = await filesBelow(folder);
    expect(mine).toBe('mine');
    expect(page).toBe(count === 1 ? 'old' : 'new');
    expect((await readdir(folder)).filter((name) => name.endsWith('.old'))).toEqual([]);
  },
);

it('loss 10: what a killed export left comes back beside a folder that has taken its place', async () => {
  const folder = await someFolder();
  await writeExport(bai(folder), files('old'));
  await writeExport(bai(folder), files('new'), killedAfterRename(1)).catch(() => undefined);
  await mkdir(join(folder, 'bai'));
  expect(await exportName(bai(folder))).toBe('bai-2');
  expect(await readFile(join(folder, 'bai-2', 'index.html'), 'utf8')).toBe('old');
});

it('loss 10: exports of a story at the same time leave one of them, and what the user put there', async () => {
  const folder = await someFolder();
  await writeExport(bai(folder), files('old'));
  await writeFile(join(folder, 'bai', 'mine.txt'), 'mine');
  const words = ['a', 'b', 'c', 'd'];
  const answers = await Promise.all(words.map((word) => writeExport(bai(folder), files(word))));
  const found = await exportsIn(folder);
  expect(words.map((word) => ({ ...html(word), 'bai/mine.txt': 'mine' }))).toContainEqual(found);
  expect(answers).toContainEqual({ ok: true, stale: [], elsewhere: [] });
});

it('loss 10: a failed export leaves no folder that it made', async () => {
  const folder = await someFolder();
  const disk = countingFiles();
  disk.failAt(3, 'ENOSPC');
  expect(await writeExport(bai(join(folder, 'a', 'b')), files('new'), disk)).toMatchObject({
    ok: false,
    code: 'disk-full',
  });
  expect(await readdir(folder)).toEqual([]);
});

it.each(['ENOENT', 'ENOTEMPTY', 'EEXIST'])(
  'an export into whose place something else comes each time (%s) is given up after five tries',
  async (code) => {
    const folder = await someFolder();
    let tries = 0;
    const disk = failingFiles((step, path) => {
      if (step !== 'rename' || !path.endsWith('bai')) return null;
      tries += 1;
      return code;
    });
    expect(await writeExport(bai(folder), files('new'), disk)).toMatchObject({ ok: false, code: 'disk-error' });
    expect(tries).toBe(5);
    expect(await readdir(folder)).toEqual([]);
  },
);

it('an export that the disk refuses is not tried again', async () => {
  const folder = await someFolder();
  let tries = 0;
  const disk = failingFiles((step, path) => {
    if (step !== 'rename' || !path.endsWith('bai')) return null;
    tries += 1;
    return 'EACCES';
  });
  expect(await writeExport(bai(folder), files('new'), disk)).toMatchObject({ ok: false, code: 'no-access' });
  expect(tries).toBe(1);
});
