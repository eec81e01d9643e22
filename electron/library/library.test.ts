import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newReview, STORY_VERSION, type DraftId, type Story } from '../../shared/story';
import { figure, p, somePhoto, storyOf, storyOfEverything } from '../../shared/story/testing';
import { encodeDraftFile } from './draftFile';
import { failingFiles, filesBelow, someFolder, withoutRights } from '../disk/testing';
import { someLibrary, somePhotoBytes } from './testing';
import type { Library } from './contract';
import { nodeFiles } from '../disk';

const titled = (headline: string, ...words: string[]): Story => ({
  ...storyOf(...words.map((word) => p(word))),
  headline,
});

async function made(library: Library, story: Story): Promise<DraftId> {
  const created = await library.create(story);
  if (!created.ok) throw new Error(created.message);
  return created.value.id;
}
const opened = async (library: Library, id: DraftId) => {
  const answer = await library.open(id);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
};
const headlines = async (library: Library, query = '') =>
  (await library.list(query)).drafts.map((draft) => draft.headline);
const storyFile = (folder: string, id: string) => join(folder, 'drafts', id, 'story.json');

it('gives back every field and block of a saved story, also to a library opened later', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('Tít'));
  expect(await library.save(id, 1, storyOfEverything)).toMatchObject({ ok: true, value: { revision: 2 } });
  const { library: later } = await someLibrary({ folder });
  expect((await opened(later, id)).story).toEqual(storyOfEverything);
});

it('keeps an envelope that a person can read', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('Mưa lớn'));
  const file = JSON.parse(await readFile(storyFile(folder, id), 'utf8')) as object;
  expect(file).toMatchObject({
    format: 'stet-draft',
    formatVersion: STORY_VERSION,
    revision: 1,
    savedBy: 'Minh Anh',
    savedAt: '2026-11-23T09:00:00.000Z',
  });
  expect(Object.keys(file)).toContain('storyHash');
});

it('refuses a save that started from an older revision, and leaves the newer text', async () => {
  const { library } = await someLibrary();
  const id = await made(library, titled('A'));
  await library.save(id, 1, titled('B'));
  expect(await library.save(id, 1, titled('C'))).toMatchObject({ ok: false, code: 'stale-revision' });
  expect((await opened(library, id)).story.headline).toBe('B');
});

it('lists drafts of one moment in the same order at every start', async () => {
  const { library, folder } = await someLibrary();
  const ids: DraftId[] = [];
  for (let count = 0; count < 5; count += 1) ids.push(await made(library, titled(`Bài ${count}`)));
  const listed = async (opened: Library) => (await opened.list('')).drafts.map(({ id }) => id);
  expect(await listed(library)).toEqual([...ids].sort());
  expect(await listed((await someLibrary({ folder })).library)).toEqual([...ids].sort());
});

it('does not write a story that has not changed', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  const before = await readFile(storyFile(folder, id));
  expect(await library.save(id, 1, titled('A'))).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(await readFile(storyFile(folder, id))).toEqual(before);
});

it('never lets two saves of a draft overtake each other', async () => {
  const { library } = await someLibrary();
  const id = await made(library, titled('0'));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => library.save(id, index + 1, titled(`${index + 1}`))),
  );
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect((await opened(library, id)).story.headline).toBe('20');
});

const steps = ['create', 'write', 'sync', 'size', 'rename'];
const diskErrors = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EIO: 'disk-error',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only-disk',
  EBUSY: 'in-use',
};
it.each(steps.flatMap((step) => Object.entries(diskErrors).map(([code, meaning]) => [step, code, meaning] as const)))(
  'keeps the old text when %s fails with %s, says why, leaves no litter, and saves when the disk is well again',
  async (step, code, meaning) => {
    let isIll = false;
    const { library, folder } = await someLibrary({
      files: failingFiles((at) => (isIll && at === step ? code : null)),
    });
    const id = await made(library, titled('A'));
    isIll = true;
    const answer = await library.save(id, 1, titled('B'));
    expect(answer).toMatchObject({ ok: false, code: meaning });
    expect((await opened(library, id)).story.headline).toBe('A');
    expect(Object.keys(await filesBelow(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    isIll = false;
    expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: true });
    expect((await opened(library, id)).story.headline).toBe('B');
  },
);

it('does not say saved before the name of the file is safe on disk', async () => {
  let isIll = false;
  const { library } = await someLibrary({ files: failingFiles((at) => (isIll && at === 'syncFolder' ? 'EIO' : null)) });
  const id = await made(library, titled('A'));
  isIll = true;
  expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: false, code: 'disk-error' });
});

it('saves the text even where there is no room for a version', async () => {
  const { library } = await someLibrary({
    files: failingFiles((_, path) => (path.includes('versions') ? 'ENOSPC' : null)),
  });
  const id = await made(library, titled('A'));
  expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: true });
});

it('does not say saved when fewer bytes are on disk than were written', async () => {
  let isShort = false;
  const { library } = await someLibrary({
    files: {
      ...nodeFiles,
      async create(path) {
        const file = await nodeFiles.create(path);
        return isShort ? { ...file, size: async () => (await file.size()) - 1 } : file;
      },
    },
  });
  const id = await made(library, titled('A'));
  isShort = true;
  expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: false, code: 'disk-error' });
  expect((await opened(library, id)).story.headline).toBe('A');
});

it('makes a draft whole or not at all', async () => {
  const { library, folder } = await someLibrary({
    files: failingFiles((at, path) => (at === 'write' && path.includes('photos') ? 'ENOSPC' : null)),
  });
  const story = storyOf(figure());
  const name = somePhoto();
  const answer = await library.create(story, new Map([[name, somePhotoBytes]]));
  expect(answer).toMatchObject({ ok: false, code: 'disk-full' });
  expect(await filesBelow(folder)).toEqual({});
});

it.each([
  ['emptied', () => ''],
  ['cut in half', (text: string) => text.slice(0, text.length / 2)],
  ['turned to zeros', (text: string) => '\0'.repeat(text.length)],
  ['changed by one letter', (text: string) => text.replace('"B"', '"X"')],
  ['replaced by another kind', () => '\x89PNG\r\n'],
])('opens the newest good version of a draft whose file was %s, and keeps the file as it is', async (_, damage) => {
  const { library, folder, clock } = await someLibrary();
  const id = await made(library, titled('A'));
  await library.save(id, 1, titled('B'));
  clock.now = new Date(clock.now.getTime() + 120_000);
  await library.save(id, 2, titled('B', 'mới'));
  const damaged = damage(await readFile(storyFile(folder, id), 'utf8'));
  await writeFile(storyFile(folder, id), damaged);

  const { library: later } = await someLibrary({ folder });
  const draft = await opened(later, id);
  expect(draft.story).toEqual(titled('B'));
  expect(draft.recovered?.reason).not.toBe('');
  const kept = join(folder, 'drafts', id, draft.recovered?.keptAs ?? '');
  expect(await readFile(kept, 'utf8')).toBe(damaged);
  expect(await later.save(id, draft.revision, titled('C'))).toMatchObject({ ok: true });
  expect(await readFile(kept, 'utf8')).toBe(damaged);
  expect((await opened(later, id)).recovered).toBeNull();
});

it('lists a draft that cannot be read, leaves its bytes, and the others are well', async () => {
  const { library, folder } = await someLibrary();
  await made(library, titled('Tốt'));
  const id = await made(library, titled('Hỏng'));
  await writeFile(storyFile(folder, id), 'rác');
  const { library: later } = await someLibrary({ folder });
  const { drafts } = await later.list('');
  expect(drafts.map((draft) => draft.isReadable).sort()).toEqual([false, true]);
  expect(await later.open(id)).toMatchObject({ ok: false, code: 'draft-unreadable' });
  expect(await readFile(storyFile(folder, id), 'utf8')).toBe('rác');
});

it('opens a draft of a newer Stet to be read and refuses to save over it', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  const text = await readFile(storyFile(folder, id), 'utf8');
  await writeFile(
    storyFile(folder, id),
    text.replace(`"formatVersion": ${STORY_VERSION}`, `"formatVersion": ${STORY_VERSION + 1}`),
  );
  const { library: later } = await someLibrary({ folder });
  const draft = await opened(later, id);
  expect(draft.readOnlyReason).toContain('newer');
  expect(await later.save(id, draft.revision, titled('B'))).toMatchObject({ ok: false, code: 'draft-read-only' });
});

const theirs = encodeDraftFile({
  revision: 7,
  savedAt: '2026-11-23T10:00:00Z',
  savedBy: 'Máy khác',
  review: newReview,
  story: titled('Của họ'),
});
const contents = async (folder: string) => Object.values(await filesBelow(folder));
const inLatin1 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('latin1');

it('keeps what another program wrote under an open draft as a version', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  await library.save(id, 1, titled('B'));
  await writeFile(storyFile(folder, id), theirs);
  expect(await library.save(id, 2, titled('C'))).toMatchObject({ ok: true });
  expect(await contents(join(folder, 'drafts', id, 'versions'))).toContain(inLatin1(theirs));
});

it('keeps aside what another program broke under an open draft', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  await writeFile(storyFile(folder, id), 'HỎNG');
  expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: true });
  expect(await contents(join(folder, 'drafts', id, 'damaged'))).toEqual([inLatin1('HỎNG')]);
});

it.each([
  ['a version', theirs],
  ['a damaged file', 'HỎNG'],
])('does not save over what it did not write where %s finds no room for it', async (_, bytes) => {
  let isFull = false;
  const { library, folder } = await someLibrary({
    files: failingFiles((at, path) => (isFull && at === 'create' && /damaged|versions/.test(path) ? 'EDQUOT' : null)),
  });
  const id = await made(library, titled('A'));
  await writeFile(storyFile(folder, id), bytes);
  isFull = true;
  expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: false, code: 'disk-full' });
  expect(await readFile(storyFile(folder, id), 'latin1')).toBe(inLatin1(bytes));
  isFull = false;
  expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: true });
});

it('lets a damaged draft be read, and not saved over, while its file cannot be kept aside', async () => {
  let isFull = false;
  const { library, folder } = await someLibrary({
    files: failingFiles((_, path) => (isFull && path.includes('damaged') ? 'ENOSPC' : null)),
  });
  const id = await made(library, titled('A'));
  await library.save(id, 1, titled('B'));
  await writeFile(storyFile(folder, id), 'HỎNG');
  isFull = true;
  const draft = await opened(library, id);
  expect(draft.story.headline).toBe('A');
  expect(draft.readOnlyReason).toContain('could not be kept aside');
  expect(await library.rename(id, 'C')).toMatchObject({ ok: false, code: 'draft-read-only' });
  expect(await readFile(storyFile(folder, id), 'utf8')).toBe('HỎNG');
});

it('does not save over a draft of which no copy can be read', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  await writeFile(storyFile(folder, id), 'rác');
  const { library: later } = await someLibrary({ folder });
  expect(await later.save(id, 0, titled('C'))).toMatchObject({ ok: false, code: 'draft-read-only' });
  expect(await readFile(storyFile(folder, id), 'utf8')).toBe('rác');
});

it.each([
  ['damaged', (path: string) => writeFile(path, 'HỎNG')],
  ['gone', (path: string) => rm(path)],
])('writes an unchanged story all the same when its file is %s', async (_, harm) => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  await harm(storyFile(folder, id));
  expect(await library.save(id, 1, titled('A'))).toMatchObject({ ok: true });
  expect((await opened(library, id)).story.headline).toBe('A');
});

it('gives what is saved after a recovery a revision above every version, also a damaged one', async () => {
  const { library, folder, clock } = await someLibrary();
  const id = await made(library, titled('1'));
  for (let revision = 1; revision < 5; revision += 1) {
    clock.now = new Date(clock.now.getTime() + 61_000);
    await library.save(id, revision, titled(`${revision + 1}`));
  }
  const versions = join(folder, 'drafts', id, 'versions');
  const [, ...later] = (await readdir(versions)).sort();
  for (const name of later) await writeFile(join(versions, name), 'HỎNG');
  await writeFile(storyFile(folder, id), 'HỎNG');
  const { library: reopened } = await someLibrary({ folder });
  const draft = await opened(reopened, id);
  expect(draft.story.headline).toBe('1');
  expect(await reopened.save(id, draft.revision, titled('mới'))).toMatchObject({ ok: true, value: { revision: 5 } });
});

it('leaves a file alone that the disk does not give just now, and reads it when it does', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  await library.save(id, 1, titled('B'));
  await chmod(storyFile(folder, id), 0);
  const { library: later } = await someLibrary({ folder });
  await withoutRights(folder, async () => {
    const draft = await opened(later, id);
    expect(draft.story.headline).toBe('A');
    expect(draft.readOnlyReason).toContain('EACCES');
    expect(await later.rename(id, 'C')).toMatchObject({ ok: false, code: 'draft-read-only' });
    expect(await later.save(id, draft.revision, titled('C'))).toMatchObject({ ok: false, code: 'no-access' });
  });
  await chmod(storyFile(folder, id), 0o644);
  expect((await opened(later, id)).story.headline).toBe('B');
});

it('lists a draft again as soon as it can be read', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  const good = await readFile(storyFile(folder, id));
  await writeFile(storyFile(folder, id), 'rác');
  const { library: later } = await someLibrary({ folder });
  expect((await later.list('')).drafts).toMatchObject([{ isReadable: false }]);
  await writeFile(storyFile(folder, id), good);
  expect((await later.list('')).drafts).toMatchObject([{ isReadable: true, headline: 'A' }]);
});

it('finds a story among two thousand', async () => {
  const { library, folder } = await someLibrary();
  for (let number = 0; number < 2000; number += 1) {
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    await mkdir(join(folder, 'drafts', id));
    const story = titled(`Bài số ${number}`, number === 1234 ? 'Cá tra giống khan hiếm' : 'Lúa hè thu');
    const savedAt = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
    await writeFile(
      storyFile(folder, id),
      encodeDraftFile({ revision: 1, savedAt, savedBy: '', review: newReview, story }),
    );
  }
  expect(await headlines(library, 'ca tra giong')).toEqual(['Bài số 1234']);
  expect((await headlines(library))[0]).toBe('Bài số 1999');
  expect((await library.list('lua')).drafts).toHaveLength(1999);
});

it('keeps a version at the first save and then at most every minute', async () => {
  const { library, folder, clock } = await someLibrary();
  const id = await made(library, titled('0'));
  for (let save = 1; save <= 130; save += 1) {
    clock.now = new Date(clock.now.getTime() + 1000);
    await library.save(id, save, titled(`${save}`));
  }
  const names = Object.keys(await filesBelow(join(folder, 'drafts', id, 'versions')));
  expect(names.length).toBe(3);
});

it('finds stories by words of headline, lead and body, with accents or without', async () => {
  const { library } = await someLibrary();
  await made(library, { ...titled('Đắk Lắk được mùa'), lead: 'Cà phê chín sớm' });
  await made(library, titled('Huế mưa lớn', 'Nước sông Hương lên nhanh'));
  expect(await headlines(library, 'dak lak')).toEqual(['Đắk Lắk được mùa']);
  expect(await headlines(library, 'CÀ PHÊ')).toEqual(['Đắk Lắk được mùa']);
  expect(await headlines(library, 'nhanh huong')).toEqual(['Huế mưa lớn']);
  expect(await headlines(library, 'tuyết')).toEqual([]);
});

it('finds stories by who wrote them, their section, kicker, dateline and tags', async () => {
  const { library } = await someLibrary();
  const bylines = [{ name: 'Hoài An', role: 'reporter' }] as const;
  const fields = { section: 'Kinh tế', kicker: 'Chuyện quê', dateline: 'Cần Thơ', tags: ['trái cây'], bylines };
  await made(library, { ...titled('Dừa xuống giá'), ...fields });
  await made(library, titled('Huế mưa lớn'));
  for (const query of ['hoai an', 'kinh tế', 'chuyen que', 'can tho', 'trai cay', 'hoai dua kinh'])
    expect([query, await headlines(library, query)]).toEqual([query, ['Dừa xuống giá']]);
});

it('moves a draft to the trash and back', async () => {
  const { library } = await someLibrary();
  const id = await made(library, titled('A'));
  expect(await library.trash(id)).toMatchObject({ ok: true });
  expect(await headlines(library)).toEqual([]);
  expect(await library.restore(id)).toMatchObject({ ok: true });
  expect(await headlines(library)).toEqual(['A']);
  expect((await opened(library, id)).story.headline).toBe('A');
});

it('duplicates a story with its photos, and lets the copy have an address of its own', async () => {
  const { library } = await someLibrary();
  const id = await made(library, titled('A'));
  const photo = await library.addPhoto(id, 'a.png', somePhotoBytes);
  if (!photo.ok) throw new Error(photo.message);
  const story = { ...storyOf(figure({ photo: { kind: 'held', name: photo.value } })), slug: 'a' };
  await library.save(id, 1, story);
  const copy = await library.duplicate(id);
  if (!copy.ok) throw new Error(copy.message);
  expect((await opened(library, copy.value.id)).story).toEqual({ ...story, slug: null });
  expect(await library.readPhoto(copy.value.id, photo.value)).toEqual(somePhotoBytes);
});

it.each([
  ['a text', Buffer.from('xin chào'), 'not-a-photo'],
  ['nothing', Buffer.alloc(0), 'empty-file'],
  ['a picture whose header is cut off', somePhotoBytes.subarray(0, 12), 'not-a-photo'],
])('does not take in %s as a photo', async (_, bytes, code) => {
  const { library } = await someLibrary();
  const id = await made(library, titled('A'));
  expect(await library.addPhoto(id, 'anh.jpg', bytes)).toMatchObject({ ok: false, code, about: 'anh.jpg' });
});

it('does not show a photo whose bytes are not those of its name', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  const photo = await library.addPhoto(id, 'a.png', somePhotoBytes);
  if (!photo.ok) throw new Error(photo.message);
  await writeFile(join(folder, 'drafts', id, 'photos', photo.value), 'khác');
  expect(await library.readPhoto(id, photo.value)).toBeNull();
});

it('does not follow a link out of the library', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  const outside = join(await someFolder(), 'secret.json');
  await writeFile(outside, await readFile(storyFile(folder, id)));
  await rm(storyFile(folder, id));
  await symlink(outside, storyFile(folder, id));
  const { library: later } = await someLibrary({ folder });
  expect(await later.open(id)).toMatchObject({ ok: false, code: 'draft-unreadable' });
});

it('renames a draft by its headline and leaves the rest', async () => {
  const { library } = await someLibrary();
  const id = await made(library, titled('A', 'Thân bài'));
  expect(await library.rename(id, 'B')).toMatchObject({ ok: true });
  expect((await opened(library, id)).story).toEqual(titled('B', 'Thân bài'));
});

it('says so when the folder of a draft is gone, and the text can be saved elsewhere', async () => {
  const { library, folder } = await someLibrary();
  const id = await made(library, titled('A'));
  await rm(join(folder, 'drafts', id), { recursive: true });
  expect(await library.save(id, 1, titled('B'))).toMatchObject({ ok: false, code: 'draft-missing' });
  expect(await library.create(titled('B'))).toMatchObject({ ok: true });
});

it('sees a draft that the command line has put into the library since', async () => {
  const { library, folder } = await someLibrary();
  const { library: other } = await someLibrary({ folder });
  await made(other, titled('Từ dòng lệnh'));
  expect(await headlines(library)).toEqual(['Từ dòng lệnh']);
});

// window 7
it('says how far it is while a large library is read, and nothing for a small one or when all is known', async () => {
  const { library, folder } = await someLibrary();
  for (let number = 1; number <= 20; number += 1) await made(library, titled(`Bài ${number}`));
  const told: string[] = [];
  const again = async () =>
    (await someLibrary({ folder, onReading: (done, total) => told.push(`${done}/${total}`) })).library;
  await (await again()).list('');
  expect(told).toEqual([]);
  for (let number = 21; number <= 50; number += 1) await made(library, titled(`Bài ${number}`));
  const large = await again();
  await large.list('');
  expect(told).toContain('0/50');
  expect(told.at(-1)).toBe('40/50');
  const before = told.length;
  await large.list('');
  expect(told).toHaveLength(before);
});
