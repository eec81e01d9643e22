import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionName } from '../../../shared/package';
import { newReview } from '../../../shared/story';
import { figure, p, storyOf } from '../../../shared/story/testing';
import { DRAFT_FORMAT_VERSION, encodeDraftFile } from '../draftFile';
import { draftFolder } from '../folders';
import { photoNameOf, storePhoto } from '../photos/photoStore';
import { readDraftFolder } from '../readDraftFolder';
import { failingFiles, filesBelow, someFolder, withoutRights } from '../../disk/testing';
import { somePhotoBytes } from '../testing';
import { nodeFiles } from '../../disk';
import { openDraft } from './openDraft';
import { readDraft, readOnlyReason } from './readDraft';

const fileOf = (revision: number) => ({
  revision,
  savedAt: `2026-11-23T0${revision}:00:00.000Z`,
  savedBy: 'An',
  review: newReview,
  story: storyOf(p(`Bản ${revision}`)),
});
const bytesOf = (revision: number): Uint8Array => encodeDraftFile(fileOf(revision));
const newId = (): string => '0000aaaa';

/** The folder of a draft of revision 5 with the versions 2 to 4, of which the newest is damaged. */
async function someDraft() {
  const folder = join(await someFolder(), 'draft');
  const { story, versions } = draftFolder(folder);
  await mkdir(versions, { recursive: true });
  for (const revision of [2, 3, 4])
    await writeFile(join(versions, versionName(fileOf(revision))), revision === 4 ? 'HỎNG' : bytesOf(revision));
  await writeFile(story, bytesOf(5));
  return { folder, story, versions };
}

it('a draft is read from its newest file', async () => {
  const { folder } = await someDraft();
  const read = await readDraft(folder);
  expect(read).toMatchObject({ kind: 'whole', file: fileOf(5) });
  const opening = { recovered: null, readOnlyReason: null, file: fileOf(5) };
  expect(await openDraft(nodeFiles, folder, newId)).toMatchObject(opening);
  expect(await readDraftFolder(folder)).toEqual({
    ok: true,
    story: fileOf(5).story,
    photos: new Map(),
    damage: null,
    stamp: { revision: 5, savedAt: fileOf(5).savedAt },
  });
});

it.each<[string, (story: string) => Promise<unknown>, string, string, string]>([
  ['is damaged', (story) => writeFile(story, 'HỎNG'), 'bytes', 'the file is not JSON text', 'damaged/story-'],
  ['is gone', (story) => rm(story), 'nothing', 'story.json is missing', '-'],
  [
    'is a folder',
    async (story) => {
      await rm(story);
      await mkdir(story);
    },
    'no-file',
    'it is not a file',
    'damaged/story-0000aaaa.json',
  ],
  [
    'is a link',
    async (story) => {
      await rm(story);
      await symlink(join(story, '..', 'versions', versionName(fileOf(3))), story);
    },
    'no-file',
    'it is not a file',
    'damaged/story-0000aaaa.json',
  ],
])('where the newest file %s, the newest good version is opened, and what was there is kept', async (...given) => {
  const [, harm, found, reason, keptAs] = given;
  const { folder, story } = await someDraft();
  await harm(story);
  const before = await filesBelow(folder);
  const version = { ...fileOf(3), revision: 4 };
  expect(await readDraft(folder)).toMatchObject({ kind: 'recovered', file: version, damage: { found, reason } });
  expect(await readDraftFolder(folder)).toMatchObject({ ok: true, story: version.story, damage: reason, stamp: null });
  expect(await filesBelow(folder)).toEqual(before);
  const opening = await openDraft(nodeFiles, folder, newId);
  expect(opening).toMatchObject({
    file: version,
    recovered: { versionSavedAt: version.savedAt, reason, keptAs: expect.stringContaining(keptAs) as string },
    readOnlyReason: null,
  });
  expect(await readdir(join(folder, 'damaged')).catch(() => [])).toHaveLength(keptAs === '-' ? 0 : 1);
});

it('a draft whose damaged file cannot be kept aside may be read, not saved over', async () => {
  const { folder, story } = await someDraft();
  await writeFile(story, 'HỎNG');
  const full = failingFiles(() => 'ENOSPC');
  expect(await openDraft(full, folder, newId)).toMatchObject({
    file: { ...fileOf(3), revision: 4 },
    recovered: null,
    readOnlyReason: 'its damaged file could not be kept aside. The disk is full.',
  });
  expect(await readFile(story, 'utf8')).toBe('HỎNG');
});

it('a draft that the disk does not give just now may be read from its version, and its file stays', async () => {
  const { folder, story } = await someDraft();
  await chmod(story, 0);
  await withoutRights(join(folder, '..'), async () => {
    const reason = 'it cannot be read just now (EACCES)';
    expect(await readDraft(folder)).toMatchObject({ kind: 'recovered', damage: { found: 'disk-error', reason } });
    expect(await openDraft(nodeFiles, folder, newId)).toMatchObject({
      file: { ...fileOf(3), revision: 4 },
      recovered: null,
      readOnlyReason: `${reason}; this is the version before`,
    });
  });
  await chmod(story, 0o600);
  expect(Buffer.compare(await readFile(story), bytesOf(5))).toBe(0);
});

it('a draft without a good version is unreadable, also where its versions cannot be listed', async () => {
  const { folder, story, versions } = await someDraft();
  await writeFile(story, '');
  await rm(versions, { recursive: true });
  for (const prepare of [() => Promise.resolve(), () => writeFile(versions, 'HỎNG')]) {
    await prepare();
    expect(await readDraft(folder)).toMatchObject({ kind: 'unreadable', damage: { reason: 'the file is empty' } });
    expect(await openDraft(nodeFiles, folder, newId)).toBe('unreadable');
    const reason = 'it is not a draft that can be read: the file is empty';
    expect(await readDraftFolder(folder)).toEqual({ ok: false, reason });
  }
  expect(await readFile(story, 'utf8')).toBe('');
});

it.each<[string, (folder: string) => Promise<unknown>]>([
  ['nothing', () => Promise.resolve()],
  ['a file', (folder) => writeFile(folder, '')],
])('there is no draft where %s is in its place', async (_, put) => {
  const folder = join(await someFolder(), 'draft');
  await put(folder);
  expect(await readDraft(folder)).toEqual({ kind: 'missing' });
  expect(await readDraft(join(folder, 'a'))).toEqual({ kind: 'missing' });
  expect(await openDraft(nodeFiles, folder, newId)).toBe('missing');
  expect(await readDraftFolder(folder)).toEqual({ ok: false, reason: 'it is not a folder' });
});

it('a draft comes with the photos of its text', async () => {
  const { folder, story } = await someDraft();
  const named = photoNameOf(somePhotoBytes, 'a.png');
  if (!named.ok) throw new Error(named.message);
  await storePhoto(nodeFiles, folder, named.name, somePhotoBytes, newId);
  const shown = storyOf(figure({ photo: { kind: 'held', name: named.name } }));
  await writeFile(story, encodeDraftFile({ ...fileOf(5), story: shown }));
  const read = await readDraftFolder(folder);
  expect(read.ok && [...read.photos.keys()]).toEqual([named.name]);
});

/** A draft file as a Stet of later years writes it, with a story that this one cannot read. */
const ofLaterYears = (): Uint8Array => {
  const { story, ...envelope } = JSON.parse(new TextDecoder().decode(bytesOf(5))) as { story: object };
  const later = { ...story, publishedAt: { year: 2031 } };
  const storyHash = `sha256:${createHash('sha256').update(JSON.stringify(later)).digest('hex')}`;
  return Buffer.from(JSON.stringify({ ...envelope, formatVersion: 99, storyHash, story: later }));
};

it('a draft in a form of a newer Stet that cannot be read is not called damaged, and its file stays', async () => {
  const { folder, story } = await someDraft();
  await writeFile(story, ofLaterYears());
  expect(await openDraft(nodeFiles, folder, newId)).toMatchObject({
    file: { ...fileOf(3), revision: 4 },
    recovered: null,
    readOnlyReason: 'a newer Stet wrote it; this is the version before',
  });
  expect(await readDraftFolder(folder)).toEqual({ ok: false, reason: 'a newer Stet wrote it' });
  expect(Buffer.compare(await readFile(story), ofLaterYears())).toBe(0);
});

it.each([
  ['this', 0, null],
  ['an older', -1, null],
  ['a newer', 1, 'a newer Stet wrote it'],
])('what %s Stet wrote may be saved over, or the reason is given', (_, newer, reason) => {
  expect(readOnlyReason({ ...fileOf(1), formatVersion: DRAFT_FORMAT_VERSION + newer })).toBe(reason);
});
