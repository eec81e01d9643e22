import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionName } from '../../../shared/package';
import { MAX_REVISION, newReview, type DraftId, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import type { Library } from '../contract';
import { encodeDraftFile, readEnvelope } from '../draftFile';
import { draftFolder, foldersOf } from '../folders';
import { failingFiles, filesBelow } from '../../disk/testing';
import { someLibrary } from '../testing';

const story = (headline: string): Story => ({ ...storyOf(p('Đò ngang.')), headline });
const unknown = '11111111-1111-4111-8111-111111111111' as DraftId;

/** A draft that was saved twice, on a disk that can become full. */
async function someDraft() {
  let isFull = false;
  const files = failingFiles((step) => (isFull && step === 'write' ? 'ENOSPC' : null));
  const { library, folder, clock } = await someLibrary({ files });
  const made = await library.create(story('Bản một'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  clock.now = new Date('2026-11-23T09:30:00Z');
  await library.save(id, 1, story('Bản hai'));
  const place = draftFolder(foldersOf(folder).draft(id));
  const [version] = (await library.versions(id)).versions;
  if (!version) throw new Error('no version');
  return { library, id, place, version, path: join(place.versions, versionName(version)), fill: () => (isFull = true) };
}

it('a version that is damaged can be neither opened nor named, and is not listed', async () => {
  const { library, id, version, path } = await someDraft();
  const harms = [
    () => writeFile(path, 'HỎNG'),
    async () => {
      await rm(path);
      await mkdir(path);
    },
    () => rm(path, { recursive: true }),
  ];
  for (const harm of harms) {
    await harm();
    const gone = { ok: false, code: 'version-gone', message: 'This version can no longer be read.' };
    expect(await library.openVersion(id, version)).toMatchObject(gone);
    expect(await library.nameVersion(id, version, 'Bản nộp')).toMatchObject(gone);
    expect(await library.versions(id)).toEqual({ versions: [] });
  }
});

it('a name that finds no room leaves the version as it was, and says so of that name', async () => {
  const { library, id, place, version, fill } = await someDraft();
  const before = await filesBelow(place.versions);
  fill();
  const full = { ok: false, code: 'disk-full', about: 'Bản nộp' };
  expect(await library.nameVersion(id, version, 'Bản nộp')).toMatchObject(full);
  expect(await filesBelow(place.versions)).toEqual(before);
});

it.each<[string, (library: Library, id: DraftId) => ReturnType<Library['keepVersion']>, boolean]>([
  ['as it is', (library, id) => library.keepVersion(id), false],
  ['as it was exported', async (library, id) => (await library.keepExported(id)) as never, true],
])('a draft is kept %s as a version, unless it is gone, damaged or finds no room', async (_, keep, isExported) => {
  const { library, id, place, fill } = await someDraft();
  expect(await keep(library, unknown)).toMatchObject({ ok: false, code: 'draft-missing' });
  const savedAt = '2026-11-23T09:30:00.000Z';
  const kept = await keep(library, id);
  expect(kept).toMatchObject({ ok: true, value: { revision: 2, savedAt } });
  const { versions } = await library.versions(id);
  expect(versions.map(({ revision }) => revision)).toEqual([2, 1]);
  const bytes = await readFile(join(place.versions, versionName({ revision: 2, savedAt })));
  expect(readEnvelope(bytes)?.keptFor).toBe(isExported ? 'export' : undefined);

  await library.save(id, 2, story('Bản ba'));
  fill();
  const full = { ok: false, code: 'disk-full', about: 'Bản ba' };
  expect(await keep(library, id)).toMatchObject(full);
  await writeFile(place.story, 'HỎNG');
  expect(await keep(library, id)).toMatchObject({ ok: false, code: 'draft-unreadable' });
});

it('a version that was renumbered since is found by its time, any other only by its revision too', async () => {
  const { library, id, version } = await someDraft();
  const found = { ok: true, value: { story: { headline: 'Bản một' } } };
  const savedAt = '2026-11-23T16:00:00+07:00';
  expect(await library.openVersion(id, { ...version, savedAt })).toMatchObject(found);
  expect(await library.openVersion(id, { ...version, revision: MAX_REVISION })).toMatchObject(found);
  const gone = { ok: false, code: 'version-gone' };
  expect(await library.openVersion(id, { ...version, revision: 9 })).toMatchObject(gone);
  const later = { revision: MAX_REVISION, savedAt: '2026-11-23T09:00:01Z' };
  expect(await library.openVersion(id, later)).toMatchObject(gone);
});

it('a draft whose versions cannot be listed has none', async () => {
  const { library, id, place, version } = await someDraft();
  await rm(place.versions, { recursive: true });
  await writeFile(place.versions, '');
  expect(await library.versions(id)).toEqual({ versions: [] });
  expect(await library.openVersion(id, version)).toMatchObject({ code: 'version-gone' });
});

it('of two versions of one moment the one with the asked revision is opened', async () => {
  const { library, id, place, version } = await someDraft();
  const other = { ...version, revision: 5, savedBy: 'An', review: newReview, story: story('Bản khác') };
  await writeFile(join(place.versions, versionName(other)), encodeDraftFile(other));
  for (const [revision, headline] of [
    [1, 'Bản một'],
    [5, 'Bản khác'],
  ] as const)
    expect(await library.openVersion(id, { ...version, revision })).toMatchObject({ value: { story: { headline } } });
});
