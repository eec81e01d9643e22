import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { heldPhotos, newReview } from '../../shared/story';
import { figure, p, storyOf } from '../../shared/story/testing';
import { directJobs } from '../jobs/direct';
import { someFolder } from '../disk/testing';
import { someLibrary, somePhotoBytes } from '../library/testing';
import { saveCopy } from './saveCopy';

/** A draft on disk with a photo, and what the page has made of it since. */
async function someUnsaved() {
  const { library, folder } = await someLibrary();
  const made = await library.create({ ...storyOf(p('Cũ')), headline: 'Bài' });
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const added = await library.addPhoto(id, 'a.png', somePhotoBytes);
  if (!added.ok) throw new Error(added.message);
  const story = {
    ...storyOf(p('Chưa lưu được.'), figure({ photo: { kind: 'held', name: added.value } })),
    headline: 'Bài',
  };
  return {
    tools: { library, jobs: directJobs },
    folder,
    unsaved: { id, story, review: newReview },
    photo: added.value,
  };
}

it('writes the text of the page with its photos as a package that opens again', async () => {
  const { tools, unsaved, photo } = await someUnsaved();
  const path = join(await someFolder(), 'bai.stet');
  expect(await saveCopy(tools, unsaved, path)).toEqual({ ok: true, value: { fileName: 'bai.stet' } });
  const read = await directJobs.readPackage(await readFile(path));
  if (!read.ok) throw new Error(read.message);
  expect(read.story).toEqual(unsaved.story);
  expect([...read.pack.photos.keys()]).toEqual([photo]);
});

it('needs nothing of the library: where its folder is gone, the text is whole', async () => {
  const { tools, folder, unsaved } = await someUnsaved();
  await rm(folder, { recursive: true });
  const path = join(await someFolder(), 'bai.stet');
  expect((await saveCopy(tools, unsaved, path)).ok).toBe(true);
  const read = await directJobs.readPackage(await readFile(path));
  if (!read.ok) throw new Error(read.message);
  expect(read.story).toEqual(unsaved.story);
  expect(heldPhotos(read.story)).toHaveLength(1);
});

it('writes plain text where the name asks for it', async () => {
  const { tools, unsaved } = await someUnsaved();
  const path = join(await someFolder(), 'bai.txt');
  expect((await saveCopy(tools, unsaved, path)).ok).toBe(true);
  expect(await readFile(path, 'utf8')).toContain('Chưa lưu được.');
});

it('says why where the copy cannot be written either, and leaves nothing there', async () => {
  const { tools, unsaved } = await someUnsaved();
  const path = join(await someFolder(), 'no-such-folder', 'bai.stet');
  expect(await saveCopy(tools, unsaved, path)).toMatchObject({ ok: false, about: path });
  await expect(stat(path)).rejects.toThrow('ENOENT');
});
