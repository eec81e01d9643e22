import { chmod, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../shared/export';
import { del, docxOf, ins, para, picture, run, styled } from '../../shared/import/docx/testing';
import { writePackage } from '../../shared/package';
import { missingPhotos, newReview, type DraftId } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { decodeDraftFile, encodeDraftFile, photoNameOf, type GivenPhoto } from '../library';
import { someFolder, withoutRights } from '../disk/testing';
import { somePhotoBytes } from '../library/testing';
import { directJobs } from './direct';
import type { Jobs } from './jobs';
import { isForOffice, readLooseStory, readStoryFile } from './readStoryFile';

/** Reads a text of this name both ways: as a file in a folder, and without a place on the disk. */
const ways: readonly (readonly [
  string,
  (name: string, bytes: Uint8Array, jobs?: Jobs) => ReturnType<typeof readStoryFile>,
])[] = [
  [
    'in a folder',
    async (name, bytes, jobs = directJobs) => {
      const path = join(await someFolder(), name);
      await writeFile(path, bytes);
      return readStoryFile(path, jobs);
    },
  ],
  ['without a folder', (fileName, bytes, jobs = directJobs) => readLooseStory({ fileName, bytes }, [], jobs)],
];

const named = photoNameOf(somePhotoBytes, 'ghe.png');
const photoName = named.ok ? named.name : null;
const bytesOf = async (photo: GivenPhoto | undefined): Promise<Buffer> =>
  Buffer.from(photo instanceof Uint8Array ? photo : ((await photo?.()) ?? []));

const marked = docxOf({
  body:
    styled('Title', 'Chợ nổi') +
    para(run('Có ') + del('2.002') + ins(run('2.020')) + run(' ghe.')) +
    para(picture('rId9')) +
    para(run('Giá rau giảm.')),
  pictures: { rId9: somePhotoBytes },
});

describe.each(ways)('a file %s', (_, read) => {
  it('that is a Word document with changes is a draft to be reviewed, with its photo in every text', async () => {
    const found = await read('bài.docx', marked);
    if (!found.ok) throw new Error(found.message);
    expect(missingPhotos(found.story)).toEqual([]);
    expect([...found.photos.keys()]).toEqual([photoName]);
    expect(await bytesOf([...found.photos.values()][0])).toEqual(somePhotoBytes);
    expect(found).toMatchObject({ isPackage: false, exported: null });
    const { pack } = found;
    expect(pack && [...pack.photos].map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual([
      [photoName, somePhotoBytes],
    ]);
    const texts = [pack!.draftFile, ...pack!.versions.values()].map((bytes) => {
      const file = decodeDraftFile(bytes);
      if (!file.ok) throw new Error(file.reason);
      return file.file.story;
    });
    expect(texts).toHaveLength(3);
    expect(texts.map(missingPhotos)).toEqual([[], [], []]);
    expect(texts.map((story) => /2\.0\d\d/.exec(JSON.stringify(story.body))?.[0])).toEqual(['2.020', '2.002', '2.020']);
  });

  it('that is a Word document without changes is a text, and says which draft it was exported from', async () => {
    const origin = {
      draftId: '10000000-0000-4000-8000-000000000000' as DraftId,
      revision: 3,
      savedAt: '2026-11-23T09:00:00.000Z',
      withChanges: false,
    };
    const built = await exportDocx(storyOf(p('Ghe kín sông.')), new Map(), origin);
    const { bytes } = built.ok ? built.files[0]! : { bytes: new Uint8Array() };
    const found = await read('bài.docx', bytes);
    expect(found).toMatchObject({ ok: true, pack: null, isPackage: false, exported: { origin } });
    expect(found.ok && Buffer.compare(found.exported!.bytes, bytes)).toBe(0);
  });

  it('that is a package is the whole draft, and a package that is damaged is refused under its name', async () => {
    const story = storyOf(p('Ghe kín sông.'));
    const savedAt = '2026-11-23T09:00:00.000Z';
    const draftFile = encodeDraftFile({ revision: 1, savedAt, savedBy: 'An', review: newReview, story });
    const bytes = writePackage({ draftId: null, madeAt: savedAt, draftFile, photos: new Map(), versions: new Map() });
    for (const name of ['bài.stet', 'bài.STET', 'bài.txt'])
      expect(await read(name, bytes)).toMatchObject({ ok: true, story, isPackage: true, leftOut: [], exported: null });
    const broken = await read('bài.stet', bytes.subarray(0, -30));
    expect(broken).toMatchObject({ ok: false, code: 'package-damaged', about: 'bài.stet' });
    const newer = strToU8(
      Buffer.from(draftFile)
        .toString()
        .replace(/"formatVersion": \d+/, '"formatVersion": 99'),
    );
    const later = writePackage({
      draftId: null,
      madeAt: savedAt,
      draftFile: newer,
      photos: new Map(),
      versions: new Map(),
    });
    expect(await read('bài.stet', later)).toMatchObject({ ok: false, code: 'package-newer', about: 'bài.stet' });
  });

  it.each([
    ['bài.text', 'text'],
    ['bài.markdown', 'markdown'],
    ['bài.MD', 'markdown'],
  ])('called %s is read as %s', async (name, kind) => {
    const found = await read(name, strToU8('# Chợ nổi\n\nGhe *kín* sông.\n\nGiá rau giảm.\n'));
    expect(found).toMatchObject({ ok: true });
    expect(JSON.stringify(found.ok && found.story).includes('*kín*')).toBe(kind === 'text');
  });

  it('says which lines of it are in no field', async () => {
    const text =
      'Chợ nổi đông khách\nPV 05/03/2024 07:05\nSáng sớm ghe đã kín khúc sông.\nGiá rau giảm 12,6%.\nPV\nTừ khóa: chợ\nIn bài viết\n';
    const found = await read('bài.txt', strToU8(text));
    expect(found.ok && found.leftOut).toEqual(['PV', 'Từ khóa: chợ', 'In bài viết']);
  });
});

describe.each(ways)('where LibreOffice converts documents, a file %s', (_, read) => {
  const rtf = strToU8('{\\rtf1 Chợ nổi}');
  const docx = docxOf({ body: styled('Title', 'Chợ nổi') + para(run('Ghe kín sông.')) });
  const asked: string[] = [];
  const by = (answer: Awaited<ReturnType<NonNullable<Jobs['toDocx']>>>): Jobs => ({
    ...directJobs,
    toDocx(bytes, ending) {
      asked.push(`${Buffer.from(bytes).toString()} ${ending}`);
      return Promise.resolve(answer);
    },
  });

  it('in RTF is read from what it became, and says so first', async () => {
    asked.length = 0;
    const found = await read('bài.rtf', rtf, by({ ok: true, bytes: docx }));
    expect(found).toMatchObject({ ok: true, story: { headline: 'Chợ nổi' }, pack: null });
    expect(found.ok && found.rows[0]).toEqual({ field: 'converted', text: '.rtf' });
    expect(asked).toEqual(['{\\rtf1 Chợ nổi} rtf']);
    expect(await read('bài.doc', rtf, by({ ok: true, bytes: docx }))).toMatchObject({ ok: true });
  });

  it('that is called a text, or that is one, is not converted', async () => {
    asked.length = 0;
    const jobs = by({ ok: true, bytes: docx });
    expect(await read('bài.txt', rtf, jobs)).toMatchObject({ ok: false, code: 'kind-rtf' });
    expect(await read('bài.rtf', rtf)).toMatchObject({ ok: false, code: 'kind-rtf', about: 'bài.rtf' });
    expect(await read('bài.rtf', somePhotoBytes, jobs)).toMatchObject({ ok: false, code: 'kind-photo' });
    expect(asked).toEqual([]);
  });

  it('that could not be converted, or not be read then, is refused', async () => {
    const failed = { ok: false, code: 'convert-failed', message: 'It could not be converted.', about: '' } as const;
    expect(await read('bài.rtf', rtf, by(failed))).toEqual({ ...failed, about: 'bài.rtf' });
    const damaged = by({ ok: true, bytes: docx.subarray(0, 200) });
    expect(await read('bài.rtf', rtf, damaged)).toMatchObject({ ok: false, code: 'docx-damaged', about: 'bài.rtf' });
  });
});

it.each([
  ['bài.doc', 'docx-old', true],
  ['bài.DOC', 'kind-rtf', true],
  ['bài.odt', 'kind-odt', true],
  ['bài.txt', 'kind-rtf', false],
  ['doc', 'docx-old', false],
  ['bài.doc', 'kind-pdf', false],
] as const)('a file called %s that is refused as %s is for LibreOffice: %s', (name, code, is) => {
  expect(isForOffice(name, code)).toBe(is);
});

describe('photos that came with a text', () => {
  const text = (photo: string) => strToU8(`# Chợ nổi\n\n![Ghe](${photo})\n\nGhe kín sông.\n`);
  const came = (fileName: string, bytes: Uint8Array = somePhotoBytes) => ({ fileName, bytes });

  it.each([
    ['ghe.png', 'ghe.png'],
    ['anh/ghe.png', 'GHE.PNG'],
    ['anh/chợ.png', 'chợ.png'.normalize('NFD')],
  ])('stand where it names them: %s by %s', async (name, file) => {
    const read = await readLooseStory({ fileName: 'bài.md', bytes: text(name) }, [came(file)], directJobs);
    if (!read.ok) throw new Error(read.message);
    expect(read.story.body.map(({ kind }) => kind)).toEqual(['figure', 'paragraph']);
    expect(missingPhotos(read.story)).toEqual([]);
    expect(read.rows.filter(({ field }) => field === 'missingPhoto')).toEqual([]);
    expect([...read.photos.keys()]).toEqual([photoName]);
  });

  it('may be as large as a draft takes in at once', async () => {
    // One buffer for all of them: it is their lengths that count.
    const large = new Uint8Array(50 * 2 ** 20);
    const photos = [1, 2, 3, 4].map((number) => came(`${number}.jpg`, large));
    const file = { fileName: 'bài.md', bytes: text('ghe.png') };
    expect(await readLooseStory(file, photos, directJobs)).toMatchObject({ ok: true });
    expect(await readLooseStory(file, [...photos, came('5.jpg')], directJobs)).toEqual({
      ok: false,
      code: 'file-too-large',
      message: 'The photos beside it are larger than 200 MB together.',
      about: 'bài.md',
    });
  });

  it('are refused where a story would hold too many', async () => {
    const photos = Array.from({ length: 301 }, (_, number) => came(`${number}.png`));
    const read = await readLooseStory({ fileName: 'bài.md', bytes: strToU8('# Tít\n\nA.\n') }, photos, directJobs);
    expect(read).toMatchObject({ ok: false, code: 'story-too-large', about: 'bài.md' });
    expect(read.ok ? '' : read.message).toBe('It has 301 photos, and a story holds 300 at most.');
  });
});

it.each([
  ['is not there', 'There is no such file.', () => Promise.resolve()],
  ['is a folder', 'It is a folder, not a text file.', (path: string) => mkdir(path)],
])('a file that %s is refused as that', async (_, message, make) => {
  const path = join(await someFolder(), 'bài.txt');
  await make(path);
  expect(await readStoryFile(path, directJobs)).toEqual({
    ok: false,
    code: 'file-unreadable',
    message,
    about: 'bài.txt',
  });
});

it('a file that the user may not read is refused with what the system says', async () => {
  const folder = await someFolder();
  const path = join(folder, 'bài.txt');
  await writeFile(path, 'Chợ nổi');
  await chmod(path, 0);
  await withoutRights(folder, async () => {
    expect(await readStoryFile(path, directJobs)).toMatchObject({
      code: 'file-unreadable',
      message: 'It cannot be read (EACCES).',
      about: 'bài.txt',
    });
  });
});

it('a photo beside a text that is gone, or a folder now, when it is asked for is an error that names it', async () => {
  const folder = await someFolder();
  const photo = join(folder, 'ghe.png');
  await writeFile(join(folder, 'bài.md'), '# Tít\n\n![](ghe.png)\n\nA.\n');
  await writeFile(photo, somePhotoBytes);
  const read = await readStoryFile(join(folder, 'bài.md'), directJobs);
  const [given] = read.ok ? [...read.photos.values()] : [];
  expect(await bytesOf(given)).toEqual(somePhotoBytes);
  await writeFile(photo, 'chữ');
  await expect(bytesOf(given)).rejects.toThrow(`${photo} has changed since it was read`);
  await rm(photo);
  await expect(bytesOf(given)).rejects.toMatchObject({ name: 'PhotoGoneError' });
});

it('a file that is larger than any text is refused before it is looked into', async () => {
  const answer = {
    ok: false,
    code: 'file-too-large',
    message: 'It is too large for an article.',
    about: 'bài.docx',
  };
  const path = join(await someFolder(), 'bài.docx');
  await writeFile(path, '');
  await truncate(path, 200 * 2 ** 20 + 1);
  expect(await readStoryFile(path, directJobs)).toEqual(answer);
  const bytes = new Uint8Array(200 * 2 ** 20 + 1);
  expect(await readLooseStory({ fileName: 'bài.docx', bytes }, [], directJobs)).toEqual(answer);
});
