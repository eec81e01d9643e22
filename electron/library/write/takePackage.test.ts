import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { somePhoto, p, storyOf } from '../../../shared/story/testing';
import { errorCode, nodeFiles } from '../../disk';
import { draftFolder, foldersOf } from '../folders';
import { countingFiles, filesBelow, someFolder } from '../../disk/testing';
import { someLibrary, somePhotoBytes } from '../testing';
import { takePackage } from './takePackage';

/** A draft of a colleague's, as a package. */
async function sent() {
  const { library } = await someLibrary({ author: () => 'Bình' });
  const made = await library.create({ ...storyOf(p('Của Bình')), headline: 'Chợ nổi' });
  if (!made.ok) throw new Error(made.message);
  const packed = await library.pack(made.value.id);
  if (!packed.ok) throw new Error(packed.message);
  return { id: made.value.id, pack: packed.value };
}

// loss 20
it.each([
  ['a library that has no such draft', 'nowhere', true],
  ['one that has it in the trash', 'trash', false],
] as const)('a package goes into %s without taking the place of another draft', async (_, where, keepsId) => {
  const { id, pack } = await sent();
  const { library } = await someLibrary();
  if (where !== 'nowhere') {
    await library.take(pack);
    expect(await library.save(id, 1, { ...storyOf(p('Của tôi')), headline: 'Sửa rồi' })).toMatchObject({ ok: true });
  }
  if (where === 'trash') expect(await library.trash(id)).toMatchObject({ ok: true });

  const taken = await library.take(pack);
  if (!taken.ok) throw new Error(taken.message);
  expect(taken.value.id === id).toBe(keepsId);
  expect(await library.open(taken.value.id)).toMatchObject({ ok: true, value: { story: { headline: 'Chợ nổi' } } });
  if (where === 'trash') expect(await library.restore(id)).toMatchObject({ ok: true });
  if (where !== 'nowhere')
    expect(await library.open(id)).toMatchObject({ ok: true, value: { story: { headline: 'Sửa rồi' } } });
});

// loss 6, loss 20
it('a package is merged into the draft that it is a copy of, where another program has brought it meanwhile', async () => {
  const { id, pack } = await sent();
  const { library } = await someLibrary();
  await library.take(pack);
  expect(await library.save(id, 1, { ...storyOf(p('Của tôi')), headline: 'Sửa rồi' })).toMatchObject({ ok: true });
  expect(await library.take(pack)).toMatchObject({ ok: true, value: { id, merged: { conflicts: 0 } } });
  expect(await library.open(id)).toMatchObject({ ok: true, value: { story: { headline: 'Sửa rồi' } } });
  expect((await library.list('')).total).toBe(1);
});

it('of a package that cannot be taken whole nothing is left, whichever call to the disk fails', async () => {
  const { id, pack } = await sent();
  const version = '00000001-2026-11-22T090000000Z.json';
  const came = {
    ...pack,
    photos: new Map([[somePhoto(), somePhotoBytes]]),
    versions: new Map([[version, pack.draftFile]]),
  };
  let calls = 0;
  for (let hasFailed = true; hasFailed; calls += 1) {
    const folders = foldersOf(await someFolder());
    await mkdir(folders.drafts);
    const files = countingFiles();
    files.failAt(calls + 1, 'ENOSPC');
    const taken = takePackage(files, join(folders.drafts, '..'), id, came, randomUUID).then(
      () => null,
      (error: unknown) => errorCode(error),
    );
    expect(await taken).toBe(files.hasFailed() ? 'ENOSPC' : null);
    hasFailed = files.hasFailed();
    expect(await readdir(folders.drafts)).toEqual(hasFailed ? [] : [id]);
    if (hasFailed) continue;
    const place = draftFolder(folders.draft(id));
    expect(Buffer.compare(await readFile(place.story), pack.draftFile)).toBe(0);
    expect([await readdir(place.photos), await readdir(place.versions)]).toEqual([[somePhoto()], [version]]);
  }
  expect(calls).toBeGreaterThan(15);
});

it('a package is not taken over a draft that is there', async () => {
  const { id, pack } = await sent();
  const library = await someFolder();
  await mkdir(foldersOf(library).drafts);
  await takePackage(nodeFiles, library, id, pack, randomUUID);
  const before = await filesBelow(library);
  await expect(takePackage(nodeFiles, library, id, pack, randomUUID)).rejects.toThrow();
  expect(await filesBelow(library)).toEqual(before);
  expect(await readdir(foldersOf(library).drafts)).toEqual([id]);
});
