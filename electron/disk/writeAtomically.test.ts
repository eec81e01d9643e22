import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from './testing';
import { nodeFiles, type FilePort } from './filePort';
import { writeAtomically } from './writeAtomically';

/** A disk whose writes take as many bytes as `taken` says of each call. */
const diskTaking = (taken: (call: number, left: number) => number): FilePort => {
  let calls = 0;
  return {
    ...nodeFiles,
    async create(path) {
      const file = await nodeFiles.create(path);
      return {
        ...file,
        async write(bytes, offset) {
          const count = taken((calls += 1), bytes.length - offset);
          return count === 0 ? 0 : file.write(bytes.subarray(0, offset + count), offset);
        },
      };
    },
  };
};

// loss 20
it('a disk that takes no more bytes is a full disk, not one to be asked for ever: the old text stays, without litter', async () => {
  const folder = await someFolder();
  const path = join(folder, 'story.json');
  await writeFile(path, 'cũ');
  // It would take the rest at the hundredth time of asking.
  const disk = diskTaking((call, left) => (call === 1 ? 2 : call < 100 ? 0 : left));
  await expect(writeAtomically(disk, path, Buffer.from('bản mới'), () => '1')).rejects.toMatchObject({
    code: 'ENOSPC',
  });
  expect(await readFile(path, 'utf8')).toBe('cũ');
  expect(await readdir(folder)).toEqual(['story.json']);
});

it('a disk that takes a byte at a time gets every byte, in order', async () => {
  const path = join(await someFolder(), 'story.json');
  await writeAtomically(
    diskTaking(() => 1),
    path,
    Buffer.from('bản mới'),
    () => '1',
  );
  expect(await readFile(path, 'utf8')).toBe('bản mới');
});
