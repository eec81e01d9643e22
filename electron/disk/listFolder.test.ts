// loss 7
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from './testing';
import { listFolder } from './listFolder';

it('a folder of a mount that never answers fails in time', async () => {
  const hung = (): Promise<never> => new Promise(() => undefined);
  await expect(listFolder('/mnt/may-chu', 30, hung)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});

it('a folder that is there is listed', async () => {
  const folder = await someFolder();
  await mkdir(join(folder, 'anh'));
  await writeFile(join(folder, 'bai.txt'), '');
  expect((await listFolder(folder)).sort()).toEqual(['anh', 'bai.txt']);
});
