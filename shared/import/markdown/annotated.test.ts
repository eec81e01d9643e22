import { expect, it } from 'vitest';
import { annotationToComment, inlineText, newCell, plainInline, type AnnotationInput, type Block } from '../../story';
import { b, br, figure, h, i, link, mark, notes, ol, p, quote, ul } from '../../story/testing';
import { parseArticlePage } from '../article/parseArticlePage';

const read = (...parts: readonly (string | AnnotationInput)[]): readonly Block[] => {
  const text = parts.map((part) => (typeof part === 'string' ? part : annotationToComment(part))).join('\n\n');
  const page = parseArticlePage(`---\ntitle: Tin\ngenerator: Stet\n---\n\n${text}\n`, 'markdown');
  if (!page.ok) throw new Error(page.message);
  return page.story.body;
};
it.each([
  ['its speaker', true, '> Mất đê.\n>\n> — Ông Tư', 'Mất đê.', 'Ông Tư'],
  ['a speaker with marks', true, '> Mất đê.\n>\n> — Ông *Tư*', 'Mất đê.', 'Ông Tư'],
  ['no speaker where it has none', false, '> Mất đê.', 'Mất đê.', ''],
  ['no speaker where the dash is gone', true, '> Mất đê.\n>\n> Ông Tư', 'Mất đê.\nÔng Tư', ''],
  ['no speaker where a dash is among its words', false, '> Mất đê.\n>\n> — Hết.', 'Mất đê.\n— Hết.', ''],
])('reads a pull quote of ours with %s', (_, attribution, text, words, speaker) => {
  const [found] = read({ kind: 'pullQuote', attribution }, text);
  if (found?.kind !== 'pullQuote') throw new Error('there is no pull quote');
  expect([inlineText(found.content), found.attribution]).toEqual([words, speaker]);
});

it.each<[string, boolean, string, Block]>([
  ['its title', true, '> **Mực nước**\n>\n> Cấp 9.', { kind: 'factBox', title: 'Mực nước', blocks: [p('Cấp 9.')] }],
  [
    'no title',
    false,
    '> **Cấp 9.**\n>\n> Cấp 8.',
    { kind: 'factBox', title: '', blocks: [p(b('Cấp 9.')), p('Cấp 8.')] },
  ],
  [
    'words where the title is not bold any more',
    true,
    '> Mực nước\n>\n> Cấp 9.',
    { kind: 'factBox', title: '', blocks: [p('Mực nước'), p('Cấp 9.')] },
  ],
  ['a list', true, '> **Mực nước**\n>\n> - một', { kind: 'factBox', title: 'Mực nước', blocks: [ul('một')] }],
])('reads a fact box of ours with %s', (_, title, text, block) => {
  expect(read({ kind: 'factBox', title }, text)).toEqual([block]);
});

it('reads a list with its numbers in a fact box', () => {
  const lists = [{ start: 4, numbering: 'upperRoman', reversed: false }] as const;
  const inside = annotationToComment({ kind: 'list', lists: [...lists] });
  expect(read({ kind: 'factBox' }, `> ${inside}\n>\n> - IV. bốn\n> - V. năm`)).toMatchObject([
    { kind: 'factBox', blocks: [{ kind: 'list', start: 4, numbering: 'upperRoman' }] },
  ]);
});

it.each<[string, AnnotationInput]>([
  ['a quotation that it is not', { kind: 'pullQuote' }],
  ['a fact box that is gone', { kind: 'factBox' }],
  ['a list that is gone', { kind: 'list', lists: [null] }],
  ['a table that is gone', { kind: 'table', spans: [[0, 0, 2, 2]] }],
  ['a photo that is gone', { kind: 'figure', width: 'wide' }],
  ['a page that is gone', { kind: 'embed' }],
  ['more photos than there are', { kind: 'gallery', photos: 1 }],
])('keeps the words behind what states %s', (_, annotation) => {
  expect(read(annotation, 'Mưa to.', 'Gió lớn.')).toEqual([p('Mưa to.'), p('Gió lớn.')]);
  expect(read('Mưa to.', annotation)).toEqual([p('Mưa to.')]);
});

const missing = (fields = {}) => figure({ photo: { kind: 'missing', fileName: 'a.jpg' }, ...fields });
it('reads the width and the source of a photo', () => {
  expect(read({ kind: 'figure', width: 'wide', source: 'Báo Nhà' }, '![Sóng](a.jpg)', 'Mưa.')).toEqual([
    missing({ width: 'wide', source: 'Báo Nhà', altText: 'Sóng' }),
    p('Mưa.'),
  ]);
});

const said = { width: 'full', source: 'Báo', altText: 'Sóng' } as const;
it.each<[string, AnnotationInput & { kind: 'figure' }, readonly string[], readonly Block[]]>([
  ['without a caption', { kind: 'figure', ...said, photo: { missing: 'a.jpg' } }, ['Mưa.'], [missing(said), p('Mưa.')]],
  [
    'with a caption',
    { kind: 'figure', photo: { missing: 'a.jpg' }, caption: true },
    ['Bến đò', 'Mưa.'],
    [missing({ caption: 'Bến đò' }), p('Mưa.')],
  ],
  [
    'with a caption and a credit',
    { kind: 'figure', photo: { missing: 'a.jpg' }, caption: true },
    ['Bến **đò** *Võ Hà*'],
    [missing({ caption: 'Bến đò', credit: 'Võ Hà' })],
  ],
  [
    'on the web',
    { kind: 'figure', photo: { remote: 'https://a.example/a.jpg' } },
    ['Mưa.'],
    [figure({ photo: { kind: 'remote', url: 'https://a.example/a.jpg' } }), p('Mưa.')],
  ],
  [
    'whose caption became a subhead',
    { kind: 'figure', photo: { missing: 'a.jpg' }, caption: true },
    ['## Bến đò'],
    [missing(), h(2, 'Bến đò')],
  ],
])('reads a photo that Markdown cannot show %s', (_, annotation, text, blocks) => {
  expect(read(annotation, ...text)).toEqual(blocks);
});

const photo = (fileName: string, caption = '', fields = {}) => ({
  photo: { kind: 'missing', fileName },
  caption,
  credit: '',
  altText: '',
  source: '',
  ...fields,
});
it('reads the photos of a gallery, those too that Markdown cannot show, with their captions and that of all', () => {
  const blocks = read(
    { kind: 'gallery', photos: 3, caption: true },
    '![](a.jpg)',
    { kind: 'figure', photo: { missing: 'b.heic' }, caption: true },
    'Bến đò',
    { kind: 'figure', source: 'Báo' },
    '![](c.jpg)',
    'Ba xã',
    'Mưa.',
  );
  const photos = [photo('a.jpg'), photo('b.heic', 'Bến đò'), photo('c.jpg', '', { source: 'Báo' })];
  expect(blocks).toEqual([{ kind: 'gallery', photos, caption: 'Ba xã' }, p('Mưa.')]);
});

it.each<[string, readonly (string | AnnotationInput)[], readonly Block[]]>([
  [
    'the words behind it where it has no caption',
    [{ kind: 'gallery', photos: 1 }, '![](a.jpg)', 'Mưa.'],
    [{ kind: 'gallery', photos: [photo('a.jpg')], caption: '' } as Block, p('Mưa.')],
  ],
  [
    'what is no paragraph where its caption is gone',
    [{ kind: 'gallery', photos: 1, caption: true }, '![](a.jpg)', '## Mưa'],
    [{ kind: 'gallery', photos: [photo('a.jpg')], caption: '' } as Block, h(2, 'Mưa')],
  ],
  [
    'no photo but those that it has',
    [{ kind: 'gallery', photos: 1 }, '![](a.jpg)', '![](b.jpg)'],
    [
      { kind: 'gallery', photos: [photo('a.jpg')], caption: '' } as Block,
      figure({ photo: { kind: 'missing', fileName: 'b.jpg' } }),
    ],
  ],
])('keeps behind a gallery %s', (_, parts, blocks) => {
  expect(read(...parts)).toEqual(blocks);
});

const PAGE = 'https://a.example/phim';
it.each<[string, boolean, string, Block]>([
  ['with its title', true, `[Phim](${PAGE})`, { kind: 'embed', url: PAGE, title: 'Phim' }],
  ['without a title', false, `<${PAGE}>`, { kind: 'embed', url: PAGE, title: '' }],
  ['with words beside it', true, `[Phim](${PAGE}) hay`, p(link(PAGE, 'Phim'), ' hay')],
  ['that is only words', true, 'Phim', p('Phim')],
])('reads a page %s', (_, title, text, block) => {
  expect(read({ kind: 'embed', title }, text)).toEqual([block]);
});

const roman = (start: number, reversed = false) => ({ start, numbering: 'lowerRoman', reversed }) as const;
it('reads the numbers of a list, and of the lists in it in their order', () => {
  const text = '- iv. bốn\n  - một\n  - hai\n- v. năm\n  - vii. bảy\n  - vi. sáu';
  const form = { kind: 'list', style: 'numbered' } as const;
  expect(read({ kind: 'list', lists: [roman(4), null, roman(7, true)] }, text)).toEqual([
    {
      ...form,
      ...roman(4),
      items: [
        { content: plainInline('bốn'), lists: [ul('một', 'hai')] },
        {
          content: plainInline('năm'),
          lists: [
            {
              ...form,
              ...roman(7, true),
              items: ['bảy', 'sáu'].map((words) => ({ content: plainInline(words), lists: [] })),
            },
          ],
        },
      ],
    },
  ]);
});

it('takes a number off that is alone in its item, and off words with marks', () => {
  expect(read({ kind: 'list', lists: [roman(1)] }, '- i.\n- ii. **hai**\n- iii.*ba*')).toMatchObject([
    { style: 'numbered', items: [{ content: [] }, { content: [b('hai')] }, { content: [i('ba')] }] },
  ]);
});

it('keeps a list as it is where an item has lost its number or begins with something else', () => {
  const lists = [roman(1), roman(1)];
  expect(read({ kind: 'list', lists }, '- i. một\n- hai')).toEqual([ul('i. một', 'hai')]);
  expect(read({ kind: 'list', lists }, '- xem i. một')).toEqual([ul('xem i. một')]);
  expect(read({ kind: 'list', lists }, '- một\n  - i. trong')).toMatchObject([
    { style: 'bulleted', items: [{ lists: [{ style: 'numbered', items: [{ content: plainInline('trong') }] }] }] },
  ]);
  expect(read({ kind: 'list', lists: [] }, '1. một\n2. hai')).toEqual([ol('một', 'hai')]);
});

const cell = (words: string, spans = {}) => ({ ...newCell(plainInline(words)), ...spans });
const TABLE = '| a | a | c |\n| --- | --- | --- |\n| a | a | f |\n| g | h | i |';
it.each<
  [string, readonly (readonly [number, number, number, number])[], readonly (readonly ReturnType<typeof cell>[])[]]
>([
  [
    'a cell over two columns and rows',
    [[0, 0, 2, 2]],
    [
      [cell('a', { rowSpan: 2, colSpan: 2 }), cell(''), cell('c')],
      [cell(''), cell(''), cell('f')],
      [cell('g'), cell('h'), cell('i')],
    ],
  ],
  [
    'a cell beyond its end',
    [[2, 2, 2, 3]],
    [
      [cell('a'), cell('a'), cell('c')],
      [cell('a'), cell('a'), cell('f')],
      [cell('g'), cell('h'), cell('i', { rowSpan: 2, colSpan: 3 })],
    ],
  ],
  [
    'a cell that is not there, and one that is',
    [
      [7, 0, 2, 2],
      [1, 1, 1, 2],
    ],
    [
      [cell('a'), cell('a'), cell('c')],
      [cell('a'), cell('a', { colSpan: 2 }), cell('')],
      [cell('g'), cell('h'), cell('i')],
    ],
  ],
])('reads merged cells of a table: %s', (_, spans, rows) => {
  const [found] = read({ kind: 'table', spans: spans.map((span) => [...span]) }, TABLE);
  expect(found).toMatchObject({ kind: 'table', rows });
});

it('puts a footnote that no mark names behind the others', () => {
  const one = read('Giá[^1] tăng.', { kind: 'note' }, 'Theo Cục.', { kind: 'note' }, 'Số sơ bộ.', '[^1]: Của nhà.');
  expect(one).toEqual([
    p('Giá', mark('note-1'), ' tăng.'),
    notes({ 'note-1': 'Của nhà.', 'note-2': 'Theo Cục.', 'note-3': 'Số sơ bộ.' }),
  ]);
  expect(read('Giá tăng.', { kind: 'note' }, 'Theo Cục.')).toEqual([p('Giá tăng.'), notes({ 'note-1': 'Theo Cục.' })]);
});

it('takes no note from what is no paragraph, and reads what states nothing as it is', () => {
  expect(read('Giá.', { kind: 'note' }, '## Theo Cục')).toEqual([p('Giá.'), h(2, 'Theo Cục')]);
  expect(read('<!-- x -->', '> Một.', 'a\\\nb')).toEqual([quote('Một.'), p('a', br, 'b')]);
});
