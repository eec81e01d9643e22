// loss 12: what Windows answers while a program has a file open.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failingFiles, filesBelow, someFolder } from './testing';
import type { FilePort } from './filePort';
import { writeAtomically } from './writeAtomically';

/** A disk as Windows has it: what is renamed over is open in another program until it was tried so often. */
function windowsFiles(code: string, opensAfter: number): FilePort & { readonly tries: () => number } {
  let tries = 0;
  const files = failingFiles((step) => (step === 'rename' && (tries += 1) <= opensAfter ? code : null));
  return { ...files, busyCodes: ['EPERM', 'EACCES', 'EBUSY'], tries: () => tries };
}

it.each(['EPERM', 'EACCES', 'EBUSY'])('writes over a file that a program has open for a moment (%s)', async (code) => {
  const folder = await someFolder();
  const path = join(folder, 'a.txt');
  await writeFile(path, 'cũ');
  await writeAtomically(windowsFiles(code, 3), path, Buffer.from('mới'), () => '1');
  expect(await readFile(path, 'utf8')).toBe('mới');
});

it('looks again before each try, and says that a file which stays open is in use', { timeout: 10_000 }, async () => {
  const folder = await someFolder();
  const path = join(folder, 'a.txt');
  await writeFile(path, 'cũ');
  const files = windowsFiles('EPERM', Infinity);
  let looks = 0;
  const writing = writeAtomically(
    files,
    path,
    Buffer.from('mới'),
    () => '1',
    () => {
      looks += 1;
      return Promise.resolve();
    },
  );
  await expect(writing).rejects.toMatchObject({ code: 'EBUSY' });
  expect(files.tries()).toBeGreaterThan(3);
  expect(looks).toBe(files.tries());
  expect(await filesBelow(folder)).toEqual({ 'a.txt': Buffer.from('cũ').toString('latin1') });
});

it('does not wait where a rename fails for good', async () => {
  const folder = await someFolder();
  const files = { ...windowsFiles('EACCES', Infinity), busyCodes: ['EBUSY'] };
  const writing = writeAtomically(files, join(folder, 'a.txt'), Buffer.from('mới'), () => '1');
  await expect(writing).rejects.toMatchObject({ code: 'EACCES' });
  expect(files.tries()).toBe(1);
});
