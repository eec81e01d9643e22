import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calls } from '../../../shared/bridge';
import { emptyStory, newReview, type DraftId } from '../../../shared/story';
import { encodeDraftFile } from '../draftFile';
import { draftFolder, foldersOf } from '../folders';
import { hasPipes, makePipe } from '../../disk/testing';
import { someLibrary } from '../testing';
import { listVersions } from './versionStore';

// loss 2, loss 4

const story = (headline: string) => ({ ...emptyStory('vi'), headline });
const versionBytes = (revision: number, savedAt: string, savedBy: string): Uint8Array =>
  encodeDraftFile({ revision, savedAt, savedBy, review: newReview, story: story(`${savedBy} ${revision}`) });

async function someDraft() {
  const { library, folder, clock } = await someLibrary({ author: () => 'An' });
  const made = await library.create(story('Bản 1'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  let revision = 1;
  const save = async (): Promise<void> => {
    clock.now = new Date(clock.now.getTime() + 61_000);
    const saved = await library.save(id, revision, story(`Bản ${revision + 1}`));
    if (!saved.ok) throw new Error(saved.message);
    ({ revision } = saved.value);
  };
  return { library, folder: foldersOf(folder).draft(id), id, save };
}

it.each([
  '00000001-9999-99-99T999999999Z.json',
  '00000001-2026-02-31T090000000Z.json',
  '99999999999999999999-2026-02-01T090000000Z.json',
])('a version named %s hides none of the others', async (name) => {
  const { library, folder, id, save } = await someDraft();
  await save();
  await save();
  const { versions } = draftFolder(folder);
  await mkdir(versions, { recursive: true });
  await writeFile(join(versions, name), versionBytes(1, '2026-11-23T08:00:00Z', 'Lan'));
  const listed = await library.versions(id);
  expect(calls['version:list'].output.safeParse(listed)).toMatchObject({ success: true });
  for (const revision of [2, 1]) {
    const card = listed.versions.find((version) => version.revision === revision && version.by === 'An');
    expect(card && (await library.openVersion(id, card))).toMatchObject({ ok: true });
  }
});

it('keeps all my 45 versions when a copy comes with 60 of a colleague’s, and their newest fifty', async () => {
  const { library, folder, id, save } = await someDraft();
  for (let number = 0; number < 45; number += 1) await save();
  const mine = await listVersions(draftFolder(folder).versions);
  expect(mine).toHaveLength(45);
  await library.merge(id, copyOf(id, 'Bình'));
  await library.keepVersion(id);
  const names = new Set((await listVersions(draftFolder(folder).versions)).map((version) => version.name));
  expect(mine.filter(({ name }) => !names.has(name))).toEqual([]);
  const theirs = [...copyOf(id, 'Bình').versions.keys()].sort().slice(-50);
  expect(theirs.filter((name) => !names.has(name))).toEqual([]);
});

it('keeps all my 45 versions when the copy that comes was saved under my own name on another machine', async () => {
  const { library, folder, id, save } = await someDraft();
  for (let number = 0; number < 45; number += 1) await save();
  const mine = await listVersions(draftFolder(folder).versions);
  await library.merge(id, copyOf(id, 'An'));
  await library.keepVersion(id);
  const names = new Set((await listVersions(draftFolder(folder).versions)).map((version) => version.name));
  expect(mine.filter(({ name }) => !names.has(name))).toEqual([]);
});

/** Another copy of a draft, with 60 versions of its own, a second apart, of higher revisions than mine. */
function copyOf(draftId: DraftId, by: string) {
  const versions = new Map<string, Uint8Array>();
  for (let revision = 100; revision < 160; revision += 1) {
    const second = String(revision - 100).padStart(2, '0');
    const name = `00000${revision}-2026-11-23T1200${second}000Z.json`;
    versions.set(name, versionBytes(revision, `2026-11-23T12:00:${second}.000Z`, by));
  }
  const draftFile = versionBytes(160, '2026-11-23T12:01:00.000Z', by);
  return { draftId, madeAt: '2026-11-23T12:01:00.000Z', draftFile, photos: new Map(), versions };
}

it.skipIf(!hasPipes)(
  'a pipe in the place of a version holds up neither the list, nor a package, nor a merge',
  async () => {
    const { library, folder } = await someLibrary();
    const made = await library.create({ ...emptyStory('vi'), headline: 'Ống' });
    if (!made.ok) throw new Error(made.message);
    const { id } = made.value;
    await library.keepVersion(id);
    makePipe(join(draftFolder(foldersOf(folder).draft(id)).versions, '00000002-2026-11-23T100000000Z.json'));
    expect((await library.versions(id)).versions).toHaveLength(1);
    const packed = await library.pack(id);
    if (!packed.ok) throw new Error(packed.message);
    expect(packed.value.versions.size).toBe(1);
    expect(await library.merge(id, packed.value)).toMatchObject({ ok: true });
  },
);
