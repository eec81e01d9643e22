import { stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from '../../disk/testing';
import { nodeFiles } from '../../disk';
import { trashedAt, writeTrashRecord } from './trashRecord';

const NOW = new Date('2026-11-23T09:00:00.500Z');

it('a draft in the trash records when it went there', async () => {
  const folder = await someFolder();
  await writeTrashRecord(nodeFiles, folder, NOW, () => 'new');
  await utimes(folder, 0, 0);
  expect(await trashedAt(folder)).toBe('2026-11-23T09:00:00.500Z');
});

it.each([
  ['no record', null],
  ['a record that is cut off', '{"format":"stet-trashed","at":"2026-'],
  ['another file for it', '{"format":"stet-draft","at":"2026-11-23T09:00:00Z"}'],
  ['a record without a time', '{"format":"stet-trashed","at":"gestern"}'],
  ['a record of no letters', Buffer.from([0xff, 0xfe])],
  [
    'a record that is far too long',
    `{"format":"stet-trashed","at":"2026-11-23T09:00:00Z","more":"${'a'.repeat(5_000)}"}`,
  ],
])('with %s it is the time of the last change to its folder', async (_, record) => {
  const folder = await someFolder();
  await writeTrashRecord(nodeFiles, folder, NOW, () => 'new');
  if (record === null) await nodeFiles.remove(join(folder, 'trashed.json'));
  else await writeFile(join(folder, 'trashed.json'), record);
  expect(await trashedAt(folder)).toBe((await stat(folder)).ctime.toISOString());
});

it('a draft that is gone was never put there', async () => {
  expect(await trashedAt(join(await someFolder(), 'gone'))).toBeNull();
});
