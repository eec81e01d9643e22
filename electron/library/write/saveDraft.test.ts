import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftIdSchema, MAX_REVISION, newReview, type Review, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { decodeDraftFile, encodeDraftFile } from '../draftFile';
import { entryOf } from '../entry';
import { draftFolder } from '../folders';
import { failingFiles, filesBelow, someFolder } from '../../disk/testing';
import { listVersions } from '../versions/versionStore';
import { nodeFiles, type FilePort } from '../../disk';
import { ForeignEditError, keepDraft, saveDraft, type Save } from './saveDraft';

const MINUTE = 60_000;
const NOW = new Date('2026-11-23T10:00:00.000Z');
const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
let ids = 0;
const newId = (): string => `0000aaaa-${(ids += 1)}`;

const ours = storyOf(p('Của ta.'));
const next = storyOf(p('Của ta, câu mới.'));
const submitted: Review = { ...newReview, status: 'submitted' };
const fileOf = (story: Story, more: object = {}) => ({
  revision: 3,
  savedAt: '2026-11-23T09:00:00.000Z',
  savedBy: 'An',
  review: newReview,
  story,
  ...more,
});
const theirs = encodeDraftFile(fileOf(storyOf(p('Của họ.')), { revision: 8, savedBy: 'Máy khác' }));
/** The text that the library knows, as another program writes it. */
const reformatted = encodeDraftFile(fileOf(ours, { savedBy: 'Máy khác' }));

/** A draft as the library wrote it, and saves of it; `put` is another program. */
async function someDraft(revision = 3) {
  const folder = await someFolder();
  const place = draftFolder(folder);
  const bytes = encodeDraftFile(fileOf(ours, { revision }));
  await writeFile(place.story, bytes);
  const read = decodeDraftFile(bytes);
  if (!read.ok) throw new Error(read.reason);
  const entry = entryOf(id, read.file, bytes, null);
  const save = (story: Story, more: Partial<Save> = {}, files: FilePort = nodeFiles) =>
    saveDraft(
      files,
      { folder, entry, story, review: newReview, now: NOW, author: 'Bình', versionedAt: null, ...more },
      newId,
    );
  const put = (bytesOrText: Uint8Array | string) => writeFile(place.story, bytesOrText);
  const saved = async () => decodeDraftFile(await readFile(place.story));
  const versions = async () => {
    const names = (await listVersions(place.versions)).map(({ name }) => name);
    return Promise.all(names.map((name) => readFile(join(place.versions, name))));
  };
  const damaged = async () => {
    const names = await readdir(place.damaged).catch(() => []);
    return Promise.all(names.map((name) => readFile(join(place.damaged, name), 'utf8')));
  };
  return { folder, place, bytes, save, put, saved, versions, damaged };
}
const buffers = (...all: readonly Uint8Array[]): readonly Buffer[] => all.map((bytes) => Buffer.from(bytes));

it('a save writes the text with the next revision, its time and who saved it, and keeps the one before', async () => {
  const { bytes, save, saved, versions } = await someDraft();
  const done = await save(next, { review: submitted });
  const file = { revision: 4, savedAt: NOW.toISOString(), savedBy: 'Bình', review: submitted, story: next };
  expect(await saved()).toMatchObject({ ok: true, file });
  expect(done).toMatchObject({ written: { file }, versionedAt: NOW.getTime(), foreign: null });
  expect(await versions()).toEqual(buffers(bytes));
});

it('a text that is on disk is not written again, but another state of its review is', async () => {
  const { folder, save, saved } = await someDraft();
  const before = await filesBelow(folder);
  expect(await save(ours, { versionedAt: 7 })).toEqual({ written: null, versionedAt: 7, foreign: null });
  expect(await filesBelow(folder)).toEqual(before);
  await save(ours, { review: submitted });
  expect(await saved()).toMatchObject({ file: { revision: 4, review: submitted } });
});

it.each([
  ['none since the library was opened', null, 1],
  ['one a minute ago', NOW.getTime() - MINUTE, 1],
  ['one less than a minute ago', NOW.getTime() - MINUTE + 1, 0],
  ['one in the future, since the clock was set back', NOW.getTime() + MINUTE, 1],
  ['one in the near future', NOW.getTime() + MINUTE - 1, 0],
])('a save keeps the text before as a version once a minute: there was %s', async (_, versionedAt, kept) => {
  const { save, versions } = await someDraft();
  expect(await save(next, { versionedAt })).toMatchObject({ versionedAt: kept === 1 ? NOW.getTime() : versionedAt });
  expect(await versions()).toHaveLength(kept);
});

it('a text is saved where its version finds no room, which is tried again with the next save', async () => {
  const { save, saved, versions } = await someDraft();
  const full = failingFiles((_, path) => (path.includes('versions') ? 'ENOSPC' : null));
  expect(await save(next, {}, full)).toMatchObject({ versionedAt: null });
  expect(await saved()).toMatchObject({ file: { story: next } });
  expect(await versions()).toEqual([]);
  const broken = { ...nodeFiles, makeFolder: () => Promise.reject(new RangeError('ours')) };
  await expect((await someDraft()).save(next, {}, broken)).rejects.toThrow('ours');
});

it.each([
  ['a higher one', 9, 10],
  ['a lower one', 2, 4],
])('a merged text comes after the revision of the other copy too: %s', async (_, above, revision) => {
  const { save } = await someDraft();
  expect(await save(next, { above })).toMatchObject({ written: { file: { revision } } });
});

it('the highest revision that there is begins anew after the versions', async () => {
  const { save, saved } = await someDraft(MAX_REVISION);
  expect(await save(ours)).toMatchObject({ written: null });
  await save(next);
  expect(await saved()).toMatchObject({ file: { revision: 2, story: next } });
});

it('the text of another program is kept as a version before it is written over', async () => {
  const { save, put, saved, versions } = await someDraft();
  await put(theirs);
  expect(await save(next, { versionedAt: 7 })).toMatchObject({ foreign: 'kept-as-version', versionedAt: 7 });
  expect(await saved()).toMatchObject({ file: { revision: 4, story: next } });
  expect(await versions()).toEqual(buffers(theirs));
});

it('the text of another program stays where ours is nothing new, and ours is kept as a version', async () => {
  const { save, put, place, versions } = await someDraft();
  await put(theirs);
  expect(await save(ours, { versionedAt: 7 })).toEqual({ written: null, versionedAt: 7, foreign: 'left-in-place' });
  expect(Buffer.compare(await readFile(place.story), theirs)).toBe(0);
  const [kept, ...others] = await versions();
  expect(decodeDraftFile(kept!)).toMatchObject({
    file: { revision: 3, savedAt: '2026-11-23T09:00:00.000Z', savedBy: 'Bình', story: ours },
  });
  expect(others).toEqual([]);
});

it.each([ours, next])('the same text in other bytes is nobody’s change, and is written over', async (story) => {
  const { save, put, saved, versions } = await someDraft();
  await put(reformatted);
  expect(await save(story, { onForeign: 'throw' })).toMatchObject({ foreign: null });
  expect(await saved()).toMatchObject({ file: { revision: 4, savedBy: 'Bình', story } });
  expect(await versions()).toEqual([]);
});

type Harm = (path: string) => void;
const broke: Harm = (path) => writeFileSync(path, 'HỎNG');
const wrote: Harm = (path) => writeFileSync(path, theirs);
const removed: Harm = (path) => rmSync(path);
const replaced: Harm = (path) => {
  rmSync(path);
  mkdirSync(path);
};
/** A disk on which another program does something right before the rename of a text. */
function during(harm: Harm): FilePort {
  let isDone = false;
  return {
    ...nodeFiles,
    async create(path) {
      const file = await nodeFiles.create(path);
      if (isDone || /versions|damaged/.test(path)) return file;
      isDone = true;
      harm(join(path, '..', 'story.json'));
      return file;
    },
  };
}

it.each<[string, Harm, string | null, readonly string[]]>([
  ['broke is kept as a damaged file', broke, 'kept-as-damaged', ['HỎNG']],
  ['removed is written anew', removed, null, []],
])('what another program %s, before a save and during it', async (_, harm, foreign, damage) => {
  for (const isDuring of [false, true]) {
    const { save, place, saved, versions, damaged } = await someDraft();
    if (!isDuring) harm(place.story);
    expect(await save(next, { versionedAt: NOW.getTime() }, isDuring ? during(harm) : nodeFiles)).toMatchObject({
      foreign,
    });
    expect(await saved()).toMatchObject({ file: { revision: 4, story: next } });
    expect(await versions()).toEqual([]);
    expect(await damaged()).toEqual(damage);
  }
});

it('a folder in the place of the text is put aside, before a save and during it', async () => {
  for (const isDuring of [false, true]) {
    const { save, place, saved } = await someDraft();
    if (!isDuring) replaced(place.story);
    await save(next, { versionedAt: NOW.getTime() }, isDuring ? during(replaced) : nodeFiles);
    expect(await saved()).toMatchObject({ file: { story: next } });
    expect(await readdir(place.damaged)).toHaveLength(1);
  }
});

it('what another program wrote while a save was under way is kept as a version, once', async () => {
  const { save, bytes, saved, versions } = await someDraft();
  expect(await save(next, {}, during(wrote))).toMatchObject({ foreign: 'kept-as-version' });
  expect(await saved()).toMatchObject({ file: { story: next } });
  expect(await versions()).toEqual(expect.arrayContaining([...buffers(bytes, theirs)]));
  const again = await someDraft();
  await again.put(theirs);
  expect(await again.save(next, {}, during(wrote))).toMatchObject({ foreign: 'kept-as-version' });
  expect(await again.versions()).toEqual(buffers(theirs));
});

it.each<[string, Harm, Uint8Array | string | null]>([
  ['wrote', wrote, theirs],
  ['broke', broke, 'HỎNG'],
  ['removed', removed, null],
])('a merge does not write over what another program %s, before it or during it', async (_, harm, left) => {
  for (const isDuring of [false, true]) {
    const { folder, save, place } = await someDraft();
    if (!isDuring) harm(place.story);
    const merged = save(next, { onForeign: 'throw', versionedAt: NOW.getTime() }, isDuring ? during(harm) : nodeFiles);
    await expect(merged).rejects.toThrow(ForeignEditError);
    expect(await filesBelow(folder)).toEqual(
      left === null ? {} : { 'story.json': Buffer.from(left).toString('latin1') },
    );
  }
});

it('a draft that is kept as it is has a version with its own revision, time and author', async () => {
  const { folder, bytes, versions } = await someDraft();
  const read = decodeDraftFile(bytes);
  if (!read.ok) throw new Error(read.reason);
  expect(await keepDraft(nodeFiles, folder, { file: read.file, bytes }, newId)).toEqual({
    revision: 3,
    savedAt: '2026-11-23T09:00:00.000Z',
    by: 'An',
  });
  expect(await versions()).toEqual(buffers(bytes));
});
