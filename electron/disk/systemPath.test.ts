// loss 12: paths beyond 260 characters on Windows.
import * as nodeCalls from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from './testing';
import { filesOn, type DiskCalls } from './filePort';
import { systemPath } from './systemPath';

const deep = 'bai-dai\\'.repeat(40);

it.each([
  [`C:\\Kho\\${deep}a.json`, `\\\\?\\C:\\Kho\\${deep}a.json`],
  [`\\\\may-chu\\kho\\${deep}a.json`, `\\\\?\\UNC\\may-chu\\kho\\${deep}a.json`],
  [`\\\\?\\C:\\Kho\\a.json`, `\\\\?\\C:\\Kho\\a.json`],
  ['C:/Kho/../Kho/a.json', '\\\\?\\C:\\Kho\\a.json'],
])('Windows is given %s so that it takes it at any length', (path, given) => {
  expect(systemPath(path, 'win32')).toBe(given);
});

it('other systems are given the path itself', () => {
  expect(systemPath(`/kho/${'a/'.repeat(300)}`, 'linux')).toBe(`/kho/${'a/'.repeat(300)}`);
});

/** The calls of a system that, as Windows, finds nothing at a path of 260 characters or more without the prefix. */
function windowsCalls(folder: string): DiskCalls & { readonly given: string[] } {
  const given: string[] = [];
  const real = (path: string): string => {
    given.push(path);
    if (path.length >= 260 && !path.startsWith('\\\\?\\')) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return join(folder, path.slice(path.lastIndexOf('\\') + 1));
  };
  const { open, rename, rm } = nodeCalls;
  return {
    given,
    open: async (path, flags, mode) => open(real(path), flags, mode),
    rename: async (from, to) => rename(real(from), real(to)),
    rm: async (path, options) => rm(real(path), options),
  };
}

it('a draft below a folder of any length is written, renamed and removed on Windows', async () => {
  const folder = await someFolder();
  const calls = windowsCalls(folder);
  const files = filesOn({ file: 0o600, folder: 0o700 }, calls, 'win32');
  const path = `C:\\Users\\Minh Anh\\${deep}`;
  const file = await files.create(`${path}nhap.tmp`);
  await file.write(Buffer.from('Thân bài'), 0);
  await file.close();
  await files.rename(`${path}nhap.tmp`, `${path}story.json`);
  expect(await readFile(join(folder, 'story.json'), 'utf8')).toBe('Thân bài');
  await files.remove(`${path}story.json`);
  expect(calls.given).toHaveLength(4);
  expect(calls.given.every((one) => one.length >= 260)).toBe(true);
});
