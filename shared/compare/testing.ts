import fc from 'fast-check';
import { expect } from 'vitest';
import {
  BYLINE_ROLES,
  FIGURE_WIDTHS,
  LIST_NUMBERINGS,
  MARKS,
  plainInline,
  textRun,
  tidyInline,
  type Block,
  type BlockOf,
  type Inline,
  type InlineContent,
  type PhotoSource,
  type Story,
} from '../story';
import { noteId, somePhoto, someThread } from '../story/testing';

/** Words that stories of tests are made of: few, so that stories have much in common. */
const WORDS = [
  'Lửa',
  'hòa',
  'hoà',
  'hộ',
  'nghèo',
  'giảm',
  'ở',
  'Huế',
  '2.002',
  '2.020',
  '3,8%',
  '05/03/2024',
  '“',
  '”',
  ',',
  '.',
];

const few = <T>(of: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(of, { maxLength });

/** A plain text: words of the list, now and then any characters. */
export const someText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 10 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const lineText = someText.map((text) => text.replace(/[\n\r]/g, ' '));
const someUrl = fc.constantFrom('https://a.vn/', 'https://b.vn/x');

const someRun: fc.Arbitrary<Inline> = fc
  .record({
    text: lineText,
    marks: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...MARKS]) }),
    comments: fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray([someThread('1'), someThread('2')]) },
    ),
  })
  .map(({ text, marks, comments }) => textRun(text, marks, comments));

const someInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: someRun },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'lineBreak' }) },
  { weight: 1, arbitrary: fc.constantFrom('n1', 'n2').map((id): Inline => ({ kind: 'noteMark', note: noteId(id) })) },
  {
    weight: 1,
    // Runs alone go into the link.
    arbitrary: fc
      .record({ url: someUrl, content: few(someRun, 2) })
      .map((link) => ({ kind: 'link', ...link }) as Inline),
  },
);
export const someContent: fc.Arbitrary<InlineContent> = few(someInline, 4).map(tidyInline);

const somePhotoSource: fc.Arbitrary<PhotoSource> = fc.oneof(
  fc.constantFrom('1', '2', '3').map((digit): PhotoSource => ({ kind: 'held', name: somePhoto(digit) })),
  fc.constantFrom('a.jpg', 'ảnh.png').map((fileName): PhotoSource => ({ kind: 'missing', fileName })),
  someUrl.map((url): PhotoSource => ({ kind: 'remote', url })),
);
const somePhotoFields = fc.record({
  photo: somePhotoSource,
  caption: someText,
  credit: someText,
  altText: someText,
  source: someText,
});

const block = <K extends Block['kind']>(kind: K, parts: fc.Arbitrary<Omit<BlockOf<K>, 'kind'>>) =>
  parts.map((given) => ({ kind, ...given }) as unknown as BlockOf<K>);

const someParagraph = block('paragraph', fc.record({ content: someContent }));
const { list: someList } = fc.letrec<{ list: BlockOf<'list'>; item: BlockOf<'list'>['items'][number] }>((tie) => ({
  item: fc.record({
    content: someContent,
    lists: fc.oneof({ depthSize: 'small' }, fc.constant([]), few(tie('list'), 2)),
  }),
  list: block(
    'list',
    fc.record({
      style: fc.constantFrom('bulleted' as const, 'numbered' as const),
      start: fc.constantFrom(1, 1, 3, -2),
      numbering: fc.constantFrom(...LIST_NUMBERINGS),
      reversed: fc.constantFrom(false, false, true),
      items: few(tie('item')),
    }),
  ),
}));
const someSpan = fc.constantFrom(1, 1, 1, 2, 3);
const someCell = fc.record({ content: someContent, rowSpan: someSpan, colSpan: someSpan });
const someTable = fc.nat({ max: 3 }).chain((columns) =>
  block(
    'table',
    fc.record({
      hasHeaderRow: fc.boolean(),
      rows: few(fc.array(someCell, { minLength: columns, maxLength: columns })),
    }),
  ),
);
const someUnknown = block(
  'unknown',
  fc.record({ json: fc.constantFrom('{"kind":"poll","a":1}', '{"kind":"poll","a":2}') }),
);

/** Every kind of block, each from an arbitrary of its own; a new kind does not compile until it is here. */
const BLOCKS: { readonly [K in Block['kind']]: fc.Arbitrary<Block> } = {
  paragraph: someParagraph,
  subhead: block(
    'subhead',
    fc.record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const), content: someContent }),
  ),
  list: someList,
  quote: block('quote', fc.record({ content: someContent })),
  pullQuote: block('pullQuote', fc.record({ content: someContent, attribution: someText })),
  figure: fc
    .tuple(somePhotoFields, fc.constantFrom(...FIGURE_WIDTHS))
    .map(([fields, width]) => ({ kind: 'figure', ...fields, width })),
  gallery: block('gallery', fc.record({ photos: few(somePhotoFields), caption: someText })),
  table: someTable,
  factBox: block(
    'factBox',
    fc.record({ title: someText, blocks: few(fc.oneof(someParagraph, someList, someUnknown)) }),
  ),
  embed: block('embed', fc.record({ url: someUrl, title: someText })),
  rule: fc.constant<Block>({ kind: 'rule' }),
  notes: block(
    'notes',
    fc.record({
      notes: fc.uniqueArray(fc.record({ id: fc.constantFrom('n1', 'n2', 'n3').map(noteId), content: someContent }), {
        selector: ({ id }) => id,
        maxLength: 3,
      }),
    }),
  ),
  unknown: someUnknown,
};

export const someBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: someParagraph },
  ...Object.values(BLOCKS).map((arbitrary) => ({ weight: 1, arbitrary })),
);

const someInstant = fc.constantFrom(null, '2024-03-05T07:05:00+07:00', '2024-03-06T07:05:00+07:00');

/** A story with any field and block there can be. */
export const someStory: fc.Arbitrary<Story> = fc.record({
  lang: fc.constantFrom('vi' as const, 'en' as const),
  section: someText,
  kicker: someText,
  headline: someText,
  lead: someText,
  bylines: few(fc.record({ name: someText, role: fc.constantFrom(...BYLINE_ROLES) })),
  dateline: someText,
  publishedAt: someInstant,
  embargoUntil: someInstant,
  tags: few(someText),
  slug: fc.constantFrom(null, 'a', 'b'),
  related: few(fc.record({ title: someText, url: someUrl })),
  noteToDesk: someText,
  ignoredChecks: few(fc.record({ rule: fc.constant('x'), excerpt: someText, context: someText }), 2),
  body: few(someBlock, 8),
});

/** One way to edit a story, told by a few numbers, so that a sequence of them shrinks well. */
export interface SomeEdit {
  readonly what: number;
  readonly where: number;
  readonly there: number;
  readonly text: string;
  readonly block: Block;
  readonly content: InlineContent;
}
export const someEdit: fc.Arbitrary<SomeEdit> = fc.record({
  what: fc.nat({ max: 9 }),
  where: fc.nat({ max: 30 }),
  there: fc.nat({ max: 30 }),
  text: lineText,
  block: someBlock,
  content: someContent,
});

/** The story after an edit: text typed or deleted, a block split, joined, inserted, deleted, moved or replaced, a field rewritten. */
export function edited(story: Story, edit: SomeEdit): Story {
  const { what, there, text, block: given, content } = edit;
  const body = [...story.body];
  const at = body.length === 0 ? 0 : edit.where % body.length;
  const current = body[at];
  const withBody = (): Story => ({ ...story, body });
  const isText = current?.kind === 'paragraph' || current?.kind === 'subhead' || current?.kind === 'quote';
  switch (what) {
    case 0:
      return { ...story, headline: typedInto(story.headline, there, text) };
    case 1:
      return { ...story, tags: [...story.tags.slice(0, there % 3), text], lead: typedInto(story.lead, there, text) };
    case 2:
      body.splice(at, 0, given);
      return withBody();
    case 3:
      body.splice(at, 1);
      return withBody();
    case 4: {
      const [taken] = body.splice(at, 1);
      if (taken) body.splice(there % (body.length + 1), 0, taken);
      return withBody();
    }
    case 5: {
      if (!isText) return story;
      const pieces = Math.min(there, current.content.length);
      body.splice(at, 1, { ...current, content: current.content.slice(0, pieces) }, p(current.content.slice(pieces)));
      return withBody();
    }
    case 6: {
      const next = body[at + 1];
      if (!isText || next?.kind !== 'paragraph') return story;
      body.splice(at, 2, { ...current, content: tidyInline([...current.content, ...next.content]) });
      return withBody();
    }
    case 7:
      if (isText) body[at] = { ...current, content: spliced(current.content, there, plainInline(text)) };
      else if (current?.kind === 'figure') body[at] = { ...current, caption: typedInto(current.caption, there, text) };
      return withBody();
    case 8:
      if (isText) body[at] = { ...current, content: spliced(current.content, there, content) };
      else if (current) body[at] = given;
      return withBody();
    default:
      if (isText) body[at] = { kind: 'subhead', level: 2, content: current.content };
      else if (current?.kind === 'table') body[at] = { ...current, rows: current.rows.slice(1) };
      else if (current?.kind === 'list')
        body[at] = { ...current, items: [...current.items.slice(there % 3), { content, lists: [] }] };
      return withBody();
  }
}

const p = (content: InlineContent): Block => ({ kind: 'paragraph', content });

const typedInto = (before: string, at: number, text: string): string => {
  const words = before.split(' ');
  const from = at % (words.length + 1);
  return [...words.slice(0, from), ...(text === '' ? [] : [text]), ...words.slice(from + (at % 3))].join(' ');
};

const spliced = (before: InlineContent, at: number, piece: InlineContent): InlineContent => {
  const from = at % (before.length + 1);
  return tidyInline([...before.slice(0, from), ...piece, ...before.slice(from + (at % 2))]);
};

/** What a change is not about is taken out of a value: comment anchors, and the Unicode form. For comparing. */
export function withoutAnchors(value: unknown, form: 'NFC' | 'NFD' = 'NFC'): unknown {
  if (typeof value === 'string') return value.normalize(form);
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => withoutAnchors(part, form));
    const isInline = parts.length > 0 && parts.every(isInlinePiece);
    return isInline
      ? tidyInline(parts).map((piece) =>
          piece.kind === 'text' ? { ...piece, text: piece.text.normalize(form) } : piece,
        )
      : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'comments' ? [] : withoutAnchors(part, form)]),
  );
}

const isInlinePiece = (value: unknown): value is Inline =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  ['text', 'link', 'lineBreak', 'noteMark'].includes(String(value.kind));

/** How many random cases a law is tried with: `STET_SOAK=5000` for the long run (`npm run test:soak`). */
export const numRuns = Number(process.env['STET_SOAK'] ?? 1_000);

/** A time limit for tests that try `numRuns` cases, in milliseconds. */
export const longRun = 40_000 + numRuns * 60;

/** Asserts that two stories are the same but for comment anchors and Unicode form. */
export function expectSame(a: Story, b: Story): void {
  const [x, y] = [withoutAnchors(a), withoutAnchors(b)];
  // Comparing texts is many times quicker than asserting; keys may stand in another order.
  if (JSON.stringify(x) !== JSON.stringify(y)) expect(x).toEqual(y);
}
