import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { newReview, type DraftId } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../draftFile';
import { draftFolder, foldersOf } from '../folders';
import { someFolder } from '../../disk/testing';
import { nodeFiles } from '../../disk';
import { createTrashIndex } from './trashIndex';
import { writeTrashRecord } from './trashRecord';

const idOf = (digit: number) => `0000000${digit}-0000-4000-8000-000000000000` as DraftId;

/** A trash with no draft yet; `put` lays one there that went there at that hour. */
async function someTrash() {
  const library = await someFolder();
  const folders = foldersOf(library);
  const index = createTrashIndex(library);
  const write = async (digit: number, headline: string | null): Promise<void> => {
    const { story } = draftFolder(folders.trashed(idOf(digit)));
    const file = {
      revision: 1,
      savedAt: '2026-11-23T08:00:00.000Z',
      savedBy: 'An',
      review: newReview,
      story: { ...storyOf(p('Đò ngang.')), headline: headline ?? '' },
    };
    await mkdir(dirname(story), { recursive: true });
    // In the place of the one before, as a save does it: so the folder changes.
    await writeFile(`${story}.new`, headline === null ? 'HỎNG' : encodeDraftFile(file));
    await rename(`${story}.new`, story);
  };
  const put = async (digit: number, headline: string | null, hour: number): Promise<void> => {
    await write(digit, headline);
    const at = new Date(Date.UTC(2026, 10, 23, hour));
    await writeTrashRecord(nodeFiles, folders.trashed(idOf(digit)), at, () => '0000aaaa');
  };
  const found = async (query = '') => {
    const { drafts, total } = await index.find(query);
    return { headlines: drafts.map(({ headline }) => headline), total };
  };
  return { folders, index, put, write, found };
}

it('what went to the trash last comes first, and of one moment the lowest id', async () => {
  const { put, found } = await someTrash();
  expect(await found()).toEqual({ headlines: [], total: 0 });
  await put(3, 'Chín giờ', 9);
  await put(2, 'Cũng tám giờ', 8);
  await put(1, 'Tám giờ', 8);
  await put(4, 'Bảy giờ', 7);
  expect(await found()).toEqual({ headlines: ['Chín giờ', 'Tám giờ', 'Cũng tám giờ', 'Bảy giờ'], total: 4 });
});

it('a search shows the drafts with all of its words and counts all', async () => {
  const { put, found } = await someTrash();
  await put(1, 'Chợ nổi', 8);
  await put(2, 'Chợ đêm', 9);
  expect(await found('CHO  noi')).toEqual({ headlines: ['Chợ nổi'], total: 2 });
  expect(await found('do ngang')).toEqual({ headlines: ['Chợ đêm', 'Chợ nổi'], total: 2 });
});

it('a draft is shown as it is now, also once it cannot be read any more or can be again', async () => {
  const { index, put, write, found } = await someTrash();
  await put(1, 'Chợ nổi', 8);
  await found();
  await write(1, 'Bến phà');
  expect([await found('cho'), await found('pha')]).toEqual([
    { headlines: [], total: 1 },
    { headlines: ['Bến phà'], total: 1 },
  ]);
  await write(1, null);
  expect((await index.find('')).drafts).toMatchObject([{ id: idOf(1), isReadable: false, headline: '' }]);
  expect(await found('pha')).toEqual({ headlines: [], total: 1 });
  await write(1, 'Chợ nổi');
  expect(await found('cho')).toEqual({ headlines: ['Chợ nổi'], total: 1 });
});

it('a draft that has left the trash is shown no more, and in a trash that is gone there is none', async () => {
  const { folders, put, found } = await someTrash();
  await put(1, 'Chợ nổi', 8);
  await put(2, 'Bến phà', 9);
  await found();
  await rm(folders.trashed(idOf(2)), { recursive: true });
  expect(await found()).toEqual({ headlines: ['Chợ nổi'], total: 1 });
  await rm(folders.trash, { recursive: true });
  expect(await found()).toEqual({ headlines: [], total: 0 });
});
