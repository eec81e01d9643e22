import { chmod, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftIdSchema, newReview, type DraftId, type Story } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { searchTerms } from '../../shared/text';
import { encodeDraftFile } from './draftFile';
import { createDraftIndex } from './draftIndex';
import { draftFolder, foldersOf } from './folders';
import { failingFiles, someFolder, withoutRights } from '../disk/testing';
import { nodeFiles, type FilePort } from '../disk';

const idOf = (digit: number): DraftId =>
  draftIdSchema.parse(`${String(digit).padStart(8, '0')}-0000-4000-8000-000000000000`);
const titled = (headline: string, ...words: string[]): Story => ({
  ...storyOf(...words.map((word) => p(word))),
  headline,
});
const fileOf = (story: Story, savedAt = '2026-11-23T09:00:00.000Z') =>
  encodeDraftFile({ revision: 1, savedAt, savedBy: 'An', review: newReview, story });
const NOW = new Date('2026-11-23T12:00:00.000Z');

/** An index over a library with no draft yet; `put` is another program that makes one. */
async function someIndex({ files = nodeFiles, readMs = 5000 }: { files?: FilePort; readMs?: number } = {}) {
  const library = await someFolder();
  const folders = foldersOf(library);
  await mkdir(folders.drafts);
  const told: string[] = [];
  const onReading = (done: number, total: number): void => void told.push(`${done}/${total}`);
  const newId = () => '0000aaaa';
  const index = createDraftIndex({ library, files, clock: () => NOW, newId, onReading, readMs });
  const put = async (digit: number, bytes: Uint8Array | string): Promise<string> => {
    const folder = folders.draft(idOf(digit));
    await mkdir(folder);
    await writeFile(draftFolder(folder).story, bytes);
    return folder;
  };
  const listed = async (query = '') => {
    const found = async () => (await index.find(searchTerms(query))).split(' ').flatMap((id) => index.card(id) ?? []);
    const cards = query === '' ? index.cards() : await found();
    return cards.map(({ headline }) => headline);
  };
  return { library, folders, index, told, put, listed };
}

it('drafts that another program makes are listed, and those that it takes away are not', async () => {
  const { folders, index, put, listed } = await someIndex();
  await put(1, fileOf(titled('Chợ nổi')));
  await put(2, fileOf(titled('Bến phà')));
  await mkdir(join(folders.drafts, 'ghi chú'));
  await index.refresh();
  expect([await listed(), index.size, (await index.reusable()).length]).toEqual([['Chợ nổi', 'Bến phà'], 2, 2]);
  await rename(folders.draft(idOf(1)), join(folders.drafts, 'cất đi'));
  await index.refresh();
  expect([await listed(), await listed('cho'), index.size, index.get(idOf(1))]).toEqual([
    ['Bến phà'],
    [],
    1,
    undefined,
  ]);
});

it('a library whose folder is gone has no drafts; where it is only not to be read, it keeps those it had', async () => {
  const { library, folders, index, put, listed } = await someIndex();
  await put(1, fileOf(titled('Chợ nổi')));
  await index.refresh();
  await chmod(folders.drafts, 0);
  await withoutRights(library, () => index.refresh());
  expect(await listed()).toEqual(['Chợ nổi']);
  await rm(folders.drafts, { recursive: true });
  await index.refresh();
  expect(await listed()).toEqual([]);
  await mkdir(folders.drafts);
  await put(1, fileOf(titled('Chợ nổi')));
  await index.refresh();
  expect(await listed()).toEqual(['Chợ nổi']);
  await rm(folders.drafts, { recursive: true });
  await writeFile(folders.drafts, '');
  await index.refresh();
  expect(await listed()).toEqual([]);
});

it('the draft that was saved last comes first, whatever zone its time is written in', async () => {
  const { index, put, listed } = await someIndex();
  await put(1, fileOf(titled('Mười giờ'), '2026-11-23T17:00:00+07:00'));
  await put(2, fileOf(titled('Mười một giờ'), '2026-11-23T11:00:00Z'));
  await put(3, fileOf(titled('Chín giờ'), '2026-11-23T16:00:00+07:00'));
  await put(4, fileOf(titled('Cũng mười giờ'), '2026-11-23T10:00:00Z'));
  await index.refresh();
  expect(await listed()).toEqual(['Mười một giờ', 'Mười giờ', 'Cũng mười giờ', 'Chín giờ']);
});

it('a draft is found by all words of a query, and no more once it says something else', async () => {
  const { index, put, listed } = await someIndex();
  await put(1, fileOf(titled('Chợ nổi', 'Bến đông từ sáng.')));
  await put(2, fileOf(titled('Bến phà', 'Đò nghỉ.')));
  await index.refresh();
  expect([await listed('ben'), await listed('BẾN  sáng'), await listed('ben chieu')]).toEqual([
    ['Bến phà', 'Chợ nổi'],
    ['Chợ nổi'],
    [],
  ]);
  const story = titled('Chợ vắng');
  index.put(
    idOf(1),
    { formatVersion: 3, revision: 2, savedAt: NOW.toISOString(), savedBy: '', review: newReview, story },
    fileOf(story),
  );
  expect([await listed('ben'), await listed('vang')]).toEqual([['Bến phà'], ['Chợ vắng']]);
});

it('a draft that cannot be read is listed with the time of its folder until it can be', async () => {
  const { index, put } = await someIndex();
  const folder = await put(1, 'hỏng');
  await utimes(folder, NOW, new Date('2026-11-22T08:00:00.000Z'));
  await index.refresh();
  expect(index.cards()).toMatchObject([{ id: idOf(1), isReadable: false, savedAt: '2026-11-22T08:00:00.000Z' }]);
  await writeFile(draftFolder(folder).story, fileOf(titled('Chợ nổi')));
  await index.refresh();
  expect(index.cards()).toMatchObject([{ id: idOf(1), isReadable: true, headline: 'Chợ nổi' }]);
});

it('a draft that was read is not read again, since the library writes it itself', async () => {
  const { index, put, listed } = await someIndex();
  const folder = await put(1, fileOf(titled('Chợ nổi')));
  await index.refresh();
  await writeFile(draftFolder(folder).story, fileOf(titled('Của họ')));
  await index.refresh();
  expect(await listed()).toEqual(['Chợ nổi']);
});

it('says after every twenty how many drafts are read, of more than twenty', async () => {
  const { index, told, put } = await someIndex();
  for (let digit = 1; digit <= 20; digit += 1) await put(digit, 'hỏng');
  await index.refresh();
  expect(told).toEqual([]);
  for (let digit = 21; digit <= 30; digit += 1) await put(digit, 'hỏng');
  await index.refresh();
  expect(new Set(told)).toEqual(new Set(['0/30', '20/30']));
});

it('lists every draft while the disk hangs at one of them, and waits for no other one then', async () => {
  let isHung = true;
  let waiting = 0;
  const files = failingFiles((step) => {
    if (step !== 'remove' || !isHung) return null;
    waiting += 1;
    return new Promise<null>(() => undefined);
  });
  const { index, put } = await someIndex({ files, readMs: 100 });
  const damaged = await put(31, 'hỏng');
  await utimes(damaged, NOW, new Date('2026-11-22T08:00:00.000Z'));
  // A busy machine may take longer than such a short bound.
  const again = async () => {
    await index.refresh();
    return index.cards();
  };
  await expect.poll(again).toMatchObject([{ savedAt: '2026-11-22T08:00:00.000Z' }]);
  const [before] = index.cards();
  for (let digit = 1; digit <= 31; digit += 1) {
    const folder = digit === 31 ? damaged : await put(digit, fileOf(titled(`Bài ${digit}`)));
    const left = join(folder, '.stet-0000aaaa.tmp');
    await writeFile(left, '');
    await utimes(left, 0, 0);
  }
  await index.refresh();
  // As many as are read at once.
  expect(waiting).toBeLessThanOrEqual(8);
  const unread = index.cards();
  expect(unread).toHaveLength(31);
  expect(unread.map(({ isReadable }) => isReadable)).not.toContain(true);
  expect(unread.at(-1)).toEqual(before);
  expect(unread[0]?.savedAt).toBe(NOW.toISOString());
  isHung = false;
  const readable = async () => (await again()).filter(({ isReadable }) => isReadable);
  await expect.poll(readable, { timeout: 5000 }).toHaveLength(30);
});

it('a draft whose text is damaged is listed by its newest good version', async () => {
  const { put, index, listed } = await someIndex();
  const { versions } = draftFolder(await put(1, 'hỏng'));
  await mkdir(versions);
  await writeFile(join(versions, '00000001-2026-11-23T090000000Z.json'), fileOf(titled('Chợ nổi')));
  await index.refresh();
  expect(await listed('cho')).toEqual(['Chợ nổi']);
});

it('what has the name of a draft and is no folder is not listed', async () => {
  const { folders, index } = await someIndex();
  await writeFile(folders.draft(idOf(1)), '');
  await index.refresh();
  expect(index.size).toBe(0);
});
