// loss 7: a file that changes, or a disk that fails, while a file is read.
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from './testing';
import { readRegularFile, readRegularFileSync, withinTime } from './regularFile';

const limits = { most: 10, followsLinks: false };
type OpenFile = typeof open;
type Opened = Awaited<ReturnType<OpenFile>>;

/** Opens a file so that some of what is done with it goes another way; `isClosed` tells whether it was closed again. */
function openingOf(changes: (file: Opened) => Partial<Pick<Opened, 'stat' | 'read'>>, waitMs = 0) {
  let isClosed = false;
  const openFile: OpenFile = async (path, flags) => {
    const file = await open(path, flags);
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const close = async (): Promise<void> => {
      isClosed = true;
      await file.close();
    };
    const { stat, read } = { stat: file.stat.bind(file), read: file.read.bind(file), ...changes(file) };
    // What is read needs no more of a file than this.
    return { stat, read, close } as unknown as Opened;
  };
  return { openFile, isClosed: () => isClosed };
}

async function someFile(text = 'Mưa rào'): Promise<string> {
  const path = join(await someFolder(), 'a.txt');
  await writeFile(path, text);
  return path;
}

it('a file that is longer once it is open than may be read is refused, and closed', async () => {
  const path = await someFile('Mưa');
  const { openFile, isClosed } = openingOf((file) => ({
    stat: (async () => {
      await writeFile(path, 'Mưa rất lớn');
      return file.stat();
    }) as Opened['stat'],
  }));
  expect(await readRegularFile(path, { ...limits, openFile })).toEqual({ ok: false, why: 'too-large' });
  expect(isClosed()).toBe(true);
});

it('a file that is cut off while it is read gives what was there', async () => {
  const path = await someFile('Mua rao');
  const { openFile, isClosed } = openingOf((file) => {
    let reads = 0;
    return {
      read: ((bytes: Buffer, offset: number) => file.read(bytes, offset, (reads += 1) === 1 ? 3 : 0)) as Opened['read'],
    };
  });
  expect(await readRegularFile(path, { ...limits, openFile })).toEqual({ ok: true, bytes: Buffer.from('Mua') });
  expect(isClosed()).toBe(true);
});

it('a file that the disk gives in pieces is read whole', async () => {
  const path = await someFile('Mưa rào');
  const { openFile } = openingOf((file) => ({
    read: ((bytes: Buffer, offset: number) => file.read(bytes, offset, 1)) as Opened['read'],
  }));
  expect(await readRegularFile(path, { ...limits, openFile })).toEqual({ ok: true, bytes: Buffer.from('Mưa rào') });
});

it('a disk that fails in the midst of a file is reported by its error, and the file is closed', async () => {
  const { openFile, isClosed } = openingOf(() => ({
    read: () => Promise.reject(Object.assign(new Error('bad sector'), { code: 'EIO' })),
  }));
  expect(await readRegularFile(await someFile(), { ...limits, openFile })).toMatchObject({
    ok: false,
    why: 'disk-error',
    error: { code: 'EIO' },
  });
  expect(isClosed()).toBe(true);
});

it('a file that is opened after nobody waits for it any more is closed again', async () => {
  const { openFile, isClosed } = openingOf(() => ({}), 150);
  const read = await readRegularFile(await someFile(), { ...limits, stepMs: 50, openFile });
  expect(read).toMatchObject({ ok: false, error: { code: 'ETIMEDOUT', message: 'the disk gave no answer for 50 ms' } });
  await expect.poll(isClosed).toBe(true);
});

it.each([
  [3, 5, { ok: true, bytes: Buffer.from('Mua') }],
  [5, 5, { ok: false, why: 'too-large' }],
  [50, 10, { ok: true, bytes: Buffer.from('Mua rao') }],
])('of a file of seven bytes the first %i are read where %i are the most', async (first, most, expected) => {
  expect(await readRegularFile(await someFile('Mua rao'), { ...limits, first, most })).toEqual(expected);
});

it('nothing is at a path below a file, and a folder is no file for who cannot wait', async () => {
  const path = await someFile();
  expect(await readRegularFile(join(path, 'b'), limits)).toEqual({ ok: false, why: 'nothing' });
  const folder = join(path, '..', 'thư mục');
  await mkdir(folder);
  expect(() => readRegularFileSync(folder, 100)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
  expect(() => readRegularFileSync(join(folder, 'none'), 100)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  await symlink(path, join(folder, 'link'));
  expect(Buffer.from(readRegularFileSync(join(folder, 'link'), 100)).toString()).toBe('Mưa rào');
});

it('an answer in time is given, and so is an error', async () => {
  expect(await withinTime(Promise.resolve('a'), 1000)).toBe('a');
  await expect(withinTime(Promise.reject(new Error('b')), 1000)).rejects.toThrow('b');
});
