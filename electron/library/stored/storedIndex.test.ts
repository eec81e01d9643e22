import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { newReview, type DraftId, type Story } from '../../../shared/story';
import { p, storyOf, storyOfEverything } from '../../../shared/story/testing';
import { nodeFiles, type FilePort } from '../../disk';
import { countingFiles, failingFiles, someFolder } from '../../disk/testing';
import type { Library } from '../contract';
import { encodeDraftFile } from '../draftFile';
import { createDraftIndex } from '../draftIndex';
import { entryOf } from '../entry';
import { draftFolder, foldersOf } from '../folders';
import { storyWords } from '../search/storyWords';
import { randomNumbers, someLibrary } from '../testing';
import { encodeIndex, HEAD_BYTES, INDEX_VERSION } from './indexFile';
import { stampOf } from './stamp';
import { storedIndex } from './storedIndex';

const titled = (headline: string): Story => ({ ...storyOf(p(`Thân bài ${headline}`)), headline });
const fileOf = (headline: string, revision = 1): Uint8Array =>
  encodeDraftFile({
    ...{ revision, savedAt: '2026-11-23T09:00:00.000Z', savedBy: 'An', review: newReview },
    story: titled(headline),
  });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const made = async (library: Library, headline: string): Promise<DraftId> => {
  const answer = await library.create(titled(headline));
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.id;
};

/** Has everything that was written so far be long ago for what is opened from now on. */
async function later(folder: string): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const { index } = foldersOf(folder);
  for (const name of await readdir(index).catch(() => [])) await utimes(join(index, name), new Date(), new Date());
}

/** A library of some drafts that was opened, written to and closed with an index, a while ago. */
async function closedLibrary(headlines: readonly string[]) {
  const { library, folder } = await someLibrary({ keepsIndex: true });
  const ids: DraftId[] = [];
  for (const headline of headlines) ids.push(await made(library, headline));
  await library.list('');
  await later(folder);
  await library.close();
  await later(folder);
  return { folder, ids };
}

const cardsOf = async (library: Library) => (await library.list('')).drafts;
const rebuilt = async (folder: string) => cardsOf((await someLibrary({ folder })).library);

/** The cards and hits of a library that is opened by its index, once it has looked at every draft. */
async function expectAsRebuilt(folder: string): Promise<void> {
  const { library } = await someLibrary({ folder, keepsIndex: true });
  await library.list('');
  // So long that it has begun to look at the drafts.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const expected = await rebuilt(folder);
  await expect.poll(() => cardsOf(library), { timeout: 10_000 }).toEqual(expected);
  const words = (await (await someLibrary({ folder })).library.find('than bai')).ids;
  expect((await library.find('than bai')).ids).toEqual(words);
  await library.close();
}

it('lists the drafts of the last time at once, and reports what has changed since', async () => {
  const { folder, ids } = await closedLibrary(['Một', 'Hai', 'Ba']);
  const [one = '', two = ''] = ids;
  await writeFile(join(folder, 'drafts', one, 'story.json'), fileOf('Một khác', 2));
  await rm(join(folder, 'drafts', two), { recursive: true });
  const cards: unknown[] = [];
  const gone: string[] = [];
  const { library } = await someLibrary({
    folder,
    keepsIndex: true,
    onChanged: (news) => {
      for (const { id, headline } of news.cards) cards.push({ id, headline });
      for (const id of news.gone) gone.push(id);
    },
  });
  expect((await cardsOf(library)).map(({ headline }) => headline).sort()).toEqual(['Ba', 'Hai', 'Một']);
  await expect.poll(() => ({ cards, gone })).toEqual({ cards: [{ id: one, headline: 'Một khác' }], gone: [two] });
  expect((await cardsOf(library)).map(({ headline }) => headline).sort()).toEqual(['Ba', 'Một khác']);
});

it('reads no draft that is as it was, and finds it by its words all the same', async () => {
  const { folder, ids } = await closedLibrary(['Một', 'Hai']);
  const [one, two] = ids as [DraftId, DraftId];
  await writeFile(join(folder, 'drafts', two, 'story.json'), fileOf('Hai khác'));
  const stored = storedIndex(nodeFiles, foldersOf(folder).index, () => 'x');
  const index = createDraftIndex({
    ...{ library: folder, files: nodeFiles, clock: () => new Date(), newId: () => 'x', stored },
    onReading: () => undefined,
  });
  await index.current();
  await expect.poll(() => index.get(two)?.card.headline).toBe('Hai khác');
  expect(index.get(one)).toBeUndefined();
  expect(await index.find(['than', 'bai', 'mot'])).toBe(one);
  expect((await index.entry(one))?.card.headline).toBe('Một');
});

/** What may happen to a library while Stet is off. */
const deeds: Readonly<Record<string, (folder: string, id: string, other: string) => Promise<void>>> = {
  'edited in its place': (folder, id) => writeFile(join(folder, 'drafts', id, 'story.json'), fileOf('Khác', 2)),
  'edited with its size and time kept': async (folder, id) => {
    const path = join(folder, 'drafts', id, 'story.json');
    const [{ mtime }, text] = [await stat(path), await readFile(path, 'utf8')];
    await writeFile(path, text.replace('"savedAt": "2026', '"savedAt": "2025'));
    await utimes(path, mtime, mtime);
  },
  'replaced by a rename': async (folder, id) => {
    const path = join(folder, 'drafts', id, 'story.json');
    await writeFile(`${path}.sync`, fileOf('Đồng bộ', 3));
    await rename(`${path}.sync`, path);
  },
  damaged: (folder, id) => writeFile(join(folder, 'drafts', id, 'story.json'), 'hỏng'),
  'left without its text': (folder, id) => rm(join(folder, 'drafts', id, 'story.json')),
  removed: (folder, id) => rm(join(folder, 'drafts', id), { recursive: true }),
  'thrown away by another Stet': async (folder, id) => {
    const { library } = await someLibrary({ folder });
    await library.trash(id as DraftId);
  },
  'thrown away and brought back': async (folder, id) => {
    const { library } = await someLibrary({ folder });
    await library.trash(id as DraftId);
    await library.restore(id as DraftId);
  },
  'written by another Stet': async (folder, id) => {
    const { library } = await someLibrary({ folder, keepsIndex: true });
    await library.save(id as DraftId, 1, titled('Của Stet khác'));
    await library.close();
  },
  'joined by a new one': async (folder) => {
    await made((await someLibrary({ folder })).library, 'Mới');
  },
  'joined by one under a name that is no draft': async (folder) => {
    await mkdir(join(folder, 'drafts', 'ghi chu\u0301'));
  },
  'swapped with another': async (folder, id, other) => {
    const place = (name: string): string => join(folder, 'drafts', name);
    await rename(place(id), place('giữa'));
    await rename(place(other), place(id));
    await rename(place('giữa'), place(other));
  },
  'copied over another with its times': async (folder, id, other) => {
    await rm(join(folder, 'drafts', other), { recursive: true });
    await cp(join(folder, 'drafts', id), join(folder, 'drafts', other), { recursive: true, preserveTimestamps: true });
  },
  'left with what a killed program was writing': (folder, id) =>
    writeFile(join(folder, 'drafts', id, '.stet-0000-00000000-1.tmp'), fileOf('Dở dang')),
};

it.each(Object.entries(deeds))(
  'a draft that was %s while Stet was off is listed as if all were read',
  async (_, act) => {
    const { folder, ids } = await closedLibrary(['Một', 'Hai', 'Ba']);
    const [one = '', two = ''] = ids;
    await act(folder, one, two);
    await expectAsRebuilt(folder);
    // What was found then is kept for the next time.
    await later(folder);
    await expectAsRebuilt(folder);
  },
);

it('lists what it would read, whatever is done in whatever order', { timeout: 120_000 }, async () => {
  const random = randomNumbers(24);
  const { folder } = await closedLibrary(['Một', 'Hai', 'Ba', 'Bốn']);
  const all = Object.values(deeds);
  for (let round = 0; round < 12; round += 1) {
    const ids = await readdir(join(folder, 'drafts'));
    const [one = '', two = ''] = ids.filter((id) => id.length === 36).sort(() => random() - 0.5);
    const act = all[Math.floor(random() * all.length)]!;
    // Some of them need a draft with its text.
    await act(folder, one, two).catch(() => undefined);
    await expectAsRebuilt(folder);
    await later(folder);
  }
});

it('an index that is cut or changed at any byte is thrown away, and never lists anything else', async () => {
  const { folder, ids } = await closedLibrary(['Một', 'Hai']);
  const { library } = await someLibrary({ folder, keepsIndex: true });
  await library.list('');
  await library.open(ids[0]!);
  await library.save(ids[0]!, 1, titled('Một nữa'));
  await library.close();
  const { index } = foldersOf(folder);
  const stored = () => storedIndex(nodeFiles, index, () => 'x');
  const read = async () => {
    const one = stored();
    const listed = await one.read();
    return listed && { listed: [...listed.listed], texts: await one.texts() };
  };
  const whole = await read();
  const names = await readdir(index);
  expect([names.length, whole?.listed.length, whole?.texts?.size]).toEqual([2, 2, 2]);
  // Without the newer file, the older one is whole.
  const older = { listed: whole?.listed, texts: whole?.texts };
  for (const name of names) {
    const bytes = await readFile(join(index, name));
    const damage = async (changed: Uint8Array): Promise<void> => {
      await writeFile(join(index, name), changed);
      await utimes(join(index, name), new Date(), new Date());
      const found = await read();
      if (found === null) return;
      if (name.includes('all')) expect(found).toEqual({ ...older, texts: null });
      else expect(found.listed.map(([, { card }]) => card.headline).sort()).toEqual(expect.arrayContaining(['Hai']));
    };
    for (let at = 0; at < bytes.length; at += 1) {
      await damage(bytes.subarray(0, at));
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << (at % 8);
      await damage(flipped);
    }
    await writeFile(join(index, name), bytes);
  }
  for (const at of [0, 100, 400, 900]) {
    for (const name of names) await writeFile(join(index, name), (await readFile(join(index, name))).subarray(0, at));
    await expectAsRebuilt(folder);
  }
});

it('an index of another version is thrown away', async () => {
  const { folder } = await closedLibrary(['Một']);
  const { index } = foldersOf(folder);
  const [name = ''] = await readdir(index);
  const text = await readFile(join(index, name), 'latin1');
  await writeFile(join(index, name), text.replace(`"version":${INDEX_VERSION}`, '"version":9'), 'latin1');
  expect(await storedIndex(nodeFiles, index, () => 'x').read()).toBeNull();
  await expectAsRebuilt(folder);
});

it('a draft that changed in the same tick of the clock as it was looked at is read again', async () => {
  const { library, folder } = await someLibrary({ keepsIndex: true });
  const id = await made(library, 'Một');
  await library.list('');
  await library.close();
  const { index } = foldersOf(folder);
  const stampIn = async () => (await storedIndex(nodeFiles, index, () => 'x').read())?.listed.get(id)?.stamp;
  expect(await stampIn()).toBeNull();
  await later(folder);
  await expectAsRebuilt(folder);
  await later(folder);
  expect(await stampIn()).toEqual(await stampOf(join(folder, 'drafts', id)));
  const [name = ''] = (await readdir(index)).filter((one) => one.includes('changed'));
  const { ctimeMs } = await stat(join(folder, 'drafts', id));
  await utimes(join(index, name), new Date(), new Date(ctimeMs + 1900));
  expect(await stampIn()).toBeNull();
});

it('each call to the disk that fails while the index is written leaves the old one or the new one', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { folder: pattern, ids } = await closedLibrary(['Một', 'Hai']);
  let calls = 0;
  for (let isDone = false; !isDone; calls += 1) {
    const folder = await someFolder();
    await cp(pattern, folder, { recursive: true });
    const disk = countingFiles();
    const { library } = await someLibrary({ folder, files: disk, keepsIndex: true });
    await library.list('');
    expect(await library.save(ids[0]!, 1, titled('Một nữa'))).toMatchObject({ ok: true });
    disk.failAt(calls + 1, 'EIO');
    await library.close();
    isDone = !disk.hasFailed();
    disk.heal();
    const { drafts } = await (await someLibrary({ folder, keepsIndex: true })).library.list('');
    expect(drafts).toHaveLength(2);
    await expectAsRebuilt(folder);
  }
  expect(calls).toBeGreaterThan(5);
});

it('a library on a disk that takes no index works as one without, and the log says so once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const isIndex = (_step: string, path: string): string | null => (/[\\/]index/.test(path) ? 'EROFS' : null);
  const files: FilePort = failingFiles(isIndex);
  const { library, folder } = await someLibrary({ files, keepsIndex: true });
  await made(library, 'Một');
  await library.list('');
  await library.close();
  await made(library, 'Hai');
  await library.close();
  expect((await cardsOf(library)).length).toBe(2);
  expect((await library.find('than bai hai')).ids.split(' ')).toHaveLength(1);
  expect(warn).toHaveBeenCalledTimes(1);
  await expect(readdir(foldersOf(folder).index)).rejects.toThrow('ENOENT');
});

it('a text that another program put there while its draft was open is not taken for the one on the paper', async () => {
  const { folder, ids } = await closedLibrary(['Một', 'Hai']);
  const [one] = ids as [DraftId];
  const { library } = await someLibrary({ folder, keepsIndex: true });
  await library.list('');
  await library.open(one);
  await writeFile(draftFolder(join(folder, 'drafts', one)).story, fileOf('Của họ'));
  await new Promise((resolve) => setTimeout(resolve, 800));
  const saved = await library.save(one, 1, titled('Của ta'));
  expect(saved).toMatchObject({ ok: true, value: { foreign: 'kept-as-version' } });
});

it('the review state of a draft that is only listed is the one on disk', async () => {
  const { folder, ids } = await closedLibrary(['Một']);
  const { library } = await someLibrary({ folder, keepsIndex: true });
  await library.list('');
  expect(await library.save(ids[0]!, 1, titled('Một nữa'))).toMatchObject({ ok: true });
  const opened = await library.open(ids[0]!);
  expect(opened).toMatchObject({ ok: true, value: { revision: 2, story: { headline: 'Một nữa' } } });
});

it('what is kept of a draft changes only together with the version of the index', async () => {
  const id = '00000001-0000-4000-8000-000000000000' as DraftId;
  const stamp = { revision: 1, savedAt: '2026-11-23T09:00:00.000Z', savedBy: '', review: newReview };
  const file = { ...stamp, formatVersion: 3, story: storyOfEverything };
  const { card, reusable } = entryOf(id, file, new Uint8Array(), null);
  const bytes = await encodeIndex(
    { listed: [{ card, reusable, stamp: null }], gone: [], textOf: () => storyWords(storyOfEverything) },
    { id: 'a', of: null },
  );
  // Where this fails, raise INDEX_VERSION, so that what earlier versions kept is thrown away.
  expect([INDEX_VERSION, createHash('sha256').update(bytes.subarray(HEAD_BYTES)).digest('hex').slice(0, 16)]).toEqual([
    2,
    '15fe75a9410bc6b4',
  ]);
});
