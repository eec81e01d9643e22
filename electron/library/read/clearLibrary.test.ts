// loss 11: what killed programs leave is looked at before it is removed.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyStory, newReview, type DraftId, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../draftFile';
import { draftFolder, foldersOf } from '../folders';
import { photoNameOf } from '../photos/photoStore';
import { filesBelow } from '../../disk/testing';
import { someLibrary, somePhotoBytes } from '../testing';
import { temporaryName } from '../../disk';

/** What the clock of the libraries is. */
const NOW = new Date('2026-11-23T09:00:00Z');
const LEFTOVER = '.stet-0000aaaa-0000-4000-8000-000000000000.tmp';
const fileOf = (headline: string, savedAt = '2026-11-23T08:00:00.000Z'): Uint8Array =>
  encodeDraftFile({
    revision: 2,
    savedAt,
    savedBy: 'Minh Anh',
    review: newReview,
    story: { ...storyOf(p(`Thân bài ${headline}`)), headline },
  });
const photo = photoNameOf(somePhotoBytes, 'a.png');

async function someDraft() {
  const { library, folder } = await someLibrary();
  const made = await library.create({ ...storyOf(p('Một')), headline: 'Một' });
  if (!made.ok || !photo.ok) throw new Error('no draft');
  const folders = foldersOf(folder);
  return {
    library,
    folder,
    folders,
    id: made.value.id,
    place: draftFolder(folders.draft(made.value.id)),
    photoName: photo.name,
  };
}

/** Lets a file or folder count as left by a program that is dead. */
async function aged(path: string): Promise<void> {
  const long = new Date('2026-11-22T09:00:00Z');
  await utimes(path, long, long);
}
async function left(folder: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, LEFTOVER), bytes);
  await aged(join(folder, LEFTOVER));
}
const litterIn = async (folder: string): Promise<readonly string[]> =>
  Object.keys(await filesBelow(folder)).filter((path) => path.includes('.tmp'));

it('keeps a whole text as a version, once, and a whole photo as a photo of the draft', async () => {
  const { folder, id, place, folders, photoName } = await someDraft();
  await left(folders.draft(id), fileOf('Chưa lưu'));
  await left(place.photos, somePhotoBytes);
  await left(place.damaged, 'nửa chừng');
  const { library } = await someLibrary({ folder });
  await library.list('');
  const { versions } = await library.versions(id);
  expect(versions).toHaveLength(1);
  expect(await library.openVersion(id, versions[0]!)).toMatchObject({ value: { story: { headline: 'Chưa lưu' } } });
  expect(await library.readPhoto(id, photoName)).not.toBeNull();
  expect(await litterIn(folder)).toEqual([]);
  await left(folders.draft(id), fileOf('Chưa lưu'));
  const later = (await someLibrary({ folder })).library;
  await later.list('');
  expect((await later.versions(id)).versions).toHaveLength(1);
});

it('removes what is cut off or there already, and leaves what is being written', async () => {
  const { folder, id, place, folders } = await someDraft();
  await left(folders.draft(id), fileOf('Cụt').subarray(0, 100));
  await left(place.photos, somePhotoBytes.subarray(0, 20));
  await mkdir(folders.locks, { recursive: true });
  await left(folders.locks, '.');
  const writing = join(folders.draft(id), '.stet-b.tmp');
  await writeFile(writing, 'đang ghi');
  await utimes(writing, NOW, NOW);
  await (await someLibrary({ folder })).library.list('');
  expect(await litterIn(folder)).toEqual([`drafts/${id}/.stet-b.tmp`]);
});

// loss 11
it('removes what a process of this machine left as soon as that has ended, and leaves what one is writing', async () => {
  const { folder, folders, id } = await someDraft();
  const [gone, here] = [spawnSync(process.execPath, ['--version']).pid, process.pid];
  const machine = temporaryName(() => 'a').split('-')[2] ?? '';
  const nameOf = (of: string, pid: number): string => `.stet-0000aaaa-${of}-${pid.toString(16)}.tmp`;
  const [dead, alive, elsewhere] = [nameOf(machine, gone), nameOf(machine, here), nameOf('0000aaaa', gone)];
  for (const name of [dead, alive, elsewhere]) {
    await writeFile(join(folders.draft(id), name), 'nửa chừng');
    await utimes(join(folders.draft(id), name), NOW, NOW);
  }
  await (await someLibrary({ folder })).library.list('');
  expect((await litterIn(folder)).slice().sort()).toEqual(
    [elsewhere, alive]
      .map((name) => `drafts/${id}/${name}`)
      .slice()
      .sort(),
  );
});

// loss 5
it('does not take a merged text that never took its place for one that both copies hold', async () => {
  const { library, folder, folders, id } = await someDraft();
  const sent = await library.pack(id);
  const colleague = (await someLibrary({ author: () => 'Bình' })).library;
  if (!sent.ok) throw new Error(sent.message);
  await colleague.take(sent.value);
  await colleague.save(id, 1, { ...storyOf(p('Thân bài Sau')), headline: 'Sau' });
  const back = await colleague.pack(id);
  if (!back.ok) throw new Error(back.message);
  await left(folders.draft(id), fileOf('Sau', '2026-11-23T10:00:00.000Z'));
  const later = (await someLibrary({ folder })).library;
  await later.list('');
  expect((await later.versions(id)).versions).toHaveLength(1);
  expect(await later.merge(id, back.value)).toMatchObject({ ok: true });
  expect(await later.open(id)).toMatchObject({ value: { story: { headline: 'Sau' } } });
});

async function halfMade(folder: string, id: DraftId, text: Uint8Array | null): Promise<void> {
  const making = join(foldersOf(folder).drafts, `.stet-${id}-0000aaaa.tmp`);
  await mkdir(join(making, 'photos'), { recursive: true });
  if (!photo.ok) return;
  await writeFile(join(making, 'photos', photo.name), somePhotoBytes);
  if (text) await writeFile(join(making, 'story.json'), text);
  await aged(making);
}
const other = '11111111-1111-4111-8111-111111111111' as DraftId;

it('finishes a draft whose folder was whole and not yet in its place', async () => {
  const { folder } = await someDraft();
  await halfMade(folder, other, fileOf('Vừa nhập'));
  const { library } = await someLibrary({ folder });
  expect(await library.open(other)).toMatchObject({ ok: true, value: { story: { headline: 'Vừa nhập' } } });
  expect(await litterIn(folder)).toEqual([]);
});

it('brings no new draft back that nobody has written in, which would open in place of what was on the paper', async () => {
  const { folder } = await someDraft();
  const making = join(foldersOf(folder).drafts, `.stet-${other}-0000aaaa.tmp`);
  const draftsAfter = async (words: Partial<Story>): Promise<number> => {
    await mkdir(making, { recursive: true });
    const story = { ...emptyStory('vi'), bylines: [{ name: 'Minh Anh', role: 'reporter' as const }], ...words };
    const file = { revision: 1, savedAt: '2026-11-23T08:00:00.000Z', savedBy: 'Minh Anh', review: newReview, story };
    await writeFile(join(making, 'story.json'), encodeDraftFile(file));
    await aged(making);
    return (await (await someLibrary({ folder })).library.list('')).drafts.length;
  };
  expect(await draftsAfter({})).toBe(1);
  expect(await draftsAfter({ noteToDesk: 'Chờ ảnh' })).toBe(2);
  expect(await litterIn(folder)).toEqual([]);
});

it('makes another draft of it where its id is taken by another text, and none where that text is there', async () => {
  const { folder, id, folders } = await someDraft();
  await halfMade(folder, id, fileOf('Vừa nhập'));
  const headlines = async (): Promise<readonly string[]> =>
    (await (await someLibrary({ folder })).library.list('')).drafts.map(({ headline }) => headline).sort();
  expect(await headlines()).toEqual(['Một', 'Vừa nhập']);
  await rename(folders.draft(id), folders.trashed(id));
  const [kept] = await readdir(folders.drafts);
  await halfMade(folder, kept as DraftId, fileOf('Vừa nhập'));
  expect(await headlines()).toEqual(['Vừa nhập']);
  expect(await litterIn(folder)).toEqual([]);
});

it('puts a draft aside whose versions were written and whose text was not', async () => {
  const { folder, folders } = await someDraft();
  await halfMade(folder, other, null);
  const versions = join(folders.drafts, `.stet-${other}-0000aaaa.tmp`, 'versions');
  await mkdir(versions, { recursive: true });
  await writeFile(join(versions, '00000002-2026-11-23T080000000Z.json'), fileOf('Vừa nhập'));
  await aged(join(folders.drafts, `.stet-${other}-0000aaaa.tmp`));
  const { library } = await someLibrary({ folder });
  expect((await library.list('')).drafts.map(({ headline }) => headline)).toEqual(['Một']);
  expect(Object.keys(await filesBelow(join(folder, 'damaged')))).toContain(
    `stet-${other}-0000aaaa/versions/00000002-2026-11-23T080000000Z.json`,
  );
  expect(await litterIn(folder)).toEqual([]);
});

it('puts a photo that is in no draft aside, and removes one that is', async () => {
  const { folder, library, id } = await someDraft();
  await halfMade(folder, other, null);
  await someLibrary({ folder });
  expect(Object.keys(await filesBelow(join(folder, 'damaged')))).toEqual([
    `stet-${other}-0000aaaa/photos/${photo.ok ? photo.name : ''}`,
  ]);
  expect(await library.addPhoto(id, 'a.png', somePhotoBytes)).toMatchObject({ ok: true });
  await halfMade(folder, id, null);
  await someLibrary({ folder });
  expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
  expect(await litterIn(folder)).toEqual([]);
});

it('sweeps the trash as well', async () => {
  const { folder, library, id, folders } = await someDraft();
  expect(await library.trash(id)).toMatchObject({ ok: true });
  await left(folders.trashed(id), fileOf('Chưa lưu'));
  await someLibrary({ folder });
  expect(await litterIn(folder)).toEqual([]);
  expect(await readdir(draftFolder(folders.trashed(id)).versions)).toHaveLength(1);
});
