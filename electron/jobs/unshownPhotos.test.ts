import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, para, picture, run, styled } from '../../shared/import/docx/testing';
import { photoSourcesOf } from '../../shared/story';
import { someFolder } from '../disk/testing';
import { somePhotoBytes } from '../library/testing';
import { directJobs } from './direct';
import { readLooseStory, readStoryFile } from './readStoryFile';

const bytesOf = (letters: string): Uint8Array =>
  Uint8Array.from(letters.padEnd(200, '\0'), (letter) => letter.charCodeAt(0));
const KINDS: readonly (readonly [string, Uint8Array])[] = [
  ['heic', bytesOf('\0\0\0\x18ftypheic\0\0\0\0')],
  ['avif', bytesOf('\0\0\0\x1cftypavis\0\0\0\0')],
  ['tif', bytesOf('II*\0')],
  ['bmp', bytesOf('BM\x46\0\0\0\0\0\0\0\x36\0\0\0')],
];
const text = (photo: string) =>
  `Chợ nổi\n\nSáng sớm ghe đã kín khúc sông.\n\n${photo}\nGhe rau cập bến\n\nGiá rau giảm.\n`;
const asUrl = (type: string, bytes: Uint8Array) => `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

async function inFolder(name: string, bytes: Uint8Array, photo?: readonly [string, Uint8Array]) {
  const folder = await someFolder();
  await writeFile(join(folder, name), bytes);
  if (photo) await writeFile(join(folder, photo[0]), photo[1]);
  return readStoryFile(join(folder, name), directJobs);
}

describe.each(KINDS)('a photo in %s, which Stet cannot show', (type, bytes) => {
  const fileName = `ghe.${type}`;
  const html = `<h1>Chợ nổi</h1><p>Sáng sớm ghe đã kín khúc sông.</p><img src="${asUrl(type, bytes)}"><p>Giá rau giảm.</p>`;
  it.each([
    ['beside a text', () => inFolder('bài.txt', strToU8(text(fileName)), [fileName, bytes])],
    [
      'dropped with a text that names it',
      () => readLooseStory({ fileName: 'bài.txt', bytes: strToU8(text(fileName)) }, [{ fileName, bytes }], directJobs),
    ],
    [
      'dropped with a text that does not',
      () =>
        readLooseStory(
          { fileName: 'bài.txt', bytes: strToU8('Chợ nổi\n\nGiá rau giảm.') },
          [{ fileName, bytes }],
          directJobs,
        ),
    ],
    [
      'in a Word document',
      () =>
        inFolder(
          'bài.docx',
          docxOf({
            body: styled('Title', 'Chợ nổi') + para(picture('rId9')) + para(run('Giá rau giảm.')),
            pictures: { rId9: bytes },
          }),
        ),
    ],
    ['in a page', () => inFolder('bài.html', strToU8(html))],
  ])('is named with the reason where it comes %s', async (_, reading) => {
    const read = await reading();
    if (!read.ok) throw new Error(read.message);
    expect(photoSourcesOf(read.story)).toMatchObject([{ kind: 'missing' }]);
    expect(read.rows.filter(({ field }) => /Photo/.test(field))).toMatchObject([{ field: 'unusablePhoto' }]);
  });
});

it('takes an AVIF in, with what it states about itself', async () => {
  const bytes = await readFile('shared/import/photo/fixtures/photo.avif');
  const read = await inFolder('bài.txt', strToU8('Chợ nổi\n\nGiá rau giảm.\n\nlo.avif\n\nGhe về.\n'), [
    'lo.avif',
    bytes,
  ]);
  expect(read.ok && read.story.body).toContainEqual(
    expect.objectContaining({ kind: 'figure', caption: 'Lò gốm bên sông', credit: 'Hạnh Nguyên' }),
  );
  expect(read.ok && photoSourcesOf(read.story)).toMatchObject([{ kind: 'held' }]);
});

it('takes a photo in whatever its ending is, where its bytes are of a kind that Stet shows', async () => {
  for (const fileName of ['ghe.jfif', 'ghe.avif', 'ghe.bmp']) {
    const read = await inFolder('bài.txt', strToU8(text(fileName)), [fileName, somePhotoBytes]);
    expect(read.ok && photoSourcesOf(read.story)).toMatchObject([{ kind: 'held' }]);
  }
});

it('takes a photo in that a text only numbers, beside it or dropped with it', async () => {
  const bytes = strToU8('Chợ nổi\n\nSáng sớm ghe đã kín khúc sông.\n\nẢnh 1: Ghe rau\n\nGiá rau giảm.\n');
  const file = { fileName: 'anh 1.png', bytes: somePhotoBytes };
  for (const read of [
    await inFolder('bài.txt', bytes, [file.fileName, file.bytes]),
    await readLooseStory({ fileName: 'bài.txt', bytes }, [file], directJobs),
  ])
    expect(read.ok && read.story.body[1]).toMatchObject({ photo: { kind: 'held' }, caption: 'Ghe rau' });
});
