import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, type TestContext } from 'vitest';
import {
  proseOf,
  signOff,
  type Block,
  type BlockOf,
  type PhotoName,
  type Story,
  type ImportRow,
} from '../../shared/story';
import { directJobs } from './direct';
import type { ReadFailure } from './jobs';
import { readStoryFile, type ReadStoryFile } from './readStoryFile';

// Files as newsrooms have them. They lie beside the project and are no part of it.
const FOLDER = ['..', join('..', '..')].map((up) => join(up, 'shared', 'cases')).find((folder) => existsSync(folder));

type Outcome = ReadStoryFile | ReadFailure;

/** Reads a file of a case; skips the test where the cases are not. */
async function caseFile({ skip }: TestContext, ...path: readonly string[]): Promise<Outcome> {
  if (FOLDER === undefined) skip('../shared/cases is not here');
  return readStoryFile(join(FOLDER ?? '', ...path), directJobs);
}

async function storyIn(context: TestContext, ...path: readonly string[]): Promise<ReadStoryFile> {
  const read = await caseFile(context, ...path);
  if (!read.ok) throw new Error(read.message);
  return read;
}

const bodyText = ({ body }: Story): readonly string[] =>
  body.map((block: Block) => `${block.kind}: ${proseOf(block).join(' | ')}`);
const figuresOf = ({ body }: Story): readonly BlockOf<'figure'>[] =>
  body.flatMap((block) => (block.kind === 'figure' ? [block] : []));
const rowOf = ({ rows }: ReadStoryFile, field: ImportRow['field']): string | undefined =>
  rows.find((row) => row.field === field)?.text;
const wordsOf = (story: Story): string => [story.headline, story.lead, ...story.body.flatMap(proseOf)].join('\n');

it('reads the front matter of Markdown as the fields of a story', async (context) => {
  const read = await storyIn(context, 'f01-md-frontmatter', 'input.md');
  const { story } = read;
  expect(story).toMatchObject({
    headline: 'Đập Sông Mẫu xả lũ: 40 hộ dân phải sơ tán',
    lead: 'Lượng mưa 180 mm trong một đêm làm hồ đầy sớm hơn dự báo.',
    publishedAt: '2026-11-02T07:30:00+07:00',
    tags: ['thủy lợi', 'mưa lũ'],
    section: 'Thời sự',
  });
  expect(signOff(story.bylines)).toBe('An Bình - Quốc Khánh');
  expect(story.body.map(({ kind }) => kind)).toEqual(['paragraph', 'subhead', 'paragraph']);
  expect(rowOf(read, 'leftOut')).toContain('draft: true');
});

it('leaves comments of Markdown out and reads raised words', async (context) => {
  const read = await storyIn(context, 'f02-md-comment', 'input.md');
  expect(wordsOf(read.story)).not.toMatch(/<|>|ĐƯỢC ĐĂNG|more/);
  expect(rowOf(read, 'leftComments') ?? rowOf(read, 'leftOut')).toBeDefined();
  expect(JSON.stringify(read.story.body)).toContain('superscript');
});

it('strikes nothing through at single tildes', async (context) => {
  const { story } = await storyIn(context, 'f05-md-tilde', 'input.md');
  expect(wordsOf(story)).toContain('Giá từ 5~7 triệu đồng/tháng, đặt cọc 2~3 tháng; ngoại thành ~2 triệu đồng.');
  expect(JSON.stringify(story.body)).not.toContain('strikethrough');
});

it.each([
  ['f14-txt-win1258', 'input.txt'],
  ['f16-txt-utf16', 'bom.txt'],
  ['f16-txt-utf16', 'nobom.txt'],
])('reads the letters of %s/%s', async (folder, file) => {
  await withContext(async (context) => {
    const { story } = await storyIn(context, folder, file);
    expect(story.headline).toBe('Nước lũ làm ngập ba xã');
    expect(story.body).toHaveLength(2);
  });
});

/** For tables of cases, whose context comes last. */
async function withContext(run: (context: TestContext) => Promise<void>): Promise<void> {
  if (FOLDER !== undefined) await run({ skip: () => undefined } as unknown as TestContext);
}

it('keeps subheads of a story that a site uses for its own lists too', async (context) => {
  const read = await storyIn(context, 'f17-txt-furniture', 'binh-luan.txt');
  expect(bodyText(read.story)).toEqual(
    expect.arrayContaining([
      'subhead: Nổi bật',
      'subhead: Bình luận',
      'paragraph: Vòng sau, đội nhà làm khách vào tối thứ bảy.',
    ]),
  );
  expect(rowOf(read, 'leftOut')).toBeUndefined();
});

it('knows photos by the endings that Windows and phones give them', async (context) => {
  const { story } = await storyIn(context, 'f18-txt-jfif', 'input.txt');
  expect(figuresOf(story)).toMatchObject([
    { photo: { kind: 'held' }, caption: 'Ghe rau cập bến', credit: 'An Bình' },
    { photo: { kind: 'missing', fileName: 'IMG_2041.HEIC' }, caption: 'Bến xưa', credit: 'Quốc Khánh' },
  ]);
  expect(wordsOf(story)).not.toMatch(/jfif|HEIC/);
});

it('writes a call before a link so that it stays a link', async (context) => {
  const { story } = await storyIn(context, 'f19-md-bang-link', 'input.html');
  const built = await directJobs.exportStory({ story, photos: new Map(), formats: ['md'] }, () => undefined);
  if (!built.ok) throw new Error(built.message);
  const markdown = new TextDecoder().decode(built.files[0]!.bytes);
  expect(markdown).not.toMatch(/(?<!\\)!\[/);
  const again = await directJobs.readArticle(new TextEncoder().encode(markdown), 'markdown');
  if (!again.ok) throw new Error(again.message);
  expect(JSON.stringify(again.story.body)).toContain('https://hienmau.example/dang_ky');
  expect(JSON.stringify(again.story.body)).toContain('lich_thang_11?xa=nam_binh&d=2');
  expect(again.story.body.flatMap(proseOf)).toEqual(story.body.flatMap(proseOf));
});

it.each([
  ['a.txt', '2026-11-02T07:30:00+07:00', ''],
  ['b.txt', '2026-11-02T22:30:00+07:00', 'Jane Doe'],
  ['c.txt', '2026-11-02T07:30:00+07:00', 'Đức Minh'],
  ['d.txt', '2026-11-02T07:30:00+07:00', 'Đức Minh'],
])('reads the time and the names of f25-txt-dates/%s', async (file, publishedAt, names) => {
  await withContext(async (context) => {
    const { story } = await storyIn(context, 'f25-txt-dates', file);
    expect([story.publishedAt, signOff(story.bylines)]).toEqual([publishedAt, names]);
  });
});

it("reads Notion's export with the photo in its folder", async (context) => {
  const read = await storyIn(context, 'f27-md-doc-notion', 'input.md');
  expect(wordsOf(read.story)).not.toMatch(/[<>]/);
  expect(wordsOf(read.story)).toContain('Chợ nghỉ ngày mùng một.');
  expect(figuresOf(read.story)).toMatchObject([
    { photo: { kind: 'held' }, caption: 'Ghe hoa cập bến', credit: 'An Bình', altText: 'Ghe hoa' },
  ]);
});

it('reads lists of plain text, and makes no subhead of their lines', async (context) => {
  const { story } = await storyIn(context, 'f28-txt-bullets', 'input.txt');
  expect(story.body.map(({ kind }) => kind)).not.toContain('subhead');
  for (const words of ['Đơn theo mẫu 01', 'Sổ hộ nghèo (nếu có)', 'Chờ 15 ngày', 'Nhận tiền'])
    expect(wordsOf(story)).toContain(words);
});

it.each<[string, readonly Readonly<Record<string, string>>[]]>([
  ['p01-xmp-langs', [{ caption: 'Ghe rau cập bến', credit: 'An Bình, Quốc Khánh' }]],
  [
    'p02-iim-latin1-declared',
    [
      { caption: "La fête à Köln, l'été", credit: 'René Müller' },
      { caption: 'Fête déjà finie', credit: 'Zoë' },
    ],
  ],
  ['p03-iim-cp1252', [{ caption: 'Mayor “opens” bridge – 35.45…', credit: 'Zoë' }]],
  [
    'p05-exif-only',
    [
      { caption: 'Ghe rau cập bến', credit: 'An Bình' },
      { caption: 'Chợ họp từ 4 giờ sáng', credit: 'Quốc Khánh' },
    ],
  ],
  ['p09-iim-cp1258', [{ caption: 'Ghe rau cập bến lúc 4 giờ sáng' }]],
  ['p12-xmp-struct', [{ caption: 'Ghe rau cập bến & chợ “họp”', credit: 'An Bình/Báo Mẫu', source: 'TTXVN' }]],
  ['p13-cli-metadata', [{ caption: 'Ghe rau cập bến & chợ “họp”', credit: 'An Bình/Báo Mẫu', source: 'TTXVN' }]],
])('reads what the photos of %s say of themselves', async (folder, expected) => {
  await withContext(async (context) => {
    const { story } = await storyIn(context, folder, 'input.txt');
    expect(figuresOf(story)).toMatchObject(expected);
  });
});

it('finds a photo by its name in any case', async (context) => {
  const { story } = await storyIn(context, 'p11-dup-photo-names', 'input.txt');
  expect(figuresOf(story)).toMatchObject([{ photo: { kind: 'held' }, caption: 'Ghe rau' }]);
});

/** The files of a case's story, exported, by the endings of their names. */
async function exportedCase(context: TestContext, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { story, photos } = await storyIn(context, folder, 'input.txt');
  const bytes = new Map<PhotoName, Uint8Array>();
  for (const [name, photo] of photos) bytes.set(name, photo instanceof Uint8Array ? photo : await photo());
  const built = await directJobs.exportStory({ story, photos: bytes, formats: ['html', 'docx'] }, () => undefined);
  if (!built.ok) throw new Error(built.message);
  return new Map(built.files.map((file) => [file.path.split('.').at(-1) ?? '', file.bytes]));
}

it('turns a photo that was held upright, on the page and in Word', async (context) => {
  const files = await exportedCase(context, 'p06-orient6');
  expect(new TextDecoder().decode(files.get('html'))).toContain('width="200" height="300"');
  const document = strFromU8(unzipSync(files.get('docx') ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('rot="5400000"');
});

it('keeps what tells the colours of a photo in four inks', async (context) => {
  const files = await exportedCase(context, 'p08-cmyk');
  const photo = Buffer.from(files.get('jpg') ?? []).toString('latin1');
  expect(photo).toContain('Adobe\0d');
});
