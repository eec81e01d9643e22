import { expect, it } from 'vitest';
import { newCell, plainInline } from '../../story';
import { b, br, i, link, p, row as cells } from '../../story/testing';
import { linesOf, para, picture, readParts, run, style, styled } from './testing';

const text = (words: string, properties = ''): string => para(run(words, properties));
const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (inner: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const HEADER = '<w:tblHeader/>';
const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val=" %1. "/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const item = (words: string, level = 0): string =>
  para(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

const read = (body: string, links: Readonly<Record<string, string>> = {}) =>
  readParts({
    styles: style('Title', 'Title'),
    numbering: NUMBERING,
    links,
    pictures: { a: new Uint8Array([1]), b: new Uint8Array([2]) },
    body: styled('Title', 'Tít') + body,
  });
const bodyOf = (body: string, links?: Readonly<Record<string, string>>) => read(body, links).story.body;

it('reads a table with its merged cells, each row as wide as the widest', () => {
  const body = table(
    row(cell(text('Xã')) + cell(text('Thiệt hại'), '<w:gridSpan w:val="2"/>'), HEADER),
    row(cell(text('A'), '<w:vMerge w:val="restart"/>') + cell(text('1')) + cell(text('2'))),
    row(cell(para(''), '<w:vMerge/>') + cell(text('3')) + cell(para(''), '<w:vMerge/>')),
    row(cell(text('B'))),
  );
  const [two, tall] = [newCell(plainInline('Thiệt hại')), newCell(plainInline('A'))];
  expect(bodyOf(body)).toEqual([
    {
      kind: 'table',
      hasHeaderRow: true,
      rows: [
        [...cells('Xã'), { ...two, colSpan: 2 }, newCell([])],
        [{ ...tall, rowSpan: 2 }, ...cells('1'), { ...newCell(plainInline('2')), rowSpan: 2 }],
        cells('', '3', ''),
        cells('B', '', ''),
      ],
    },
  ]);
});

it('leaves nothing of a table whose rows all went, and nothing of a row whose cells all went', () => {
  const went = '<w:del w:id="1" w:author="Lan"/>';
  const gone = '<w:cellDel w:id="1" w:author="Lan"/>';
  const body =
    text('Một.') +
    table(row(cell(text('a')) + cell(text('b')), went)) +
    table(row(cell(text('c'), gone) + cell(text('d'), gone)), row(cell(text('e')) + cell(text('f'))));
  const { story, changes } = read(body);
  expect(linesOf(story)).toEqual(['Một.', 'e | f']);
  expect(changes && linesOf(changes.baseline.story)).toEqual(['Một.', 'a | b', 'c | d', 'e | f']);
});

it.each([
  ['of one cell, which is a box', table(row(cell(text('a') + text('b')))), ['a', 'b']],
  ['of one column', table(row(cell(text('a'))), row(cell(text('b')))), ['a', 'b']],
  [
    'of one column that is merged over two',
    table(row(cell(text('a'), '<w:gridSpan w:val="2"/>')), row(cell(text('b'), '<w:gridSpan w:val="2"/>'))),
    ['a', 'b'],
  ],
  ['of 51 columns', table(row(Array.from({ length: 51 }, (_, at) => cell(text(`c${at}`))).join(''))), undefined],
])('takes a table %s for the layout of a page: what is in it stays as paragraphs', (_, body, lines) => {
  const read = linesOf({ body: bodyOf(body) });
  expect(read).toEqual(lines ?? Array.from({ length: 51 }, (__, at) => `c${at}`));
});

it('reads a table of fifty columns, and one of a row of two cells', () => {
  const wide = table(row(Array.from({ length: 50 }, (_, at) => cell(text(`c${at}`))).join('')));
  const low = table(row(cell(text('a')) + cell(text('b'))));
  expect(bodyOf(wide + text('Giữa.') + low).map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table']);
});

it('reads a table that has one cell in most of its rows and two in another', () => {
  const body = table(row(cell(text('Bảng giá'))), row(cell(text('a')) + cell(text('b'))));
  expect(linesOf({ body: bodyOf(body) })).toEqual(['Bảng giá | ', 'a | b']);
});

it('takes the words right below a photo in a frame for its caption, and those above it and further down not', () => {
  const frame = cell(text('Trên ảnh.') + para(picture('a')) + text('Bến đò sáng sớm') + text('Dưới nữa.'));
  expect(linesOf({ body: bodyOf(text('Mở.') + table(row(frame))) })).toEqual([
    'Mở.',
    'Trên ảnh.',
    '[a.png] Bến đò sáng sớm / ',
    'Dưới nữa.',
  ]);
});

it('puts the photos of a table behind it, in their order', () => {
  const body = table(
    row(cell(text('Trước') + para(picture('a'))) + cell(text('Sau'))),
    row(cell(text('x')) + cell(para(picture('b')))),
  );
  expect(linesOf({ body: bodyOf(body) })).toEqual(['Trước | Sau', 'x | ', '[a.png]  / ', '[b.png]  / ']);
});

it('keeps the numbers of a list in a cell as words, and no sign for its bullets', () => {
  const body = table(row(cell(item('một') + item('gạch', 1) + item('hai')) + cell(text('b'))));
  expect(linesOf({ body: bodyOf(body) })).toEqual(['1. một\ngạch\n2. hai | b']);
});

it('writes a box in a cell as lines and leaves out its rule, and counts only tables', () => {
  const rule =
    '<w:p><w:r><w:pict><v:rect xmlns:o="urn:schemas-microsoft-com:office:office" o:hr="t"/></w:pict></w:r></w:p>';
  const box = table(row(cell(text('trong') + rule + text('hộp'))));
  const inner = table(row(cell(text('x')) + cell(text('y'))));
  const { story, rows } = read(table(row(cell(text('a') + box + inner + inner) + cell(text('b')))));
  expect(linesOf(story)).toEqual(['a\ntrong\nhộp\nx\ny\nx\ny | b']);
  expect(rows).toContainEqual({ field: 'nestedTables', text: '2' });
});

it('takes the bold of a header row away, which is bold by itself, also in links and around breaks', () => {
  const bold = (words: string): string => run(words, '<w:b/>');
  const linked = `<w:hyperlink r:id="x">${bold('Hộ')}</w:hyperlink>`;
  const body = table(
    row(cell(para(`${bold('Xã')}<w:r><w:br/></w:r>${run('phường', '<w:b/><w:i/>')}`)) + cell(para(linked)), HEADER),
    row(cell(text('A', '<w:b/>')) + cell(text('1'))),
  );
  expect(bodyOf(body, { x: 'https://example.vn/ho' })).toEqual([
    {
      kind: 'table',
      hasHeaderRow: true,
      rows: [
        cells(
          ['Xã', br, i('phường')].map((one) => (typeof one === 'string' ? plainInline(one)[0]! : one)),
          [link('https://example.vn/ho', 'Hộ')],
        ),
        cells([b('A')], '1'),
      ],
    },
  ]);
});

it.each([
  ['only some words of the header row are', row(cell(text('Xã', '<w:b/>')) + cell(text('Hộ')), HEADER), true],
  ['the row is no header', row(cell(text('Xã', '<w:b/>')) + cell(text('Hộ', '<w:b/>'))), false],
])('keeps bold words of a first row where %s', (_, first, hasHeaderRow) => {
  const [block] = bodyOf(table(first, row(cell(text('A', '<w:b/>')) + cell(text('1', '<w:b/>')), HEADER)));
  if (block?.kind !== 'table') throw new Error('there is no table');
  expect(block.hasHeaderRow).toBe(hasHeaderRow);
  expect([block.rows[0]?.[0]?.content, block.rows[1]?.[0]?.content]).toEqual([[b('Xã')], [b('A')]]);
});

it('reads an empty cell as empty words, and a table between paragraphs where it is', () => {
  const body = text('Một.') + table(row(cell(para('')) + cell(text('b')))) + text('Hai.');
  expect(bodyOf(body)).toEqual([p('Một.'), { kind: 'table', hasHeaderRow: false, rows: [cells('', 'b')] }, p('Hai.')]);
});
