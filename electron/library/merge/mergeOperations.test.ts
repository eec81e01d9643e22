import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StetPackage } from '../../../shared/package';
import { newReview, type DraftId, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import type { Library } from '../contract';
import { encodeDraftFile } from '../draftFile';
import { foldersOf } from '../folders';
import { someLibrary } from '../testing';
import { mergeCopies } from './mergeCopies';
import type { MergeCopies } from './mergePackage';

const market = (first: string, second = 'Giá rau giảm.', third = 'Đò nghỉ.'): Story => ({
  ...storyOf(p(first), p(second), p(third)),
  headline: 'Chợ nổi',
});
const sent = market('Bến đông.');
const theirs = market('Bến đông từ sáng.');
const unknown = '11111111-1111-4111-8111-111111111111' as DraftId;
/** What another program writes into the draft. */
const foreign = (count: number): Uint8Array =>
  encodeDraftFile({
    revision: 5,
    savedAt: '2026-11-23T09:30:00.000Z',
    savedBy: 'Máy khác',
    review: newReview,
    story: market('Bến đông.', 'Giá rau giảm.', `Đò nghỉ ${count} ngày.`),
  });

async function packed(library: Library, id: DraftId): Promise<StetPackage> {
  const pack = await library.pack(id);
  if (!pack.ok) throw new Error(pack.message);
  return pack.value;
}
async function storyIn(library: Library, id: DraftId): Promise<Story | string> {
  const opened = await library.open(id);
  return opened.ok ? opened.value.story : opened.code;
}

/** A draft, and the package that a colleague has made of a copy of it; `whileMerging` runs while two copies become one. */
async function someCopies(whileMerging: (merges: number, path: string) => Promise<unknown> = () => Promise.resolve()) {
  let merges = 0;
  const merge: MergeCopies = async (mine, other) => {
    merges += 1;
    await whileMerging(merges, path());
    return mergeCopies(mine, other);
  };
  const { library, folder } = await someLibrary({ mergeCopies: merge, author: () => 'An' });
  const made = await library.create(sent);
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const path = (): string => join(foldersOf(folder).draft(id), 'story.json');
  const colleague = (await someLibrary({ author: () => 'Bình' })).library;
  await colleague.take(await packed(library, id));
  await colleague.save(id, 1, theirs);
  return { library, folder, id, path: path(), pack: await packed(colleague, id), merges: () => merges };
}

it.each([1, 3, 4, 9])(
  'a merge that another program writes into %i times takes in what that one wrote last',
  async (times) => {
    const { library, id, pack, merges } = await someCopies(async (count, path) => {
      if (count <= times) await writeFile(path, foreign(count));
    });
    expect(await library.merge(id, pack)).toMatchObject({
      ok: true,
      value: { by: 'Bình', conflicts: 0, hasNews: true },
    });
    expect(merges()).toBe(times + 1);
    expect(await storyIn(library, id)).toEqual(market('Bến đông từ sáng.', 'Giá rau giảm.', `Đò nghỉ ${times} ngày.`));
  },
);

it('a merge keeps nobody else from saving, until it was in vain three times', async () => {
  const locks: number[] = [];
  const { library, id, pack } = await someCopies(async (count, path) => {
    locks.push((await readdir(join(path, '..', '..', '..', 'locks')).catch(() => [])).length);
    if (count < 5) await writeFile(path, foreign(count));
  });
  expect(await library.merge(id, pack)).toMatchObject({ ok: true });
  expect(locks).toEqual([0, 0, 0, 1, 1]);
});

it('a merge is given up where another program does not stop to write, whose text stays', async () => {
  const { library, id, path, pack, merges } = await someCopies((count, at) => writeFile(at, foreign(count)));
  expect(await library.merge(id, pack)).toMatchObject({ ok: false, code: 'in-use' });
  expect(merges()).toBe(10);
  expect(Buffer.compare(await readFile(path), foreign(10))).toBe(0);
});

it('a package merges into the draft that it is a copy of, and says so', async () => {
  const { library, id, pack } = await someCopies();
  expect(await library.copyOf(pack)).toEqual({ id, headline: 'Chợ nổi' });
  const merged = { by: 'Bình', conflicts: 0, hasCommonVersion: true, hasNews: true, isTextChanged: true };
  expect(await library.take(pack)).toEqual({ ok: true, value: { id, merged } });
  expect(await storyIn(library, id)).toEqual(theirs);
  expect((await library.list('')).total).toBe(1);
});

it.each<[string, (given: Awaited<ReturnType<typeof someCopies>>) => Promise<unknown>]>([
  ['is in the trash', ({ library, id }) => library.trash(id)],
  ['cannot be read', ({ path }) => writeFile(path, 'HỎNG')],
])('a package becomes a draft of its own where the one that it is a copy of %s', async (_, harm) => {
  const given = await someCopies();
  await harm(given);
  const { library, id, pack } = given;
  const later = (await someLibrary({ folder: given.folder })).library;
  expect(await later.copyOf(pack)).toBeNull();
  const taken = await later.take(pack);
  expect(taken).toMatchObject({ ok: true, value: { merged: null } });
  if (!taken.ok) return;
  expect(taken.value.id).not.toBe(id);
  expect(await storyIn(later, taken.value.id)).toEqual(theirs);
  expect((await later.list('')).drafts.map((card) => card.id)).toContain(taken.value.id);
  await library.close();
});

it('a package of no draft, or of one that is not here, becomes a draft: under its id where it has one', async () => {
  const { pack, id } = await someCopies();
  const { library } = await someLibrary();
  const other = await library.take({ ...pack, draftId: null });
  expect(other).toMatchObject({ ok: true, value: { merged: null } });
  expect(other.ok && other.value.id).not.toBe(id);
  expect(await library.copyOf({ ...pack, draftId: null })).toBeNull();
  expect(await library.take(pack)).toEqual({ ok: true, value: { id, merged: null } });
  expect((await library.list('')).total).toBe(2);
});

it('a package that finds no room becomes no draft, and the reason is given', async () => {
  const { pack } = await someCopies();
  const { library, folder } = await someLibrary();
  await writeFile(join(folder, 'drafts', '.stet-a'), '');
  const full = { ...pack, versions: new Map([['00000001-2026-11-23T090000000Z.json', new Uint8Array()]]) };
  expect(await library.take(full)).toMatchObject({ ok: false, code: 'would-not-open', about: '' });
  expect(await readdir(join(folder, 'drafts'))).toEqual(['.stet-a']);
});

it.each<[string, string, (path: string) => Promise<unknown>]>([
  ['is damaged', 'draft-unreadable', (path) => writeFile(path, 'HỎNG')],
  [
    'was written by a newer Stet',
    'draft-read-only',
    async (path) =>
      writeFile(path, (await readFile(path, 'utf8')).replace(/"formatVersion": \d+/, '"formatVersion": 99')),
  ],
])('nothing is merged into a draft that %s, which stays as it is', async (_, code, harm) => {
  const { library, id, path, pack, merges } = await someCopies();
  await library.keepVersion(id);
  await harm(path);
  const before = await readFile(path);
  expect(await library.merge(id, pack)).toMatchObject({ ok: false, code });
  expect(merges()).toBe(0);
  expect(await readFile(path)).toEqual(before);
});

it('nothing is merged into a draft that is not there', async () => {
  const { library, pack } = await someCopies();
  expect(await library.merge(unknown, pack)).toMatchObject({ ok: false, code: 'draft-missing' });
});

it('a package counts as news where that cannot be found out', async () => {
  const { library, id, pack } = await someCopies((count) =>
    count === 1 ? Promise.reject(new Error('out of memory')) : Promise.resolve(),
  );
  expect(await library.hasNews(unknown, pack)).toBe(true);
  expect(await library.hasNews(id, pack)).toBe(true);
  expect(await library.hasNews(id, await packed(library, id))).toBe(false);
});

it('a merge that fails for a fault of ours is an error, and changes nothing', async () => {
  const { library, id, path, pack } = await someCopies(() => Promise.reject(new RangeError('no such block')));
  const before = await readFile(path);
  await expect(library.merge(id, pack)).rejects.toThrow('no such block');
  expect(await readFile(path)).toEqual(before);
});
