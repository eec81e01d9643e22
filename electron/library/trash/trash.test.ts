// window 18: the trash is looked through, emptied by hand and by itself, and nothing of it comes back half.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftIdSchema, type DraftId } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { foldersOf } from '../folders';
import type { Library } from '../contract';
import { makeLock } from '../lock/lockFile';
import { countingFiles, filesBelow } from '../../disk/testing';
import { someLibrary, somePhotoBytes } from '../testing';
import { nodeFiles } from '../../disk';

const titled = (headline: string, body = '') => ({ ...storyOf(p(body)), headline });
const DAY_MS = 24 * 60 * 60 * 1000;

async function trashed(library: Library, headline: string, body = ''): Promise<DraftId> {
  const made = await library.create(titled(headline, body));
  if (!made.ok) throw new Error(made.message);
  expect(await library.addPhoto(made.value.id, 'a.png', somePhotoBytes)).toMatchObject({ ok: true });
  expect(await library.trash(made.value.id)).toMatchObject({ ok: true });
  return made.value.id;
}
const inTrash = async (library: Library, query = ''): Promise<readonly string[]> =>
  (await library.trashed(query)).drafts.map(({ headline }) => headline);
const onDesk = async (library: Library): Promise<readonly string[]> =>
  (await library.list('')).drafts.map(({ headline }) => headline);

it('lists what is in the trash, the latest to go there first, and finds it by its words', async () => {
  const { library, clock } = await someLibrary();
  await trashed(library, 'Đắk Lắk được mùa', 'Giá cà phê tăng');
  clock.now = new Date('2026-11-24T09:00:00Z');
  await trashed(library, 'Huế mưa lớn', 'Nước sông Hương lên nhanh');
  expect(await library.trashed('')).toMatchObject({
    total: 2,
    drafts: [
      { headline: 'Huế mưa lớn', trashedAt: '2026-11-24T09:00:00.000Z' },
      { headline: 'Đắk Lắk được mùa', trashedAt: '2026-11-23T09:00:00.000Z' },
    ],
  });
  expect(await inTrash(library, 'ca phe')).toEqual(['Đắk Lắk được mùa']);
  expect(await library.trashed('tuyết')).toMatchObject({ drafts: [], total: 2 });
});

it('shows a draft that was changed between two stays in the trash as it is', async () => {
  const { library } = await someLibrary();
  const id = await trashed(library, 'Trước');
  expect(await inTrash(library)).toEqual(['Trước']);
  await library.restore(id);
  expect(await inTrash(library)).toEqual([]);
  await library.rename(id, 'Sau');
  await library.trash(id);
  expect(await inTrash(library)).toEqual(['Sau']);
});

it('lists a draft of which no copy can be read, and deletes it', async () => {
  const { library, folder } = await someLibrary();
  const id = await trashed(library, 'Hỏng');
  await writeFile(join(foldersOf(folder).trashed(id), 'story.json'), 'x');
  expect(await library.trashed('')).toMatchObject({ drafts: [{ isReadable: false }] });
  expect(await library.deleteForever(id)).toMatchObject({ ok: true });
  expect(await library.trashed('')).toMatchObject({ drafts: [], total: 0 });
});

it('deletes a draft for ever, with its files, and no other one', async () => {
  const { library, folder } = await someLibrary();
  const id = await trashed(library, 'Bỏ hẳn');
  await trashed(library, 'Còn đó');
  expect(await library.deleteForever(id)).toMatchObject({ ok: true });
  expect(await inTrash(library)).toEqual(['Còn đó']);
  expect(await library.restore(id)).toMatchObject({ code: 'draft-missing' });
  expect(await library.deleteForever(id)).toMatchObject({ code: 'draft-missing' });
  await library.close();
  expect(await readdir(join(folder, 'trash'))).toHaveLength(1);
});

it('leaves a draft whole in the trash, or nothing of it, whichever call to the disk fails', async () => {
  for (let call = 1, isDone = false; !isDone; call += 1) {
    const disk = countingFiles();
    const { library, folder } = await someLibrary({ files: disk });
    const id = await trashed(library, 'Bỏ hẳn');
    disk.failAt(call, 'EIO');
    const answer = await library.deleteForever(id);
    isDone = !disk.hasFailed();
    disk.heal();
    const { library: later } = await someLibrary({ folder });
    expect(await inTrash(later)).toEqual(answer.ok ? [] : ['Bỏ hẳn']);
    if (answer.ok) continue;
    expect(await later.restore(id)).toMatchObject({ ok: true });
    expect(await later.open(id)).toMatchObject({ value: { recovered: null, story: { headline: 'Bỏ hẳn' } } });
  }
});

it('takes nothing back of a draft whose files were half removed, and removes the rest at the next start', async () => {
  // A kill in the middle: the text is gone, the photos are still there.
  const removeFolder = async (path: string): Promise<void> => {
    await rm(join(path, 'story.json'));
    throw Object.assign(new Error('killed'), { code: 'EBUSY' });
  };
  const { library, folder } = await someLibrary({ files: { ...nodeFiles, removeFolder } });
  const id = await trashed(library, 'Bỏ hẳn');
  expect(await library.deleteForever(id)).toMatchObject({ ok: true });
  await library.close();
  expect(Object.keys(await filesBelow(join(folder, 'trash')))).not.toEqual([]);
  const { library: later } = await someLibrary({ folder });
  expect(await inTrash(later)).toEqual([]);
  expect(await onDesk(later)).toEqual([]);
  await later.emptied();
  expect(await readdir(join(folder, 'trash'))).toEqual([]);
});

it('leaves a draft in the trash that another process works on', async () => {
  const { library, folder } = await someLibrary();
  const id = await trashed(library, 'Đang dùng');
  const lock = await makeLock(join(foldersOf(folder).locks, `${id}.lock`), 10_000);
  expect(await library.deleteForever(id)).toMatchObject({ code: 'in-use' });
  expect(await inTrash(library)).toEqual(['Đang dùng']);
  await lock?.release();
  expect(await library.deleteForever(id)).toMatchObject({ ok: true });
});

it('restores beside a draft that has come under its id meanwhile', async () => {
  const { library, folder } = await someLibrary();
  const id = await trashed(library, 'Của tôi');
  const other = await library.create(titled('Của họ'));
  if (!other.ok) throw new Error(other.message);
  const folders = foldersOf(folder);
  await nodeFiles.rename(folders.draft(other.value.id), folders.draft(id));
  const back = await library.restore(id);
  expect(back).toMatchObject({ ok: true });
  expect(back.ok && back.value.id).not.toBe(id);
  expect([...(await onDesk(library))].sort()).toEqual(['Của họ', 'Của tôi']);
});

it('makes no half draft of a photo that another window adds to a draft in the trash', async () => {
  const { library: mine, folder } = await someLibrary();
  const made = await mine.create(titled('Một'));
  if (!made.ok) throw new Error(made.message);
  const { library: other } = await someLibrary({ folder });
  await other.list('');
  await mine.trash(made.value.id);
  expect(await other.addPhoto(made.value.id, 'a.png', somePhotoBytes)).toMatchObject({ code: 'draft-missing' });
  expect(await readdir(join(folder, 'drafts'))).toEqual([]);
});

it('empties the trash of what has been there for 30 days, at a start, where that is asked for', async () => {
  const { library, folder, clock } = await someLibrary();
  await trashed(library, 'Lâu rồi');
  clock.now = new Date(clock.now.getTime() + 2 * DAY_MS);
  await trashed(library, 'Gần đây');
  const start = (days: number, emptiesTrash: boolean) =>
    someLibrary({ folder, emptiesTrash, clock: () => new Date(Date.parse('2026-11-23T09:00:00Z') + days * DAY_MS) });
  const early = await start(29.9, true);
  expect(await early.library.emptied()).toBe(0);
  const unasked = await start(40, false);
  expect(await unasked.library.emptied()).toBe(0);
  expect(await inTrash(unasked.library)).toHaveLength(2);
  const due = await start(30, true);
  expect(await due.library.emptied()).toBe(1);
  expect(await due.library.emptied()).toBe(0);
  expect(await inTrash(due.library)).toEqual(['Gần đây']);
});

it('counts the 30 days anew each time that a draft goes to the trash, also without a record of when', async () => {
  const { library, folder } = await someLibrary();
  const id = await trashed(library, 'Hai lần');
  await library.restore(id);
  // The disk takes no record the second time.
  const full = countingFiles();
  const again = await someLibrary({
    folder,
    files: { ...full, create: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) },
  });
  expect(await again.library.trash(id)).toMatchObject({ ok: true });
  const now = Date.now();
  const at = (days: number) => someLibrary({ folder, emptiesTrash: true, clock: () => new Date(now + days * DAY_MS) });
  expect(await (await at(29)).library.emptied()).toBe(0);
  expect(await (await at(31)).library.emptied()).toBe(1);
});

it('passes over what lies in the trash and is no draft', async () => {
  const { library, folder } = await someLibrary();
  const { trash } = foldersOf(folder);
  await mkdir(join(trash, 'của tôi'));
  await writeFile(join(trash, '.deleted.txt'), 'x');
  expect(await library.trashed('')).toEqual({ drafts: [], total: 0 });
  expect(await library.deleteForever(draftIdSchema.parse('11111111-1111-4111-8111-111111111111'))).toMatchObject({
    code: 'draft-missing',
  });
  await library.close();
  expect((await readdir(trash)).sort()).toEqual(['.deleted.txt', 'của tôi']);
});
