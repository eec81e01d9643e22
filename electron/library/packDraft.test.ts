import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionName } from '../../shared/package';
import { newReview, type PhotoName, type Review, type Story } from '../../shared/story';
import { figure, p, somePhoto, storyOf } from '../../shared/story/testing';
import { decodeDraftFile, encodeDraftFile } from './draftFile';
import { draftFolder } from './folders';
import { packDraft, packStory } from './packDraft';
import { photoNameOf, storePhoto } from './photos/photoStore';
import { someFolder } from '../disk/testing';
import { somePhotoBytes } from './testing';
import { nodeFiles } from '../disk';

const id = '00000000-0000-4000-8000-000000000001';
const at = '2026-11-23T09:00:00.000Z';
const MADE = new Date('2026-11-23T10:00:00.000Z');
/** A photo that is another one for each digit. */
const photo = (digit: number): Uint8Array => Buffer.concat([somePhotoBytes, Buffer.from([digit])]);
function nameOf(digit: number): PhotoName {
  const named = photoNameOf(photo(digit), 'a.png');
  if (!named.ok) throw new Error(named.message);
  return named.name;
}
const showing = (digit: number): Story => storyOf(figure({ photo: { kind: 'held', name: nameOf(digit) } }));
const fileOf = (revision: number, story: Story, review: Review = newReview) =>
  encodeDraftFile({ revision, savedAt: at, savedBy: 'An', review, story });

/** A draft's folder with six photos; its text shows the first one. */
async function someDraft(name = id, review: Review = newReview) {
  const folder = join(await someFolder(), name);
  await mkdir(draftFolder(folder).versions, { recursive: true });
  for (const digit of [1, 2, 3, 4, 5, 6]) await storePhoto(nodeFiles, folder, nameOf(digit), photo(digit), () => 'a');
  await writeFile(draftFolder(folder).story, fileOf(9, showing(1), review));
  const version = async (revision: number, bytes: Uint8Array | string): Promise<string> => {
    const file = versionName({ revision, savedAt: at });
    await writeFile(join(draftFolder(folder).versions, file), bytes);
    return file;
  };
  return { folder, version };
}

it('a package holds the text, every good version, and the photos that any of them or its review shows', async () => {
  const otherCopy = { by: 'Bình', at, merged: showing(3), theirs: showing(4) };
  const baseline = { revision: 1, savedAt: at, by: 'An', story: showing(2), otherCopy };
  const { folder, version } = await someDraft(id, { ...newReview, baseline });
  const [good] = [await version(2, fileOf(2, showing(5))), await version(3, 'HỎNG')];
  const pack = await packDraft(folder, MADE);
  expect(pack).toMatchObject({ draftId: id, madeAt: MADE.toISOString() });
  expect(Buffer.compare(pack!.draftFile, fileOf(9, showing(1), { ...newReview, baseline }))).toBe(0);
  expect([...pack!.versions.keys()]).toEqual([good]);
  expect([...pack!.photos.keys()].sort()).toEqual([1, 2, 3, 4, 5].map(nameOf).sort());
});

it('a package is made of the newest good version where the text is damaged, and of none where nothing is good', async () => {
  const { folder, version } = await someDraft('ngoài kho');
  await writeFile(draftFolder(folder).story, 'HỎNG');
  expect(await packDraft(folder, MADE)).toBeNull();
  await version(2, fileOf(2, showing(5)));
  const pack = await packDraft(folder, MADE);
  expect(pack?.draftId).toBeNull();
  expect(Buffer.compare(pack!.draftFile, fileOf(2, showing(5)))).toBe(0);
  expect([...pack!.photos.keys()]).toEqual([nameOf(5)]);
  expect(await packDraft(join(folder, 'không có'), MADE)).toBeNull();
});

it('a story that is no draft is packed with its photos, as the first revision of nobody', () => {
  const photos = new Map([[somePhoto(), somePhotoBytes]]);
  const pack = packStory(storyOf(p('Đò ngang.')), photos, MADE);
  expect(pack).toMatchObject({ draftId: null, madeAt: MADE.toISOString(), photos, versions: new Map() });
  const file = {
    revision: 1,
    savedAt: MADE.toISOString(),
    savedBy: '',
    review: newReview,
    story: storyOf(p('Đò ngang.')),
  };
  expect(decodeDraftFile(pack.draftFile)).toMatchObject({ ok: true, file });
  const submitted: Review = { ...newReview, status: 'submitted' };
  const reviewed = decodeDraftFile(packStory(storyOf(), photos, MADE, submitted).draftFile);
  expect(reviewed).toMatchObject({ file: { review: submitted } });
});
