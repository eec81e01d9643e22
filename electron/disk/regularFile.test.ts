import { open, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasPipes, makePipe, someFolder } from './testing';
import { readRegularFile, readRegularFileSync } from './regularFile';

// loss 7, loss 10

const inLibrary = { most: 1000, followsLinks: false };
const named = { most: 1000, followsLinks: true };

it('gives the bytes of a regular file, through a link only where the user named it', async () => {
  const folder = await someFolder();
  const path = join(folder, 'a.txt');
  await writeFile(path, 'Mưa');
  await symlink(path, join(folder, 'link'));
  expect(await readRegularFile(path, inLibrary)).toEqual({ ok: true, bytes: Buffer.from('Mưa') });
  expect(await readRegularFile(path, { ...inLibrary, first: 1 })).toEqual({ ok: true, bytes: Buffer.from('M') });
  expect(await readRegularFile(join(folder, 'link'), named)).toEqual({ ok: true, bytes: Buffer.from('Mưa') });
  expect(await readRegularFile(join(folder, 'link'), inLibrary)).toEqual({ ok: false, why: 'not-a-file' });
  expect(await readRegularFile(join(folder, 'none'), named)).toEqual({ ok: false, why: 'nothing' });
  expect(await readRegularFile(folder, named)).toEqual({ ok: false, why: 'folder' });
  expect(await readRegularFile(path, { ...named, most: 3 })).toEqual({ ok: false, why: 'too-large' });
  expect(Buffer.from(readRegularFileSync(path, 4)).toString()).toBe('Mưa');
  expect(() => readRegularFileSync(path, 3)).toThrow('no file of at most 3 bytes');
});

it.skipIf(!hasPipes)('opens no pipe and no device', async () => {
  const pipe = makePipe(join(await someFolder(), 'pipe'));
  const never = () => Promise.reject(new Error('it was opened'));
  for (const path of [pipe, '/dev/zero', '/dev/tty'])
    expect(await readRegularFile(path, { ...named, openFile: never })).toEqual({ ok: false, why: 'not-a-file' });
  expect(() => readRegularFileSync(pipe, 10)).toThrow('no file');
});

it.skipIf(!hasPipes)(
  'a pipe that takes the place of a file while it is opened is refused, without waiting for a writer',
  async () => {
    const folder = await someFolder();
    const pipe = makePipe(join(folder, 'pipe'));
    await writeFile(join(folder, 'file'), 'Mưa');
    const swapped: typeof open = (_path, flags) => open(pipe, flags);
    expect(await readRegularFile(join(folder, 'file'), { ...named, openFile: swapped })).toEqual({
      ok: false,
      why: 'not-a-file',
    });
  },
);

it('a disk that never answers fails as a value once its time is over', async () => {
  const path = join(await someFolder(), 'file');
  await writeFile(path, 'Mưa');
  const hung: typeof open = () => new Promise(() => undefined);
  expect(await readRegularFile(path, { ...named, stepMs: 20, openFile: hung })).toMatchObject({
    ok: false,
    why: 'disk-error',
    error: { code: 'ETIMEDOUT' },
  });
});
