import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  BYLINE_ROLES,
  emptyStory,
  FIGURE_WIDTHS,
  LIST_NUMBERINGS,
  MARKS,
  newCell,
  newList,
  noteIdSchema,
  textRun,
  tidyInline,
  type Block,
  type GalleryPhoto,
  type Inline,
  type InlineContent,
  type Story,
} from '../../shared/story';
import { storyOfEverything } from '../../shared/story/testing';
import { photoNameOf } from '../library';
import { someFolder } from '../disk/testing';
import { somePhotoBytes } from '../library/testing';
import { directJobs } from './direct';
import { readStoryFile } from './readStoryFile';

const named = photoNameOf(somePhotoBytes, 'a.png');
if (!named.ok) throw new Error('The photo of the tests is none');
const held = { kind: 'held', name: named.name } as const;

/** What HTML does not hold: docs/technical/round-trip.md. */
const asHeld = (story: Story): Story => ({
  ...story,
  embargoUntil: null,
  slug: null,
  noteToDesk: '',
  ignoredChecks: [],
});

async function readBack(story: Story): Promise<Story> {
  const built = await directJobs.exportStory(
    { story, photos: new Map([[held.name, new Uint8Array(somePhotoBytes)]]), formats: ['html'] },
    () => undefined,
  );
  if (!built.ok) throw new Error(built.message);
  const folder = await someFolder();
  for (const { path, bytes } of built.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const read = await readStoryFile(join(folder, 'index.html'), directJobs);
  if (!read.ok) throw new Error(read.message);
  return read.story;
}

const SYLLABLES =
  'mưa lũ Đắk Nông 3,8% “nước” sông. Ảnh: Lan (TTXVN) 5/3/2024 <b> & "tên" it’s A-B ☑ 🌊 https://a.vn/x?y=1 Theo: Hà'.split(
    ' ',
  );
const line = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const maybe = fc.oneof(fc.constant(''), line);
const marks = fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 3 });
const run = fc.tuple(line, marks).map(([text, of]) => textRun(text, of));
const piece: fc.Arbitrary<Inline> = fc.oneof(
  run,
  fc.constant<Inline>({ kind: 'lineBreak' }),
  fc
    .tuple(
      fc.constantFrom(
        'https://a.example/x?y=1&z=2',
        'mailto:toasoan@a.example',
        'https://www.google.com/url?q=https://a.example',
      ),
      run,
    )
    .map(([url, of]): Inline => ({ kind: 'link', url, content: [of] })),
);
/** Content that begins and ends in words, as all that people write does. */
const content: fc.Arbitrary<InlineContent> = fc
  .tuple(run, fc.array(piece, { maxLength: 4 }), run)
  .map(([first, middle, last]) => tidyInline([first, ...middle, last]));

const photo: fc.Arbitrary<GalleryPhoto> = fc.record({
  photo: fc.oneof(
    fc.constant(held),
    fc.constantFrom({ kind: 'missing' as const, fileName: 'lò gốm (2)&%.jpg' }),
    fc.constantFrom({ kind: 'remote' as const, url: 'https://anh.example/bến.jpg?w=1&h=2' }),
  ),
  caption: maybe,
  credit: maybe,
  altText: maybe,
  source: fc.constant(''),
});
type List = Extract<Block, { kind: 'list' }>;
const { list } = fc.letrec<{ list: List }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('bulleted' as const, 'numbered' as const),
      fc.array(
        fc.record({
          content,
          lists: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('list'), { maxLength: 2 })),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      fc.record({
        start: fc.constantFrom(1, 2, 12, 0, -3),
        numbering: fc.constantFrom(...LIST_NUMBERINGS),
        reversed: fc.boolean(),
      }),
    )
    .map(([style, items, numbers]) => ({ ...newList(style, items), ...(style === 'numbered' ? numbers : {}) })),
}));
/** A table of up to three columns and rows; one whose first cell goes over others has no words in those. */
const someTable: fc.Arbitrary<Block> = fc
  .record({
    hasHeaderRow: fc.boolean(),
    width: fc.integer({ min: 1, max: 3 }),
    rows: fc.array(fc.array(fc.oneof(content, fc.constant([])), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    first: content,
    spans: fc.constantFrom([1, 1], [1, 1], [2, 1], [1, 2], [2, 2], [3, 1]),
    at: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ hasHeaderRow, width, rows, first, spans: [rowSpan = 1, colSpan = 1], at }): Block => {
    const top = Math.min(at, rows.length - 1);
    const [high, wide] = [Math.min(rowSpan, rows.length - top), Math.min(colSpan, width)];
    return {
      kind: 'table',
      hasHeaderRow,
      rows: rows.map((row, y) =>
        row.slice(0, width).map((cell, x) => {
          if (y === top && x === 0) return { content: first, rowSpan: high, colSpan: wide };
          return newCell(y >= top && y < top + high && x < wide ? [] : cell);
        }),
      ),
    };
  });
const paragraph = content.map((of): Extract<Block, { kind: 'paragraph' }> => ({ kind: 'paragraph', content: of }));
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc
    .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), content)
    .map(([level, of]): Block => ({ kind: 'subhead', level, content: of })),
  content.map((of): Block => ({ kind: 'quote', content: of })),
  fc.tuple(content, maybe).map(([of, attribution]): Block => ({ kind: 'pullQuote', content: of, attribution })),
  list,
  fc.tuple(photo, fc.constantFrom(...FIGURE_WIDTHS)).map(([of, width]): Block => ({ kind: 'figure', ...of, width })),
  fc
    .tuple(fc.array(photo, { minLength: 2, maxLength: 4 }), maybe)
    .map(([photos, caption]): Block => ({ kind: 'gallery', photos, caption })),
  someTable,
  fc
    .tuple(maybe, fc.array(fc.oneof(paragraph, list), { maxLength: 3 }))
    .map(([title, blocks]): Block => ({ kind: 'factBox', title, blocks })),
  fc
    .tuple(fc.constantFrom('https://video.example/a?b=1&c=2', 'https://www.youtube.com/embed/abcdefghijk'), maybe)
    .map(([url, title]): Block => ({ kind: 'embed', url, title })),
  fc.constant<Block>({ kind: 'rule' }),
);
/** Blocks that may hold a text with marks of footnotes. */
const HOLDERS: readonly ((content: InlineContent) => Block)[] = [
  (of) => ({ kind: 'paragraph', content: of }),
  (of) => ({ kind: 'subhead', level: 2, content: of }),
  (of) => ({ kind: 'quote', content: of }),
  (of) => ({ kind: 'pullQuote', content: of, attribution: 'Lan' }),
  (of) => newList('numbered', [{ content: of, lists: [] }]),
  (of) => ({
    kind: 'table',
    hasHeaderRow: true,
    rows: [
      [newCell(of), newCell([])],
      [newCell([]), newCell(of)],
    ],
  }),
  (of) => ({ kind: 'factBox', title: '', blocks: [{ kind: 'paragraph', content: of }] }),
];

const story: fc.Arbitrary<Story> = fc
  .record({
    lang: fc.constantFrom('vi' as const, 'en' as const),
    section: maybe,
    kicker: maybe,
    headline: maybe,
    lead: maybe,
    dateline: maybe,
    bylines: fc.array(fc.record({ name: line, role: fc.constantFrom(...BYLINE_ROLES) }), { maxLength: 3 }),
    publishedAt: fc.constantFrom(null, '2026-11-30', '2024-03-05T07:05:00+07:00', '1999-12-31T23:59:59+07:00'),
    tags: fc.uniqueArray(line, { maxLength: 3 }),
    related: fc.array(
      fc.record({ title: maybe, url: fc.constantFrom('https://a.example/1?x=1&y=2', 'https://a.example/2') }),
      { maxLength: 2 },
    ),
    body: fc.array(block, { maxLength: 6 }),
    notes: fc.array(content, { maxLength: 3 }),
    unmarked: fc.array(content, { maxLength: 2 }),
    holder: fc.constantFrom(...HOLDERS),
    isMarkedInside: fc.boolean(),
  })
  .filter(({ headline, body }) => headline !== '' || body.length > 0)
  .map(({ notes, unmarked, holder, isMarkedInside, ...fields }) => ({
    ...emptyStory(fields.lang),
    ...fields,
    body: [...fields.body, ...withNotes({ notes, unmarked, holder, isMarkedInside })],
  }));

interface NotesOf {
  readonly notes: readonly InlineContent[];
  readonly unmarked: readonly InlineContent[];
  readonly holder: (content: InlineContent) => Block;
  readonly isMarkedInside: boolean;
}

/** A block with the marks of footnotes between its words, and those footnotes; the last of them have no mark, or one in the first. */
function withNotes({ notes, unmarked, holder, isMarkedInside }: NotesOf): readonly Block[] {
  const ids = [...notes, ...unmarked].map((_, at) => noteIdSchema.parse(`note-${at + 1}`));
  if (ids.length === 0) return [];
  const marks = ids.map((note): Inline => ({ kind: 'noteMark', note }));
  const between = marks.slice(0, notes.length).flatMap((mark) => [mark, textRun(' và ')]);
  const inside = isMarkedInside && notes.length > 0 ? marks.slice(notes.length, notes.length + 1) : [];
  const all = [...notes, ...unmarked].map((of, at) => ({
    id: ids[at] ?? noteIdSchema.parse('note-0'),
    content: at === 0 ? tidyInline([...of, ...inside, ...(inside.length > 0 ? [textRun(' đó')] : [])]) : of,
  }));
  const text = between.length === 0 ? [] : [holder(tidyInline([textRun('Xem'), ...between, textRun('hết')]))];
  return [...text, { kind: 'notes', notes: all }];
}

it(
  'reads back every story that it exports as HTML, but for what HTML does not hold',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(story, async (written) => {
        expect(await readBack(written)).toEqual(asHeld(written));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  },
);

it('reads back a story with every kind of block, mark and field', async () => {
  const shown = (of: GalleryPhoto): GalleryPhoto => ({
    ...of,
    photo: of.photo.kind === 'held' ? held : of.photo,
    source: '',
  });
  const written: Story = {
    ...storyOfEverything,
    body: storyOfEverything.body.map((one): Block => {
      if (one.kind === 'figure') return { ...one, ...shown(one) };
      return one.kind === 'gallery' ? { ...one, photos: one.photos.map(shown) } : one;
    }),
  };
  const read = await readBack(written);
  expect(read.body.length).toBe(written.body.length);
  expect({ ...read, body: [] }).toEqual({ ...asHeld(written), body: [] });
});
