import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { versionName, type StetPackage } from '../../../shared/package';
import { newReview } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { decodeDraftFile, encodeDraftFile } from '../draftFile';
import { failingFiles, someFolder } from '../../disk/testing';
import { nodeFiles } from '../../disk';
import { HIGHEST_COUNTED, renumberVersions, withCountedRevisions } from './renumber';

const at = (hour: number): string => `2026-11-23T0${hour}:00:00.000Z`;
const name = (revision: number, hour: number): string => versionName({ revision, savedAt: at(hour) });
const draft = (revision: number): Uint8Array =>
  encodeDraftFile({ revision, savedAt: at(9), savedBy: 'An', review: newReview, story: storyOf(p('Ghe.')) });
const packOf = (revision: number, ...names: readonly string[]): StetPackage => ({
  draftId: null,
  madeAt: at(9),
  draftFile: draft(revision),
  photos: new Map(),
  versions: new Map(names.map((one) => [one, Buffer.from(one)])),
});
const revisionOf = ({ draftFile }: StetPackage) => {
  const read = decodeDraftFile(draftFile);
  return read.ok ? [read.file.revision, read.file.story] : read.reason;
};

// loss 1
it('versions with revisions that no save has counted get the numbers behind the others, in their order', async () => {
  const folder = await someFolder();
  const files = [name(HIGHEST_COUNTED + 9, 5), name(2, 1), name(HIGHEST_COUNTED + 1, 4), name(HIGHEST_COUNTED + 1, 3)];
  for (const file of [...files, 'notes.txt']) await writeFile(join(folder, file), '');
  expect(await renumberVersions(nodeFiles, folder)).toBe(6);
  expect((await readdir(folder)).sort()).toEqual([name(2, 1), name(3, 3), name(4, 4), name(5, 5), 'notes.txt'].sort());
  const none = join(folder, 'none');
  await mkdir(none);
  expect(await renumberVersions(nodeFiles, none)).toBe(1);
});

// loss 12
it('a version that a program has open for a moment on Windows gets its number once that lets go of it', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, name(HIGHEST_COUNTED + 1, 3)), '');
  let tries = 0;
  const files = failingFiles((step) => (step === 'rename' && (tries += 1) <= 2 ? 'EPERM' : null));
  const onWindows = { ...files, busyCodes: ['EPERM', 'EACCES', 'EBUSY'] };
  expect(await renumberVersions(onWindows, folder)).toBe(2);
  expect(await readdir(folder)).toEqual([name(1, 3)]);
});

it.each([
  ['the text is as new as its newest version', 4],
  ['the text is newer', 7],
  ['the highest revision is one that saves count', HIGHEST_COUNTED],
])('a package whose revisions are counted comes back as it is: %s', (_, revision) => {
  const pack = packOf(revision, name(2, 1), name(4, 2));
  expect(withCountedRevisions(pack)).toBe(pack);
});

// loss 1
it.each([
  ['the text is older than its versions', packOf(3, name(2, 1), name(4, 2)), 5, [name(2, 1), name(4, 2)]],
  ['the text is beyond what saves count', packOf(HIGHEST_COUNTED + 1, name(2, 1)), 3, [name(2, 1)]],
  [
    'a version is beyond it',
    packOf(HIGHEST_COUNTED + 9, name(2, 1), name(HIGHEST_COUNTED + 3, 2)),
    4,
    [name(2, 1), name(3, 2)],
  ],
  ['the only version is beyond it', packOf(5, name(HIGHEST_COUNTED + 3, 2)), 2, [name(1, 2)]],
])('a package is renumbered where %s, and its texts stay', (_, pack, revision, names) => {
  const counted = withCountedRevisions(pack);
  expect(revisionOf(counted)).toEqual([revision, storyOf(p('Ghe.'))]);
  expect([...counted.versions.keys()]).toEqual(names);
  expect([...counted.versions.values()]).toEqual([...pack.versions.values()]);
});

it('a package whose draft cannot be read is an error of ours', () => {
  expect(() => withCountedRevisions({ ...packOf(1), draftFile: new Uint8Array() })).toThrow(RangeError);
});
