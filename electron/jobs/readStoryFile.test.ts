import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docxOf, para, run } from '../../shared/import/docx/testing';
import { writePackage } from '../../shared/package';
import { missingPhotos, STORY_LIMITS } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { packDraft, type GivenPhoto } from '../library';
import { hasPipes, makePipe, someFolder } from '../disk/testing';
import { someLibrary, somePhotoBytes } from '../library/testing';
import { directJobs } from './direct';
import { readLooseStory, readStoryFile } from './readStoryFile';
import { PhotoGoneError } from './takePhotos';

const page = (photo: string) =>
  `Kinh tế\n\nChợ nổi đông khách\n\nPV 05/03/2024 07:05\n\nSáng sớm ghe đã kín khúc sông.\n\n${photo}\nGhe rau cập bến\n\nGiá rau giảm 12,6%.\n`;

it.each([
  ['the same name', 'chợ.png', 'chợ.png'],
  ['the name in NFD', 'chợ.png', 'chợ.png'.normalize('NFD')],
  ['the name in capitals', 'cho.png', 'CHO.PNG'],
])('takes in the photo that lies beside the text under %s', async (_, named, lies) => {
  const folder = await someFolder();
  await writeFile(join(folder, 'bai.txt'), page(named));
  await writeFile(join(folder, lies), somePhotoBytes);
  const read = await readStoryFile(join(folder, 'bai.txt'), directJobs);
  if (!read.ok) throw new Error(read.message);
  expect(missingPhotos(read.story)).toEqual([]);
  expect(await bytesOf(read.photos)).toEqual([somePhotoBytes]);
});

const red = Buffer.concat([somePhotoBytes, Buffer.from('red')]);

it('finds photos in the folders that a text names, and two of one name apart', async () => {
  const folder = await someFolder();
  await mkdir(join(folder, 'Chợ'.normalize('NFD'), 'sớm'), { recursive: true });
  await mkdir(join(folder, 'bến'));
  await writeFile(join(folder, 'Chợ'.normalize('NFD'), 'sớm', '1.PNG'), somePhotoBytes);
  await writeFile(join(folder, 'bến', '1.png'), red);
  for (const [name, text] of [
    ['bài.txt', `Tít\n\nchợ/sớm/1.png\n\nbến\\1.png\n`],
    ['bài.md', '# Tít\n\n![](ch%E1%BB%A3/s%E1%BB%9Bm/1.png)\n\n![](./bến/1.png)\n'],
  ] as const) {
    await writeFile(join(folder, name), text);
    const read = await readStoryFile(join(folder, name), directJobs);
    if (!read.ok) throw new Error(read.message);
    expect(missingPhotos(read.story)).toEqual([]);
    expect(await bytesOf(read.photos)).toEqual([somePhotoBytes, red]);
  }
});

it('finds a photo by its name alone in one folder below, and takes neither of two', async () => {
  const folder = await someFolder();
  for (const [sub, bytes] of [
    ['a', somePhotoBytes],
    ['b', red],
  ] as const) {
    await mkdir(join(folder, sub));
    await writeFile(join(folder, sub, 'ghe.png'), bytes);
  }
  await writeFile(join(folder, 'a', 'cầu.png'), somePhotoBytes);
  await writeFile(join(folder, 'bài.txt'), 'Tít\n\nghe.png\n\ncầu.png\n');
  const read = await readStoryFile(join(folder, 'bài.txt'), directJobs);
  if (!read.ok) throw new Error(read.message);
  expect(missingPhotos(read.story)).toEqual(['ghe.png']);
  expect(read.rows).toContainEqual({ field: 'doubledPhoto', text: 'ghe.png (a/ghe.png · b/ghe.png)' });
});

it('names a photo that it cannot show as such, with what it says of itself', async () => {
  const folder = await someFolder();
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x3b, 1, 2, 0, 4, 0, 0, 0, 0x5a, 0x6f, 0x65, 0, 0, 0, 0, 0];
  await writeFile(join(folder, 'ghe.TIF'), Uint8Array.from(tiff));
  await writeFile(join(folder, 'bài.txt'), 'Tít\n\nghe.tif\n\nChợ tan.\n');
  const read = await readStoryFile(join(folder, 'bài.txt'), directJobs);
  expect(read).toMatchObject({ ok: true, story: { body: [{ kind: 'figure', credit: 'Zoe' }, {}] } });
  expect(read.ok && read.rows).toContainEqual({ field: 'unusablePhoto', text: 'ghe.tif' });
});

/** The bytes of photos, read in their turn where they lie beside a text. */
async function bytesOf(photos: ReadonlyMap<string, GivenPhoto>): Promise<readonly Buffer[]> {
  const read: Buffer[] = [];
  for (const photo of photos.values()) read.push(Buffer.from(photo instanceof Uint8Array ? photo : await photo()));
  return read;
}

// loss 9
it('keeps no photo in memory that lies beside a text, and takes no other one for it later', async () => {
  const folder = await someFolder();
  await writeFile(join(folder, 'bai.txt'), page('ghe.png'));
  await writeFile(join(folder, 'ghe.png'), somePhotoBytes);
  const read = await readStoryFile(join(folder, 'bai.txt'), directJobs);
  if (!read.ok) throw new Error(read.message);
  expect([...read.photos.values()].filter((photo) => photo instanceof Uint8Array)).toEqual([]);
  await writeFile(join(folder, 'ghe.png'), Buffer.concat([somePhotoBytes, Buffer.from('x')]));
  await expect(bytesOf(read.photos)).rejects.toThrow(PhotoGoneError);
  const { library } = await someLibrary();
  await expect(library.create(read.story, read.photos)).rejects.toThrow(PhotoGoneError);
  expect((await library.list('')).drafts).toEqual([]);
});

it.each([
  ['is not there', () => Promise.resolve()],
  ['is no photo', (path: string) => writeFile(path, 'chữ')],
  ['is a folder', (path: string) => mkdir(path)],
  ['is a link', (path: string) => symlink('/etc/hostname', path)],
])('keeps the name and caption of a photo that %s', async (_, make) => {
  const folder = await someFolder();
  await writeFile(join(folder, 'bai.txt'), page('ghe.png'));
  await make(join(folder, 'ghe.png'));
  const read = await readStoryFile(join(folder, 'bai.txt'), directJobs);
  if (!read.ok) throw new Error(read.message);
  expect(missingPhotos(read.story)).toEqual(['ghe.png']);
  expect(JSON.stringify(read.story.body)).toContain('Ghe rau cập bến');
  expect(read.rows).toContainEqual(expect.objectContaining({ field: 'missingPhoto' }));
});

it.each([
  ['bài.md', '# Chợ nổi\n\nGhe kín sông.\n\n![Ghe](ghe.png)\n'],
  ['bài.HTML', '<!doctype html><h1>Chợ nổi</h1><p>Ghe kín sông.</p><img src="anh/ghe.png" alt="Ghe">'],
  [
    'bài.htm',
    `<h1>Chợ nổi</h1><p>Ghe kín sông.</p><img src="data:image/png;base64,${somePhotoBytes.toString('base64')}" alt="Ghe">`,
  ],
  [
    'bài.mht',
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://bao.example/\r\n\r\n<h1>Chợ nổi</h1><p>Ghe kín sông.</p><img src="anh/khac.png" alt="Ghe">\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://bao.example/anh/khac.png\r\n\r\n${somePhotoBytes.toString('base64')}\r\n--b--\r\n`,
  ],
])('reads %s with its photo', async (name, text) => {
  const folder = await someFolder();
  await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'ghe.png'), somePhotoBytes);
  const read = await readStoryFile(join(folder, name), directJobs);
  if (!read.ok) throw new Error(read.message);
  expect(read.story).toMatchObject({
    headline: 'Chợ nổi',
    body: [{ kind: 'paragraph' }, { kind: 'figure', photo: { kind: 'held' }, altText: 'Ghe' }],
  });
  expect(await bytesOf(read.photos)).toEqual([somePhotoBytes]);
});

it('refuses more than a story holds, and says so', async () => {
  const path = join(await someFolder(), 'bài.html');
  await writeFile(path, '<p>A'.repeat(STORY_LIMITS.blocks + 2));
  const read = await readStoryFile(path, directJobs);
  expect(read).toMatchObject({ ok: false, code: 'story-too-large', about: 'bài.html' });
});

// loss 9
it('refuses more photos beside a text than a draft can take in at once, before it reads any', async () => {
  const folder = await someFolder();
  const names = Array.from({ length: 40 }, (_, at) => `anh-${at}.jpg`);
  for (const name of names) {
    await writeFile(join(folder, name), somePhotoBytes);
    await truncate(join(folder, name), 49 * 1024 * 1024);
  }
  const path = join(folder, 'bài.md');
  await writeFile(path, `# Tít\n\n${names.map((name) => `![](${name})`).join('\n\n')}\n`);
  expect(await readStoryFile(path, directJobs)).toEqual({
    ok: false,
    code: 'file-too-large',
    message: 'The photos beside it are larger than 200 MB together.',
    about: 'bài.md',
  });
});

// loss 3
it('refuses a table of more empty cells than a story holds, and says so', async () => {
  const path = join(await someFolder(), 'bảng.html');
  await writeFile(path, `<h1>Tít</h1><table>${`<tr>${'<td>'.repeat(50)}`.repeat(2_600)}</table>`);
  const read = await readStoryFile(path, directJobs);
  expect(read).toMatchObject({ ok: false, code: 'story-too-large', about: 'bảng.html' });
  expect(read.ok ? '' : read.message).toBe(
    'It has 130000 items, cells and other parts of blocks, and a story holds 10000 at most.',
  );
});

it.each([
  ['a folder', 'file-unreadable', (path: string) => mkdir(path)],
  ['an empty file', 'empty-file', (path: string) => writeFile(path, '')],
  ['a picture', 'kind-photo', (path: string) => writeFile(path, somePhotoBytes)],
  ['six megabytes', 'file-too-large', (path: string) => writeFile(path, 'a'.repeat(6 * 1024 * 1024))],
  ['nothing', 'file-unreadable', () => Promise.resolve()],
])('refuses %s in one sentence that names the file', async (_, code, make) => {
  const path = join(await someFolder(), 'bài.txt');
  await make(path);
  const read = await readStoryFile(path, directJobs);
  expect(read).toMatchObject({ ok: false, code, about: 'bài.txt' });
  expect(read.ok ? '' : read.message).toMatch(/^[A-Z][^\n]+\.$/);
});

it.each([
  ['Word document', 'bài.txt', docxOf({ body: para(run('Mưa lớn ở miền núi')) }), 'Mưa lớn ở miền núi'],
  ['Word document', 'bài.stet', docxOf({ body: para(run('Mưa lớn ở miền núi')) }), 'Mưa lớn ở miền núi'],
  ['page', 'bài.txt', Buffer.from('<!doctype html><h1>Mưa lớn</h1><p>Nước dâng.'), 'Mưa lớn'],
])('reads a %s that is called %s as what it is', async (_, name, bytes, headline) => {
  const path = join(await someFolder(), name);
  await writeFile(path, bytes);
  const read = await readStoryFile(path, directJobs);
  expect(read).toMatchObject({ ok: true, story: { headline } });
  expect(await readLooseStory({ fileName: name, bytes }, [], directJobs)).toMatchObject({
    ok: true,
    story: { headline },
  });
});

it('reads a package by another name as the package that it is', async () => {
  const { library } = await someLibrary();
  const made = await library.create(storyOf(p('Mưa')), new Map());
  if (!made.ok) throw new Error(made.message);
  const pack = await packDraft(join(library.folder, 'drafts', made.value.id), new Date());
  if (!pack) throw new Error('no package');
  const path = join(await someFolder(), 'bài.zip');
  await writeFile(path, writePackage(pack));
  expect(await readStoryFile(path, directJobs)).toMatchObject({
    ok: true,
    isPackage: true,
    story: { headline: 'Tít' },
  });
});

it.each([
  ['rác.docx', 'docx-damaged'],
  ['rác.csv', 'kind-spreadsheet'],
  ['rác.json', 'kind-json'],
  ['rác.stet', 'package-damaged'],
])('refuses words that are called %s', async (name, code) => {
  const path = join(await someFolder(), name);
  await writeFile(path, 'không có gì ở đây');
  expect(await readStoryFile(path, directJobs)).toMatchObject({ ok: false, code, about: name });
});

// loss 7
it.skipIf(!hasPipes).each(['bài.txt', 'gói.stet'])('a pipe called %s is refused, not waited for', async (name) => {
  const path = makePipe(join(await someFolder(), name));
  expect(await readStoryFile(path, directJobs)).toMatchObject({ ok: false, message: 'It is not a file.', about: name });
});

it('window 10: a text without a folder takes the photos that came with it, those that it does not name below its words', async () => {
  const bytes = new TextEncoder().encode('# Chợ nổi\n\n![Ghe](ghe.png)\n\nGhe kín sông.\n');
  const came = ['GHE.png', 'cầu.png', 'chữ.png'].map((fileName) => ({ fileName, bytes: somePhotoBytes }));
  const broken = { fileName: 'hỏng.png', bytes: new TextEncoder().encode('chữ') };
  const read = await readLooseStory({ fileName: 'bài.MD', bytes }, [...came, broken], directJobs);
  if (!read.ok) throw new Error(read.message);
  expect(read.story.headline).toBe('Chợ nổi');
  expect(read.story.body.map(({ kind }) => kind)).toEqual(['figure', 'paragraph', 'figure', 'figure', 'figure']);
  expect(missingPhotos(read.story)).toEqual(['hỏng.png']);
  expect(read.rows.filter(({ field }) => field === 'missingPhoto').map(({ text }) => text)).toEqual(['hỏng.png']);
});
