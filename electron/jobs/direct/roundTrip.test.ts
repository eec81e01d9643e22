import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BYLINE_ROLES,
  emptyStory,
  FIGURE_WIDTHS,
  heldPhotos,
  LIST_NUMBERINGS,
  MARKS,
  newCell,
  noteIdSchema,
  photoSourcesOf,
  textRun,
  tidyInline,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type Inline,
  type InlineContent,
  type PhotoSource,
  type Story,
} from '../../../shared/story';
import { b, br, figure, h, i, link, marked, ol, p, quote, row, table, ul } from '../../../shared/story/testing';
import { photoNameOf } from '../../library';
import { someFolder } from '../../disk/testing';
import { readStoryFile } from '../readStoryFile';
import { directJobs } from './directJobs';
import { startOfDay } from '../../../shared/text';

/** A PNG of eight by eight pixels, its checksums left empty: a page takes one of a single pixel for a counter. */
function somePhoto(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.alloc(9 * 8));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}
const somePhotoBytes = somePhoto();

type Format = 'md' | 'ninjs';

/** A story that went out and came in again, through files on the disk. */
async function again(story: Story, format: Format): Promise<Story> {
  const named = photoNameOf(somePhotoBytes, 'a.png');
  const photos = new Map(named.ok ? [[named.name, somePhotoBytes] as const] : []);
  const built = await directJobs.exportStory({ story, photos, formats: [format] }, () => undefined);
  if (!built.ok) throw new Error(built.message);
  const folder = await someFolder();
  for (const { path, bytes } of built.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const read = await readStoryFile(join(folder, built.files[0]!.path), directJobs);
  if (!read.ok) throw new Error(read.message);
  const isAbsent = heldPhotos(story).length < photoSourcesOf(story).length;
  expect(read.rows.filter(({ field }) => /^left/.test(field) || (field === 'missingPhoto' && !isAbsent))).toEqual([]);
  return read.story;
}

function heldPhoto(): PhotoSource {
  const named = photoNameOf(somePhotoBytes, 'a.png');
  if (!named.ok) throw new Error(named.message);
  return { kind: 'held', name: named.name };
}
const held = heldPhoto();

const FIELDS: Story = {
  ...emptyStory('vi'),
  section: 'Thời sự',
  kicker: 'Bão số 9: "mắt bão"',
  headline: 'Ba xã ven biển: sơ tán #1 - 3.000 hộ',
  lead: 'Hơn 3.000 hộ rời nhà * trước 17 giờ.',
  bylines: [
    { name: 'Lê An', role: 'reporter' },
    { name: 'TTXVN', role: 'agency' },
    { name: 'Võ Hà', role: 'photographer' },
  ],
  dateline: 'Quảng Trị',
  publishedAt: '2026-11-02T07:30:00+07:00',
  tags: ['bão', 'ven biển'],
  slug: 'ba-xa-ven-bien',
  related: [{ title: 'Tin trước: bão', url: 'https://a.example/tin_1?x=1&y=2' }],
};

const BODY: readonly Block[] = [
  p('Gió ', b('giật'), ' cấp ', i('12'), br, 'Dòng hai, ', link('https://a.example/a_b', 'nguồn'), '.'),
  { kind: 'paragraph', content: tidyInline(p(...MARKS.flatMap((mark) => [marked(mark, mark), ' ']), 'hết').content) },
  h(2, 'Sơ tán'),
  h(3, 'Xã A'),
  h(4, 'Thôn 1'),
  ul('một', ol('hai', 'ba'), 'bốn'),
  ol('một', 'hai'),
  ul('sát nhau'),
  quote('Chưa bao giờ thấy.'),
  table(true, row('A', 'B'), row('1', '')),
  table(false, row('1', '2')),
  { kind: 'rule' },
  p('1. không phải danh sách'),
  p('# không phải tít, * hay _gạch_, 5~7 và ~~x~~, <b>chữ</b>, [x](y), `z`'),
];

describe.each<Format>(['md', 'ninjs'])('a story in .%s', (format) => {
  it('comes in as it went out: its fields and the words of its body', async () => {
    const story = { ...FIELDS, body: BODY };
    expect(await again(story, format)).toEqual(story);
  });

  it('with nothing in it but a paragraph comes in as it went out', async () => {
    const story = { ...emptyStory('en'), slug: 'a', body: [p('The river rises.')] };
    expect(await again(story, format)).toEqual(story);
  });

  it('brings its photos along', async () => {
    const story = {
      ...FIELDS,
      body: [
        figure({ photo: held, caption: 'Sóng ở cửa biển', credit: 'Võ Hà', altText: 'Sóng lớn' }),
        p('Gió giật cấp 12.'),
        figure({ photo: held, caption: 'Sóng' }),
        p('Hết.'),
      ],
    };
    expect(await again(story, format)).toEqual(story);
  });

  it('comes in as it went out, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(someStory, async (story) => {
        const { publishedAt } = story;
        const held = format === 'ninjs' ? { ...story, publishedAt: publishedAt && startOfDay(publishedAt) } : story;
        expect(await again(story, format)).toEqual(held);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  }, 300_000);
});

const WORDS = [
  'mưa',
  'Huế',
  'a*b',
  '5~7',
  '12,6%',
  '“ngay!”',
  'R&D',
  '<b>',
  '[1]',
  'x_y_z',
  '#tin',
  '1.',
  '-',
  '>',
  'C:\\a',
  '$5',
  '|',
  '`mã`',
  'e.g.',
  '%%a%%',
  '==b==',
  '[[c]]',
  '[!d]',
  '{{< e >}}',
  '{: .g}',
  'www.a.vn',
  'https://a.example/x_y',
  '[embed]https://a.example/[/embed]',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
/** A field that begins with a letter, as every field of a story does. */
const field = words.map((text) => `Tin ${text} hết`);

const inline: fc.Arbitrary<InlineContent> = fc
  .array(
    fc.oneof(
      words.map((text): Inline[] => [textRun(text)]),
      fc
        .tuple(
          fc.constantFrom('mưa', 'Huế', 'hai từ'),
          fc.uniqueArray(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 2 }),
        )
        .map(([text, marks]): Inline[] => [textRun(text, marks)]),
      fc.constantFrom('mưa', 'hai từ').map((text): Inline[] => [link('https://a.example/x_y?a=1&b=2', text)]),
    ),
    { minLength: 1, maxLength: 4 },
  )
  // Words are separate: signs at the edges of words are the business of the exporter's own tests.
  .map((parts) => tidyInline([textRun('Đầu '), ...parts.flatMap((part) => [...part, textRun(' ')]), textRun('cuối')]));

const maybe = fc.oneof(fc.constant(''), field);
/** What a figure or a gallery shows: a photo that is there, one that is only named, and one on the web. */
const photo: fc.Arbitrary<GalleryPhoto> = fc
  .record({
    photo: fc.constantFrom<PhotoSource>(
      held,
      { kind: 'missing', fileName: 'lò gốm (2)&%--.jpg' },
      { kind: 'remote', url: 'https://anh.example/bến.jpg?w=1&h=2' },
    ),
    caption: maybe,
    credit: maybe,
    altText: maybe,
    source: maybe,
  })
  // Ninjs has the source of a photo with its file.
  .map((of) => (of.photo.kind === 'held' ? of : { ...of, source: '' }));
const list: fc.Arbitrary<BlockOf<'list'>> = fc
  .record({
    start: fc.constantFrom(1, 3, 12),
    numbering: fc.constantFrom(...LIST_NUMBERINGS),
    reversed: fc.boolean(),
    items: fc.array(inline, { minLength: 1, maxLength: 3 }),
    inner: fc.constantFrom(ul('một'), ol('hai'), { ...ol('ba', 'bốn'), numbering: 'upperRoman' as const }),
  })
  .map(({ items, inner, ...form }) => ({
    kind: 'list',
    style: 'numbered',
    ...form,
    items: items.map((content, at) => ({ content, lists: at === 1 ? [inner] : [] })),
  }));
const cell = fc.oneof(inline, fc.constant<InlineContent>([])).map(newCell);
const someTable: fc.Arbitrary<Block> = fc
  .record({
    hasHeaderRow: fc.boolean(),
    head: fc.array(inline.map(newCell), { minLength: 3, maxLength: 3 }),
    rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    span: fc.constantFrom([1, 1], [2, 1], [1, 2], [2, 2]),
  })
  .map(({ hasHeaderRow, head, rows, span: [rowSpan = 1, colSpan = 1] }) => {
    const isCovered = (row: number, column: number): boolean =>
      row < rowSpan && column < colSpan && (row > 0 || column > 0);
    const most = Math.min(rowSpan, rows.length);
    const merged = rows.map((cells, row) =>
      cells.map((one, column) => {
        if (isCovered(row, column)) return newCell([]);
        // Only what has words goes over places that have none.
        return row + column === 0 ? { ...head[0]!, rowSpan: most, colSpan } : one;
      }),
    );
    return { kind: 'table', hasHeaderRow, rows: [head, ...merged] };
  });

/** A new kind of block does not compile until it is here; footnotes have tests of their own. */
const BLOCKS: { readonly [K in Exclude<Block['kind'], 'notes' | 'unknown'>]: fc.Arbitrary<Block> } = {
  paragraph: inline.map((content): Block => ({ kind: 'paragraph', content })),
  subhead: fc.tuple(fc.constantFrom(2, 3, 4), field).map(([level, text]): Block => h(level as 2, text)),
  quote: inline.map((content): Block => ({ kind: 'quote', content })),
  pullQuote: fc
    .tuple(inline, maybe)
    .map(([content, attribution]): Block => ({ kind: 'pullQuote', content, attribution })),
  list: fc.oneof(
    list,
    fc.tuple(field, field).map(([one, two]): Block => ul(one, ol(two), two)),
    fc.tuple(field, field).map(([one, two]): Block => ol(one, two)),
  ),
  figure: fc
    .tuple(photo, fc.constantFrom(...FIGURE_WIDTHS))
    .map(([of, width]): Block => ({ kind: 'figure', ...of, width })),
  gallery: fc
    .tuple(fc.array(photo, { minLength: 2, maxLength: 3 }), maybe)
    .map(([photos, caption]): Block => ({ kind: 'gallery', photos, caption })),
  table: someTable,
  factBox: fc
    .tuple(
      maybe,
      fc.array(
        fc.oneof(
          inline.map((content) => ({ kind: 'paragraph' as const, content })),
          list,
        ),
        { minLength: 1, maxLength: 2 },
      ),
    )
    .map(([title, blocks]): Block => ({ kind: 'factBox', title, blocks })),
  embed: fc
    .tuple(fc.constantFrom('https://a.example/x?a=1&b=2', 'https://www.youtube.com/embed/abcdefghijk'), maybe)
    .map(([url, title]): Block => ({ kind: 'embed', url, title })),
  rule: fc.constant<Block>({ kind: 'rule' }),
};
const block: fc.Arbitrary<Block> = fc.oneof({ weight: 4, arbitrary: BLOCKS.paragraph }, ...Object.values(BLOCKS));
const someStory: fc.Arbitrary<Story> = fc
  .record({
    headline: field,
    kicker: fc.oneof(fc.constant(''), field),
    lead: fc.oneof(fc.constant(''), field),
    section: fc.oneof(fc.constant(''), field),
    dateline: fc.oneof(fc.constant(''), field),
    bylines: fc.uniqueArray(
      fc.record({ name: fc.constantFrom('Lê An', 'Võ Hà', 'J. Doe'), role: fc.constantFrom(...BYLINE_ROLES) }),
      { selector: ({ name }) => name, maxLength: 3 },
    ),
    tags: fc.uniqueArray(field, { maxLength: 3 }),
    publishedAt: fc.constantFrom(null, '2026-11-30', '2026-11-02T07:30:00+07:00', '1999-01-01T00:00:00+07:00'),
    body: fc.array(block, { minLength: 1, maxLength: 6 }),
    notes: fc.array(inline, { maxLength: 3 }),
    loose: fc.array(inline, { maxLength: 2 }),
  })
  .map(({ notes, loose, body, ...fields }) => {
    const ids = [...notes, ...loose].map((_, at) => noteIdSchema.parse(`note-${at + 1}`));
    const marks = notes.map((_, at): Inline => ({ kind: 'noteMark', note: ids[at]! }));
    const marked: readonly Block[] =
      marks.length === 0 ? [] : [{ kind: 'paragraph', content: [textRun('Xem'), ...marks] }];
    const written = [...notes, ...loose].map((content, at) => ({ id: ids[at]!, content }));
    const behind: readonly Block[] = written.length === 0 ? [] : [{ kind: 'notes', notes: written }];
    return { ...emptyStory('vi'), slug: 'tin', ...fields, body: [...body, ...marked, ...behind] };
  });
