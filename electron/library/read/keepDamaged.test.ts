import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAX_DRAFT_BYTES } from '../../../shared/story';
import { countingFiles, filesBelow, someFolder } from '../../disk/testing';
import { nodeFiles } from '../../disk';
import { keepDamaged } from './keepDamaged';
import { readStart, readStoryBytes } from './storyBytes';

const newId = (): string => 'new';
const damage = (bytes: Uint8Array) => ({ found: 'bytes', bytes, reason: 'it is not JSON' }) as const;

it('a damaged file is kept byte for byte, once, and each other damage beside it', async () => {
  const folder = await someFolder();
  const [first, second] = [Buffer.from('{"a":'), Buffer.from('\0\0')];
  const kept = await keepDamaged(nodeFiles, folder, damage(first), newId);
  expect(kept).toMatch(/^damaged\/story-[0-9a-f]{16}\.json$/);
  expect(await readFile(join(folder, kept))).toEqual(first);
  const full = countingFiles();
  full.failAt(2, 'ENOSPC');
  expect(await keepDamaged(full, folder, damage(first), newId)).toBe(kept);
  await expect(keepDamaged(full, folder, damage(second), newId)).rejects.toThrow('ENOSPC');
  const other = await keepDamaged(nodeFiles, folder, damage(second), newId);
  expect(await readFile(join(folder, other))).toEqual(second);
  expect(await readdir(join(folder, 'damaged'))).toHaveLength(2);
});

it('what is no file is moved aside, and where nothing is there nothing is kept', async () => {
  const folder = await someFolder();
  expect(await keepDamaged(nodeFiles, folder, { found: 'nothing', reason: '' }, newId)).toBe('-');
  expect(await readdir(folder)).toEqual([]);
  await mkdir(join(folder, 'story.json'));
  await writeFile(join(folder, 'story.json', 'a.txt'), 'a');
  expect(await keepDamaged(nodeFiles, folder, { found: 'no-file', reason: '' }, newId)).toBe('damaged/story-new.json');
  expect(await filesBelow(folder)).toEqual({ 'damaged/story-new.json/a.txt': 'a' });
});

it.each<readonly [string, (path: string) => Promise<unknown>, string, string]>([
  ['nothing', () => Promise.resolve(), 'nothing', 'story.json is missing'],
  ['a folder', (path) => mkdir(path), 'no-file', 'it is not a file'],
  ['a link', (path) => symlink('/etc/hostname', path), 'no-file', 'it is not a file'],
  [
    'far more than any draft has',
    (path) => writeFile(path, '').then(() => truncate(path, MAX_DRAFT_BYTES + 1)),
    'no-file',
    'it is too large',
  ],
])('in the place of a draft’s text %s is told as that', async (_, put, found, reason) => {
  const path = join(await someFolder(), 'story.json');
  await put(path);
  expect(await readStoryBytes(path)).toEqual({ found, reason });
});

it('the text of a draft is read whole, or by its first bytes', async () => {
  const path = join(await someFolder(), 'story.json');
  await writeFile(path, 'Ghe kín sông');
  expect(Buffer.from((await readStoryBytes(path)) as Uint8Array).toString()).toBe('Ghe kín sông');
  expect(Buffer.from((await readStart(path, 3)) ?? []).toString()).toBe('Ghe');
  expect(Buffer.from((await readStart(path, 99)) ?? []).toString()).toBe('Ghe kín sông');
  expect(await readStart(`${path}.gone`, 3)).toBeNull();
});
