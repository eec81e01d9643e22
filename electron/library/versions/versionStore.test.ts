import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionName } from '../../../shared/package';
import { newReview, type VersionStamp } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile, markedAs, readEnvelope, withVersionName } from '../draftFile';
import { failingFiles, someFolder } from '../../disk/testing';
import { nodeFiles } from '../../disk';
import { freeStamp, isSameInstant, keepExported, keepVersion, listVersions, versionBytes } from './versionStore';

const START = Date.parse('2026-11-23T09:00:00.000Z');
/** The stamp of a version that was saved so many seconds after nine, which all versions here are saved in the hour of. */
const stampOf = (second: number, revision = second): VersionStamp => ({
  revision,
  savedAt: new Date(START + second * 1000).toISOString(),
});
const bytesOf = (stamp: VersionStamp, savedBy = 'An', words = `Bản ${stamp.revision}`): Uint8Array =>
  encodeDraftFile({ ...stamp, savedBy, review: newReview, story: storyOf(p(words)) });
const newId = (): string => '0000aaaa';
const seconds = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** A folder with versions of those seconds. */
async function versionsOf(from: number, to: number, by: (second: number) => string = () => 'An'): Promise<string> {
  const folder = await someFolder();
  for (const second of seconds(from, to)) {
    const stamp = stampOf(second);
    await writeFile(join(folder, versionName(stamp)), bytesOf(stamp, by(second)));
  }
  return folder;
}
const revisionsIn = async (folder: string): Promise<readonly number[]> =>
  (await listVersions(folder)).map(({ revision }) => revision).reverse();
const keep = (folder: string, stamp: VersionStamp, pinned: readonly VersionStamp[] = [], bytes = bytesOf(stamp)) =>
  keepVersion(nodeFiles, folder, stamp, bytes, newId, pinned);

it('versions come newest first: by their revision, and by their time where that is the same', async () => {
  const folder = await someFolder();
  const stamps = [stampOf(3, 2), stampOf(9, 1), stampOf(1, 10), stampOf(5, 2), stampOf(4, 2)];
  for (const stamp of stamps) await writeFile(join(folder, versionName(stamp)), '');
  await writeFile(join(folder, 'ghi chú.txt'), '');
  expect(await listVersions(folder)).toEqual(
    [stampOf(1, 10), stampOf(5, 2), stampOf(4, 2), stampOf(3, 2), stampOf(9, 1)].map((stamp) => ({
      ...stamp,
      name: versionName(stamp),
    })),
  );
});

it('a draft without a folder of versions has none; one whose folder cannot be listed is an error', async () => {
  const folder = await someFolder();
  expect(await listVersions(join(folder, 'versions'))).toEqual([]);
  await writeFile(join(folder, 'versions'), '');
  await expect(listVersions(join(folder, 'versions'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it('a version that cannot be read has no bytes, which hinders nobody', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'a'), 'chữ');
  await mkdir(join(folder, 'b'));
  expect(Buffer.from((await versionBytes(join(folder, 'a'))) ?? []).toString()).toBe('chữ');
  expect([await versionBytes(join(folder, 'b')), await versionBytes(join(folder, 'c'))]).toEqual([null, null]);
});

it('two stamps are of the same moment however they write it', () => {
  const stamp = { revision: 1, savedAt: '2026-11-23T16:00:01+07:00' };
  expect([isSameInstant(stamp, stampOf(1)), isSameInstant(stamp, stampOf(2))]).toEqual([true, false]);
});

const own = bytesOf(stampOf(1));
const other = bytesOf(stampOf(1), 'Bình');
it.each<[string, readonly Uint8Array[], string, boolean]>([
  ['its own where that is free', [], '01.000', false],
  ['the next millisecond where another version has its own', [other], '01.001', false],
  ['the one after two others', [other, bytesOf(stampOf(1), 'Lan')], '01.002', false],
  ['the one that it is kept under already', [own], '01.000', true],
  ['the one that it is kept under beside another', [other, own], '01.001', true],
  ['the one that it is kept under with a name', [withVersionName(own, 'Bản nộp')], '01.000', true],
  ['the one that it is kept under as exported', [markedAs(own, 'export')], '01.000', true],
  ['the next one where it is kept as come with another copy', [markedAs(own, 'copy')], '01.001', false],
])('a version is kept under %s', async (_, there, time, isThere) => {
  const folder = await someFolder();
  for (const [index, bytes] of there.entries())
    await writeFile(
      join(folder, versionName({ revision: 1, savedAt: new Date(START + 1000 + index).toISOString() })),
      bytes,
    );
  const stamp = { revision: 1, savedAt: `2026-11-23T09:00:${time}Z` };
  expect(
    await freeStamp(folder, { ...stampOf(1), savedAt: '2026-11-23T16:00:01+07:00' }, own, await listVersions(folder)),
  ).toEqual({
    stamp,
    isThere,
  });
  const before = await readdir(folder);
  expect(await keep(folder, stampOf(1), [], own)).toEqual(stamp);
  expect(await readdir(folder)).toHaveLength(before.length + (isThere ? 0 : 1));
});

it('at the end of time a version is kept before the one that is there', async () => {
  const folder = await someFolder();
  const end = { revision: 1, savedAt: '9999-12-31T23:59:59.999Z' };
  await writeFile(join(folder, versionName(end)), other);
  const free = await freeStamp(folder, end, own, await listVersions(folder));
  expect(free).toEqual({ stamp: { revision: 1, savedAt: '9999-12-31T23:59:59.998Z' }, isThere: false });
});

it('fifty versions stay, and of the older ones of an hour the newest', async () => {
  const folder = await versionsOf(1, 49);
  await keep(folder, stampOf(50));
  expect(await revisionsIn(folder)).toEqual(seconds(1, 50));
  for (const second of seconds(51, 55)) await keep(folder, stampOf(second));
  expect(await revisionsIn(folder)).toEqual(seconds(5, 55));
});

it.each<[string, number, (folder: string, path: string) => Promise<unknown>, readonly VersionStamp[]]>([
  ['that a review compares with, by its revision', 3, () => Promise.resolve(), [stampOf(900, 3)]],
  ['that a review compares with, by its time', 3, () => Promise.resolve(), [stampOf(3, 900)]],
  ['that has a name', 4, (_, path) => writeFile(path, withVersionName(bytesOf(stampOf(4)), 'Bản nộp')), []],
  ['that was exported', 4, (_, path) => writeFile(path, markedAs(bytesOf(stampOf(4)), 'export')), []],
])('a version %s stays however old it is', async (_, second, prepare, pinned) => {
  const folder = await versionsOf(1, 59);
  await prepare(folder, join(folder, versionName(stampOf(second))));
  await keep(folder, stampOf(60), pinned);
  expect(await revisionsIn(folder)).toEqual([second, ...seconds(10, 60)]);
});

it('the version that is kept just now stays, also where it is older than all others', async () => {
  const folder = await versionsOf(2, 59);
  await keep(folder, stampOf(1));
  expect(await revisionsIn(folder)).toEqual([1, ...seconds(9, 59)]);
});

it('versions of two authors drive out none of each other, and one that cannot be read none of theirs', async () => {
  const folder = await versionsOf(1, 80, (second) => (second % 2 === 0 ? 'An' : 'Bình'));
  await mkdir(join(folder, versionName(stampOf(90))));
  await keep(folder, stampOf(81));
  expect(await revisionsIn(folder)).toEqual([...seconds(1, 81), 90]);
});

it('nothing is thinned out where the new version finds no room, which is reported', async () => {
  const folder = await versionsOf(1, 59);
  const full = failingFiles((step) => (step === 'write' ? 'ENOSPC' : null));
  const stamp = stampOf(60);
  await expect(keepVersion(full, folder, stamp, bytesOf(stamp), newId, [])).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await revisionsIn(folder)).toEqual(seconds(1, 59));
});

it.each<[string, Uint8Array | null, object]>([
  ['is not there yet', null, { keptFor: 'export', name: '' }],
  ['is there', own, { keptFor: 'export', name: '' }],
  ['is there with a name', withVersionName(own, 'Bản nộp'), { keptFor: 'export', name: 'Bản nộp' }],
  ['is there as exported', markedAs(own, 'export'), { keptFor: 'export' }],
])('the version of a document is marked as exported, once, where it %s', async (_, there, marks) => {
  const folder = join(await someFolder(), 'versions');
  await mkdir(folder);
  const path = join(folder, versionName(stampOf(1)));
  if (there) await writeFile(path, there);
  const isMarked = there && readEnvelope(there)?.keptFor === 'export';
  const files = isMarked ? failingFiles(() => 'EIO') : nodeFiles;
  expect(await keepExported(files, folder, stampOf(1), own, newId, [])).toEqual(stampOf(1));
  expect(await readdir(folder)).toEqual([versionName(stampOf(1))]);
  expect(readEnvelope(await readFile(path))).toMatchObject(marks);
});

it('the version of a document stays, and so do those that a review compares with', async () => {
  const folder = await versionsOf(1, 60);
  await keepExported(nodeFiles, folder, stampOf(4), bytesOf(stampOf(4)), newId, []);
  await keepExported(nodeFiles, folder, stampOf(61), bytesOf(stampOf(61)), newId, [stampOf(3)]);
  await keep(folder, stampOf(62), [stampOf(3)]);
  expect(await revisionsIn(folder)).toEqual([3, 4, ...seconds(12, 62)]);
});
