import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftIdSchema, newReview, type PhotoName } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { decodeDraftFile, DRAFT_FORMAT_VERSION } from '../draftFile';
import { errorCode, nodeFiles } from '../../disk';
import { draftFolder, foldersOf } from '../folders';
import { loadPhoto, photoNameOf } from '../photos/photoStore';
import { countingFiles, filesBelow, someFolder } from '../../disk/testing';
import { somePhotoBytes } from '../testing';
import { createDraft, type GivenPhoto } from './createDraft';

const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const [first, second] = [1, 2].map((digit) => Buffer.concat([somePhotoBytes, Buffer.from([digit])])) as [
  Buffer,
  Buffer,
];
function nameOf(bytes: Uint8Array): PhotoName {
  const named = photoNameOf(bytes, 'a.png');
  if (!named.ok) throw new Error(named.message);
  return named.name;
}
const photos = new Map<PhotoName, GivenPhoto>([
  [nameOf(first), first],
  [nameOf(second), () => Promise.resolve(second)],
]);

async function someDraft(given = photos) {
  const library = await someFolder();
  const folders = foldersOf(library);
  await mkdir(folders.drafts);
  const draft = {
    library,
    id,
    story: storyOf(p('Đò ngang.')),
    photos: given,
    now: new Date('2026-11-23T09:00:00.000Z'),
    author: 'An',
  };
  return { folders, create: (files = nodeFiles) => createDraft(files, draft, randomUUID) };
}

it('a new draft is the first revision of its author, with its photos, whether they were read before or are now', async () => {
  const { folders, create } = await someDraft();
  const { file, bytes } = await create();
  expect(file).toEqual({
    formatVersion: DRAFT_FORMAT_VERSION,
    revision: 1,
    savedAt: '2026-11-23T09:00:00.000Z',
    savedBy: 'An',
    review: newReview,
    story: storyOf(p('Đò ngang.')),
  });
  const place = folders.draft(id);
  expect(Buffer.compare(await readFile(draftFolder(place).story), bytes)).toBe(0);
  expect(decodeDraftFile(bytes)).toEqual({ ok: true, file });
  for (const photo of [first, second])
    expect(Buffer.from((await loadPhoto(place, nameOf(photo))) ?? [])).toEqual(photo);
  expect(await readdir(folders.drafts)).toEqual([id]);
});

it('of a draft that cannot be made whole nothing is left, whichever call to the disk fails', async () => {
  let calls = 0;
  for (let hasFailed = true; hasFailed; calls += 1) {
    const { folders, create } = await someDraft();
    const files = countingFiles();
    files.failAt(calls + 1, 'ENOSPC');
    const made = create(files).then(
      () => null,
      (error: unknown) => errorCode(error),
    );
    expect(await made).toBe(files.hasFailed() ? 'ENOSPC' : null);
    hasFailed = files.hasFailed();
    expect(await filesBelow(folders.drafts).then(Object.keys)).toHaveLength(hasFailed ? 0 : 3);
    expect(await readdir(folders.drafts)).toEqual(hasFailed ? [] : [id]);
  }
  expect(calls).toBeGreaterThan(15);
});

it('a photo that cannot be read leaves no draft', async () => {
  const lost = new Map<PhotoName, GivenPhoto>([[nameOf(first), () => Promise.reject(new Error('gone'))]]);
  const { folders, create } = await someDraft(lost);
  await expect(create()).rejects.toThrow('gone');
  expect(await readdir(folders.drafts)).toEqual([]);
});

it('a draft is not made over one that is there', async () => {
  const { folders, create } = await someDraft();
  await create();
  const before = await filesBelow(folders.drafts);
  await expect(create()).rejects.toThrow();
  expect(await filesBelow(folders.drafts)).toEqual(before);
  expect(await readdir(join(folders.drafts))).toEqual([id]);
});
