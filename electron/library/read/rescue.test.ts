// loss 11: what a killed program left holds is kept where it is nowhere else.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { versionName } from '../../../shared/package';
import { emptyStory, newReview, type DraftId, type Review, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile, readEnvelope } from '../draftFile';
import { draftFolder, foldersOf } from '../folders';
import { photoNameOf } from '../photos/photoStore';
import { filesBelow, someFolder } from '../../disk/testing';
import { somePhotoBytes } from '../testing';
import { nodeFiles } from '../../disk';
import { draftsIn, rescueDraft, rescuePhoto, rescueText } from './rescue';

const id = '00000000-0000-4000-8000-000000000001' as DraftId;
const another = '22222222-2222-4222-8222-222222222222' as DraftId;
const newId = (): string => another;
const story = (headline: string): Story => ({ ...storyOf(p('Đò ngang.')), headline });
const fileOf = (of: Story, revision = 2, review: Review = newReview) =>
  encodeDraftFile({ revision, savedAt: '2026-11-23T08:00:00.000Z', savedBy: 'An', review, story: of });
const NAME = versionName({ revision: 2, savedAt: '2026-11-23T08:00:00.000Z' });

async function put(path: string, bytes: Uint8Array | string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return path;
}

/** The folder of a draft that says "Một" and has a version that says "Không". */
async function someDraft() {
  const folder = join(await someFolder(), id);
  await put(draftFolder(folder).story, fileOf(story('Một'), 3));
  await put(join(draftFolder(folder).versions, '00000001-2026-11-22T080000000Z.json'), fileOf(story('Không'), 1));
  const rescued = async (bytes: Uint8Array | string): Promise<readonly string[]> => {
    const left = await put(join(folder, '.stet-a.tmp'), bytes);
    await rescueText(nodeFiles, folder, newId)(left);
    await rm(left);
    return (await readdir(draftFolder(folder).versions)).slice(1);
  };
  return { folder, rescued };
}

it('a text that never took its place becomes a version that is marked as such', async () => {
  const { folder, rescued } = await someDraft();
  expect(await rescued(fileOf(story('Chưa lưu')))).toEqual([NAME]);
  expect(readEnvelope(await readFile(join(draftFolder(folder).versions, NAME)))?.keptFor).toBe('rescue');
});

it.each<[string, Uint8Array | string]>([
  ['is the text of the draft', fileOf(story('Một'), 9)],
  ['is that of a version', fileOf(story('Không'), 9)],
  ['is cut off', fileOf(story('Chưa lưu')).subarray(0, 200)],
  ['is empty', ''],
])('nothing is kept of a leftover that %s', async (_, bytes) => {
  expect(await (await someDraft()).rescued(bytes)).toEqual([]);
});

it('a text that was kept in another state of its review is no copy of the one in the draft', async () => {
  const { rescued } = await someDraft();
  expect(await rescued(fileOf(story('Một'), 2, { ...newReview, status: 'submitted' }))).toEqual([NAME]);
});

it('a version that is there is not written over, and what is no file is passed over', async () => {
  const { folder, rescued } = await someDraft();
  await put(join(draftFolder(folder).versions, NAME), 'HỎNG');
  expect(await rescued(fileOf(story('Chưa lưu')))).toEqual([NAME]);
  expect(await readFile(join(draftFolder(folder).versions, NAME), 'utf8')).toBe('HỎNG');
  await mkdir(join(folder, 'a'));
  await rescueText(nodeFiles, folder, newId)(join(folder, 'a'));
  expect(await readdir(draftFolder(folder).versions)).toHaveLength(2);
});

it('a photo that was written whole takes its place, and what is none is passed over', async () => {
  const { folder } = await someDraft();
  const named = photoNameOf(somePhotoBytes, '');
  const rescue = rescuePhoto(nodeFiles, folder, newId);
  await rescue(await put(join(folder, 'a.tmp'), somePhotoBytes.subarray(0, 20)));
  await rescue(join(folder, 'none.tmp'));
  expect(await readdir(folder)).not.toContain('photos');
  await rescue(await put(join(folder, 'b.tmp'), somePhotoBytes));
  expect(await readdir(draftFolder(folder).photos)).toEqual([named.ok ? named.name : '']);
});

/** A library with a draft "Một" and one in the trash, and a folder of a draft that was still being made. */
async function someLibraryFolder(making = `.stet-${id}-0000aaaa.tmp`) {
  const library = await someFolder();
  const folders = foldersOf(library);
  const [there, thrown] = ['33333333-3333-4333-8333-333333333333', '44444444-4444-4444-8444-444444444444'] as DraftId[];
  await put(draftFolder(folders.draft(there!)).story, fileOf(story('Một')));
  await put(draftFolder(folders.trashed(thrown!)).story, fileOf(story('Bỏ đi')));
  const path = join(folders.drafts, making);
  await mkdir(path);
  /** Which folders there are in the library beside those two, after what is in the half-made one is kept. */
  const rescued = async () => {
    await rescueDraft(nodeFiles, library, newId)(path);
    const names = async (folder: string) => (await readdir(folder).catch(() => [])).filter((name) => name !== there);
    return { drafts: await names(folders.drafts), damaged: await names(folders.damaged) };
  };
  return { library, folders, path, there: there!, thrown: thrown!, making, rescued };
}

it.each<[string, Story, Review]>([
  ['its text', story('Vừa nhập'), newReview],
  ['a note to the desk alone', { ...emptyStory('vi'), noteToDesk: 'Chờ ảnh' }, newReview],
  ['a step of its review alone', emptyStory('vi'), { ...newReview, status: 'submitted' }],
])('a draft that was whole with %s becomes one under its own id', async (_, of, review) => {
  const { path, rescued } = await someLibraryFolder();
  await put(draftFolder(path).story, fileOf(of, 1, review));
  expect(await rescued()).toEqual({ drafts: [id], damaged: [] });
});

it.each(['photos', 'versions'])('a draft without words becomes one where something is in its %s', async (place) => {
  const { path, making, rescued } = await someLibraryFolder();
  await put(draftFolder(path).story, fileOf(emptyStory('vi')));
  expect(await rescued()).toEqual({ drafts: [making], damaged: [] });
  await mkdir(join(path, place));
  expect(await rescued()).toEqual({ drafts: [making], damaged: [] });
  await put(join(path, place, 'a'), '');
  expect(await rescued()).toEqual({ drafts: [id], damaged: [] });
});

it.each<[string, boolean]>([
  ['a draft', false],
  ['a draft in the trash', true],
])(
  'a draft that was whole gets another id where %s has its own, and is no draft where that one has its text',
  async (_, isTrash) => {
    const { folders, path, making, rescued } = await someLibraryFolder();
    await put(draftFolder(path).story, fileOf(story('Vừa nhập')));
    const taken = isTrash ? folders.trashed(id) : folders.draft(id);
    const own = isTrash ? [] : [id];
    await put(join(draftFolder(taken).versions, NAME), fileOf(story('Vừa nhập')));
    expect(await rescued()).toEqual({ drafts: [making, ...own].sort(), damaged: [] });
    await put(join(draftFolder(taken).versions, NAME), fileOf(story('Khác')));
    expect(await rescued()).toEqual({ drafts: [another, ...own].sort(), damaged: [] });
  },
);

it('a draft that was whole and has no id in its name gets one', async () => {
  const { path, rescued } = await someLibraryFolder('.stet-khong-co-id.tmp');
  await put(draftFolder(path).story, fileOf(story('Vừa nhập')));
  expect(await rescued()).toEqual({ drafts: [another], damaged: [] });
});

it('a draft of which only a version is whole is put aside under its name', async () => {
  const { path, making, rescued } = await someLibraryFolder();
  await put(join(draftFolder(path).versions, NAME), fileOf(story('Vừa nhập')));
  expect(await rescued()).toEqual({ drafts: [], damaged: [making.slice(1, -4)] });
});

it.each<[string, (library: Awaited<ReturnType<typeof someLibraryFolder>>) => string | null, boolean]>([
  ['in no draft', () => null, true],
  ['in a draft', ({ folders, there }) => folders.draft(there), false],
  ['in a draft of the trash', ({ folders, thrown }) => folders.trashed(thrown), false],
])('a half-made draft with a photo that is %s is put aside: %s', async (_, place, isAside) => {
  const library = await someLibraryFolder();
  const named = photoNameOf(somePhotoBytes, '');
  if (!named.ok) throw new Error(named.message);
  const folder = place(library);
  if (folder) await put(draftFolder(folder).photo(named.name), somePhotoBytes);
  await put(draftFolder(library.path).photo(named.name), somePhotoBytes);
  const name = library.making.slice(1, -4);
  expect((await library.rescued()).damaged).toEqual(isAside ? [name] : []);
});

it('a half-made draft with half a photo, or nothing, is left to be removed', async () => {
  const { library, path, making, rescued } = await someLibraryFolder();
  expect(await rescued()).toEqual({ drafts: [making], damaged: [] });
  const named = photoNameOf(somePhotoBytes, '');
  if (!named.ok) throw new Error(named.message);
  await put(draftFolder(path).photo(named.name), somePhotoBytes.subarray(0, 20));
  const before = await filesBelow(library);
  expect(await rescued()).toEqual({ drafts: [making], damaged: [] });
  expect(await filesBelow(library)).toEqual(before);
});

it('the drafts in a folder are what has an id for its name; there are none where there is no folder', async () => {
  const { folders, there } = await someLibraryFolder();
  expect(await draftsIn(folders.drafts)).toEqual([there]);
  expect(await draftsIn(join(folders.drafts, 'none'))).toEqual([]);
});
