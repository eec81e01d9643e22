import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { somePhoto } from '../../../shared/story/testing';
import { nodeFiles } from '../../disk';
import { filesBelow, someFolder } from '../../disk/testing';
import { somePhotoBytes } from '../testing';
import { loadPhoto, loadPhotos, photoNameOf, storePhoto } from './photoStore';

const named = photoNameOf(somePhotoBytes, 'bến.png');
const name = named.ok ? named.name : somePhoto();
let ids = 0;
const newId = (): string => `id-${(ids += 1)}`;

it.each([
  ['empty', new Uint8Array(), 'empty-file', '"bến.png" is empty.'],
  ['words', Buffer.from('chữ'), 'not-a-photo', '"bến.png" is not a JPEG, PNG, WebP, GIF or AVIF picture.'],
  ['cut off', somePhotoBytes.subarray(0, 12), 'not-a-photo', '"bến.png" is damaged: its size cannot be read.'],
])('a photo that is %s is refused by its name alone', (_, bytes, code, message) => {
  expect(photoNameOf(bytes, 'ảnh/bến.png')).toEqual({ ok: false, code, message, about: 'bến.png' });
});

it('a photo is in a draft once, and is not written again while it is whole', async () => {
  const folder = await someFolder();
  await storePhoto(nodeFiles, folder, name, somePhotoBytes, newId);
  expect(Buffer.from((await loadPhoto(folder, name)) ?? [])).toEqual(somePhotoBytes);
  const untouched = { ...nodeFiles, create: () => Promise.reject(new Error('written again')) };
  await storePhoto(untouched, folder, name, somePhotoBytes, newId);
  expect(await readdir(join(folder, 'photos'))).toEqual([name]);
});

it.each([
  ['damaged', (path: string) => writeFile(path, 'chữ')],
  ['a folder', (path: string) => mkdir(path)],
])('a photo that is %s is kept aside and written anew', async (_, put) => {
  const folder = await someFolder();
  await mkdir(join(folder, 'photos'));
  await put(join(folder, 'photos', name));
  expect(await loadPhoto(folder, name)).toBeNull();
  await storePhoto(nodeFiles, folder, name, somePhotoBytes, newId);
  expect(await readFile(join(folder, 'photos', name))).toEqual(somePhotoBytes);
  const [aside, ...others] = await readdir(join(folder, 'damaged'));
  expect(aside).toMatch(new RegExp(`^id-\\d+-${name}$`));
  expect(others).toEqual([]);
});

it('only the photos that a draft holds whole are given out', async () => {
  const folder = await someFolder();
  await storePhoto(nodeFiles, folder, name, somePhotoBytes, newId);
  const other = somePhoto('3');
  await writeFile(join(folder, 'photos', other), 'chữ');
  expect([...(await loadPhotos(folder, [other, name, somePhoto('4')])).keys()]).toEqual([name]);
  expect(Object.keys(await filesBelow(folder)).sort()).toEqual([`photos/${other}`, `photos/${name}`].sort());
});
