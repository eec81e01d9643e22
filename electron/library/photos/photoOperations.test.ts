import { readdir, rename } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { DraftId } from '../../../shared/story';
import { p, somePhoto, storyOf } from '../../../shared/story/testing';
import { draftFolder, foldersOf } from '../folders';
import { failingFiles } from '../../disk/testing';
import { someLibrary, somePhotoBytes } from '../testing';

const unknown = '11111111-1111-4111-8111-111111111111' as DraftId;

async function someDraft() {
  let isFull = false;
  const files = failingFiles((step) => (isFull && step === 'write' ? 'ENOSPC' : null));
  const { library, folder } = await someLibrary({ files });
  const made = await library.create(storyOf(p('Đò ngang.')));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const place = foldersOf(folder).draft(id);
  return { library, id, place, fill: (full: boolean) => void (isFull = full) };
}

it('a photo that is put into a draft can be read there by the name that it got', async () => {
  const { library, id, place } = await someDraft();
  const added = await library.addPhoto(id, 'ảnh/bến.png', somePhotoBytes);
  if (!added.ok) throw new Error(added.message);
  expect(added.value).toMatch(/^[0-9a-f]{64}\.png$/);
  expect(Buffer.from((await library.readPhoto(id, added.value)) ?? [])).toEqual(somePhotoBytes);
  expect(await readdir(draftFolder(place).photos)).toEqual([added.value]);
  expect(await library.readPhoto(id, somePhoto())).toBeNull();
  expect(await library.readPhoto(unknown, added.value)).toBeNull();
});

it('a file that is no photo is refused before anything is looked at', async () => {
  const { library } = await someDraft();
  const refused = { ok: false, code: 'not-a-photo', about: 'bến.png' };
  expect(await library.addPhoto(unknown, 'bến.png', Buffer.from('chữ'))).toMatchObject(refused);
});

it('a photo for a draft that is not there makes no half draft', async () => {
  const { library, id, place } = await someDraft();
  const missing = { ok: false, code: 'draft-missing' };
  expect(await library.addPhoto(unknown, 'bến.png', somePhotoBytes)).toMatchObject(missing);
  await rename(place, `${place}.old`);
  expect(await library.addPhoto(id, 'bến.png', somePhotoBytes)).toMatchObject(missing);
  expect(await readdir(`${place}.old`)).toEqual(['story.json']);
});

it('a photo that finds no room is named by its file, and is taken in once there is some', async () => {
  const { library, id, fill } = await someDraft();
  fill(true);
  const full = { ok: false, code: 'disk-full', about: 'bến.png' };
  expect(await library.addPhoto(id, 'bến.png', somePhotoBytes)).toMatchObject(full);
  fill(false);
  expect(await library.addPhoto(id, 'bến.png', somePhotoBytes)).toMatchObject({ ok: true });
});
