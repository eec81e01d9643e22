import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls as bridgeCalls } from '../../shared/bridge';
import { storyOf } from '../../shared/story/testing';
import { directJobs } from '../jobs/direct';
import { someFolder } from '../disk/testing';
import { someLibrary, somePhotoBytes } from '../library/testing';
import { photoCalls } from './photo';

/** Two drafts, the first of which holds a photo, and the calls that a page may make. */
async function someDrafts() {
  const { library, folder } = await someLibrary();
  for (const name of ['a.png', 'b.png']) await writeFile(join(folder, name), somePhotoBytes);
  const create = async () => {
    const made = await library.create(storyOf());
    if (!made.ok) throw new Error(made.message);
    return made.value.id;
  };
  const [from, id] = [await create(), await create()];
  const added = await library.addPhoto(from, 'a.png', somePhotoBytes);
  if (!added.ok) throw new Error(added.message);
  const calls = photoCalls({
    library,
    jobs: directJobs,
    desktop: { pickFiles: () => Promise.resolve([join(folder, 'a.png'), join(folder, 'b.png')]) },
    fetchOnce: () => Promise.reject(new Error('no network')),
    onProgress: () => undefined,
  } as unknown as Parameters<typeof photoCalls>[0]);
  return { library, calls, from, id, name: added.value, file: join(folder, 'drafts', from, 'photos', added.value) };
}

describe('a photo that is copied from another draft', () => {
  it('is there whole, without what its file says of it', async () => {
    const { library, calls, from, id, name } = await someDrafts();
    const copied = await calls['photo:copyFrom']({ id, from, name });
    expect(copied).toEqual({
      ok: true,
      value: { name, fileName: name, caption: '', credit: '', altText: '', source: '' },
    });
    expect(await library.readPhoto(id, name)).toEqual(somePhotoBytes);
  });

  it('is refused where its file is gone, holds other bytes, or is a link to elsewhere', async () => {
    const { library, calls, from, id, name, file } = await someDrafts();
    const refused = async (): Promise<void> => {
      expect(await calls['photo:copyFrom']({ id, from, name })).toMatchObject({ ok: false, code: 'file-unreadable' });
      expect(await library.readPhoto(id, name)).toBeNull();
    };
    await writeFile(file, 'khác');
    await refused();
    await rm(file);
    await refused();
    const elsewhere = join(await someFolder(), 'a.png');
    await writeFile(elsewhere, somePhotoBytes);
    await symlink(elsewhere, file);
    await refused();
  });

  it('goes into no draft that is not there', async () => {
    const { library, calls, from, id, name } = await someDrafts();
    await library.trash(id);
    expect(await calls['photo:copyFrom']({ id, from, name })).toMatchObject({ ok: false, code: 'draft-missing' });
  });

  it.each(['../story.json', 'a.png', '/etc/passwd', ''])('is asked for by no name such as "%s"', async (name) => {
    const { from, id } = await someDrafts();
    expect(bridgeCalls['photo:copyFrom'].input.safeParse({ id, from, name }).success).toBe(false);
    expect(
      bridgeCalls['photo:copyFrom'].input.safeParse({ id, from: '../drafts', name: `${'0'.repeat(64)}.jpg` }).success,
    ).toBe(false);
  });
});

it('takes a file that was picked once, and none that was let go', async () => {
  const { calls, id } = await someDrafts();
  const { picked } = await calls['photo:pick']({});
  const [first = '', second = ''] = picked.map(({ pick }) => pick);
  await calls['photo:unpick']({ picks: [second] });
  expect(await calls['photo:addPicked']({ id, pick: second })).toMatchObject({ ok: false, code: 'file-unreadable' });
  expect(await calls['photo:addPicked']({ id, pick: first })).toMatchObject({ ok: true, value: { fileName: 'a.png' } });
  expect(await calls['photo:addPicked']({ id, pick: first })).toMatchObject({ ok: false, code: 'file-unreadable' });
});
