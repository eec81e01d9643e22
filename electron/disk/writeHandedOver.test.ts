// loss 11: what a killed Stet left beside a file of the user's is looked at before it is removed.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { someFolder } from './testing';
import { temporaryName } from './temporaryName';
import { writeHandedOver } from './writeHandedOver';

/** The name of what a process that has ended was writing. */
const leftName = (): string =>
  temporaryName(() => '1234abcd-0000').replace(
    /[0-9a-f]+\.tmp$/,
    `${spawnSync(process.execPath, ['--version']).pid.toString(16)}.tmp`,
  );

const whole = Buffer.from(zipSync({ 'story.json': Buffer.from('{}') }));

it.each([
  ['a whole package', whole, ['bai.txt', 'stet-1234abcd.stet']],
  ['words', Buffer.from('Câu vừa gõ, chưa có ở đâu khác'), ['bai.txt', 'stet-1234abcd.txt']],
  ['a package cut off', whole.subarray(0, whole.length - 1), ['bai.txt']],
  ['nothing', Buffer.alloc(0), ['bai.txt']],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), ['bai.txt']],
])('%s left beside a file is kept where it is worth it', async (_, left, names) => {
  const folder = await someFolder();
  await writeFile(join(folder, leftName()), left);
  await writeHandedOver(join(folder, 'bai.txt'), Buffer.from('mới'));
  expect((await readdir(folder)).sort()).toEqual(names);
  expect(await readFile(join(folder, 'bai.txt'), 'utf8')).toBe('mới');
  const kept = names[1];
  if (kept !== undefined) expect(await readFile(join(folder, kept))).toEqual(left);
});

it('a name that is taken is not written over, and folders of others are left', async () => {
  const folder = await someFolder();
  const name = leftName();
  await writeFile(join(folder, name), 'chữ');
  await writeFile(join(folder, 'stet-1234abcd.txt'), 'của người khác');
  await mkdir(join(folder, 'stet'));
  await writeHandedOver(join(folder, 'bai.txt'), Buffer.from('mới'));
  expect((await readdir(folder)).sort()).toEqual([name, 'bai.txt', 'stet', 'stet-1234abcd.txt'].sort());
  expect(await readFile(join(folder, 'stet-1234abcd.txt'), 'utf8')).toBe('của người khác');
});
