import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from '../disk/testing';
import { isNumberedPhoto, photosBeside } from './photosBeside';

/** A folder with a text and these files, each of its own length, and what is found there of the photos that it names. */
async function foundIn(
  files: readonly string[],
  names: readonly string[],
  most = 100,
  links: Readonly<Record<string, string>> = {},
) {
  const folder = await someFolder();
  for (const [at, file] of files.entries()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), 'a'.repeat(at + 1));
  }
  for (const [link, to] of Object.entries(links)) await symlink(join(folder, to), join(folder, link));
  const named = names.map((path) => ({ fileName: path.split('/').at(-1) ?? path, path }));
  const found = await photosBeside(join(folder, 'bài.txt'), named, most);
  return {
    files: found.files.map(({ fileName, path, size }) => [
      fileName,
      relative(folder, path).replaceAll('\\', '/'),
      size,
    ]),
    doubled: [...found.doubled],
  };
}

/** Checks which of the files a text finds by the name that it has for one. */
async function expectFound(files: readonly string[], name: string, path: string): Promise<void> {
  const found = await foundIn(files, [name]);
  expect(found.files).toEqual([['ghe.png', path, files.indexOf(path) + 1]]);
  expect(found.doubled).toEqual([]);
}

it.each<readonly [string, readonly string[], string, string]>([
  ['in the folder that it names, before one beside it', ['ghe.png', 'anh/ghe.png'], 'anh/ghe.png', 'anh/ghe.png'],
  ['in that folder in another case', ['ANH/GHE.png', 'khac/ghe.png'], 'anh/ghe.png', 'ANH/GHE.png'],
  ['beside it, where the folder that it names is not there', ['ghe.png', 'khac/ghe.png'], 'anh/ghe.png', 'ghe.png'],
  ['in the only folder that has it', ['a/b/c/ghe.png'], 'ghe.png', 'a/b/c/ghe.png'],
  ['in the only folder that has it, whatever folder it names', ['khac/ghe.png'], 'anh/ghe.png', 'khac/ghe.png'],
])('a photo that a text names is found %s', (_, files, name, path) => expectFound(files, name, path));

// Other systems take both names for one file.
it.runIf(process.platform === 'linux').each<readonly [string, readonly string[], string, string]>([
  [
    'beside it, by its very name before one in another case',
    ['GHE.png', 'ghe.png', 'anh/ghe.png'],
    'ghe.png',
    'ghe.png',
  ],
  ['beside it, by the first name in another case', ['GHE.png', 'Ghe.png'], 'ghe.png', 'GHE.png'],
  [
    'in that folder by its very name before another case',
    ['ANH/ghe.png', 'anh/GHE.png', 'anh/ghe.png'],
    'anh/ghe.png',
    'anh/ghe.png',
  ],
])('of files whose names differ in case alone, a photo is found %s', (_, files, name, path) =>
  expectFound(files, name, path),
);

it.each<readonly [string, readonly string[], string]>([
  ['deeper than three folders', ['a/b/c/d/ghe.png'], 'ghe.png'],
  ['in a hidden folder', ['.anh/ghe.png'], 'ghe.png'],
  ['under part of its name', ['anh/ghe.png.txt', 'anh/aghe.png', 'anhghe.png'], 'anh/ghe.png'],
])('a photo is not found %s', async (_, files, name) => {
  expect(await foundIn(files, [name])).toEqual({ files: [], doubled: [] });
});

it('of two of one name in different folders neither is taken, and both are named', async () => {
  expect(await foundIn(['a/ghe.png', 'b/GHE.png', 'cho.png'], ['ghe.png', 'cho.png'])).toEqual({
    files: [['cho.png', 'cho.png', 3]],
    doubled: [['ghe.png', expect.arrayContaining(['a/ghe.png', 'b/GHE.png']) as string[]]],
  });
});

it('a photo that is too large, a folder and a link are not taken', async () => {
  const files = ['a.png', 'b.png', 'c.png/x', 'that'];
  const found = await foundIn(files, ['a.png', 'b.png', 'c.png', 'd.png'], 1, { 'd.png': 'a.png' });
  expect(found.files).toEqual([['a.png', 'a.png', 1]]);
});

it('a text that names no photo, or whose folder is gone, has none', async () => {
  expect(await foundIn(['ghe.png'], [])).toEqual({ files: [], doubled: [] });
  const gone = join(await someFolder(), 'gone', 'bài.txt');
  const found = await photosBeside(gone, [{ fileName: 'ghe.png', path: 'ghe.png' }], 100);
  expect(found.files).toEqual([]);
});

it.each([
  ['Ảnh 1', '1.jpg', true],
  ['Ảnh 1', '01.PNG', true],
  ['Ảnh 1', 'anh_1.jpeg', true],
  ['Ảnh 1', 'Ảnh (1).heic'.normalize('NFD'), true],
  ['Photo 2', 'photo-2.webp', true],
  ['Ảnh 1', '11.jpg', false],
  ['Ảnh 1', 'anh 12.jpg', false],
  ['Ảnh 1', '1.txt', false],
  ['Ảnh', 'anh.jpg', false],
  ['cho 1.jpg', '1.jpg', false],
] as const)('the photo that a text numbers as %s may be the file %s: %s', (name, file, isOne) => {
  expect(isNumberedPhoto(name, file)).toBe(isOne);
});

it('finds the photo that a text only numbers, where one file beside it has that number', async () => {
  expect((await foundIn(['anh 1.jpg', '2.png'], ['Ảnh 1', 'Ảnh 2', 'Ảnh 3'])).files).toEqual([
    ['Ảnh 1', 'anh 1.jpg', 1],
    ['Ảnh 2', '2.png', 2],
  ]);
  const { files, doubled } = await foundIn(['1.jpg', '1.png'], ['Ảnh 1']);
  expect([files, doubled]).toEqual([[], [['Ảnh 1', ['1.jpg', '1.png']]]]);
});
