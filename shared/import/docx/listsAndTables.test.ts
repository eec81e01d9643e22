import { expect, it } from 'vitest';
import { numberText } from './counting';
import { linesOf, para, picture, readParts, run, style } from './testing';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'bullet', '•')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>`,
  '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Muc"/></w:abstractNum>',
  `<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Muc"/>${level(0, 'upperRoman', '%1.')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>',
].join('');
const item = (text: string, numId: number, at = 0): string =>
  para(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`);
const words = para(run('Tít của bài viết này'));
const linesIn = (...body: readonly string[]): readonly string[] =>
  linesOf(
    readParts({
      body: words + body.join(''),
      numbering: NUMBERING,
      styles: style('Muc1', 'Mục 1', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    }).story,
  );

it('makes lists of numbered paragraphs, inside each other by their levels', () => {
  expect(
    linesIn(item('một', 1), item('a', 1, 1), item('b', 1, 1), item('sâu', 1, 2), item('hai', 1), item('gạch', 2)),
  ).toEqual(['1. một', '  a. a', '  b. b', '    - sâu', '2. hai', '- gạch']);
});

it('counts a list anew where its numbering says so, and on where it goes on behind a paragraph', () => {
  expect(
    linesIn(item('một', 1), item('hai', 1), item('lại một', 4), para(run('Xen giữa.')), item('hai', 4), item('ba', 1)),
  ).toEqual(['1. một', '2. hai', '1. lại một', 'Xen giữa.', '2. hai', '3. ba']);
});

it('keeps numbers that no list says as words: articles of a law and their points', () => {
  expect(linesIn(item('Mức phạt', 3), item('Xe máy', 3, 1), item('Ô tô', 3, 1), item('Hiệu lực', 3))).toEqual([
    'Điều 1. Mức phạt',
    '1.1. Xe máy',
    '1.2. Ô tô',
    'Điều 2. Hiệu lực',
  ]);
});

it('finds a numbering by a style of lists, and a paragraph by the numbering of its style; "0" takes it away', () => {
  expect(
    linesIn(
      item('La mã', 5),
      para(run('theo kiểu'), '<w:pStyle w:val="Muc1"/>'),
      para(run('không'), '<w:pStyle w:val="Muc1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ),
  ).toEqual(['I. La mã', '- theo kiểu', 'không']);
});

it.each([
  [4, 'upperRoman', 'IV'],
  [27, 'lowerLetter', 'aa'],
  [3, 'decimalZero', '03'],
  [0, 'upperLetter', '0'],
  [7, 'vietnameseCounting', '7'],
])('writes number %i in the format %s', (number, format, text) => {
  expect(numberText(number, format)).toBe(text);
});

const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (cells: string, properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const text = (words: string): string => para(run(words));

it('fills merged cells, so that no value moves under another heading', () => {
  expect(
    linesIn(
      table(
        row(cell(text('Xã')) + cell(text('Thiệt hại'), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
        row(cell(text('A'), '<w:vMerge w:val="restart"/>') + cell(text('1')) + cell(text('2'))),
        row(cell(para(''), '<w:vMerge/>') + cell(text('3')) + cell(text('4'))),
        row(cell(text('B')) + cell(text('5')), '<w:gridBefore w:val="1"/>'),
      ),
    ),
  ).toEqual(['Xã | Thiệt hại | ', 'A | 1 | 2', ' | 3 | 4', ' | B | 5']);
});

it('writes a table in a cell as lines, and says so', () => {
  const inner = table(row(cell(text('x')) + cell(text('y'))));
  const { story, rows } = readParts({
    body: words + table(row(cell(text('A') + inner + text('B')) + cell(text('C')))),
  });
  expect(linesOf(story)).toEqual(['A\nx\ny\nB | C']);
  expect(rows).toContainEqual({ field: 'nestedTables', text: '1' });
});

it('takes a table of one column for a frame: the words below a photo in it are its caption', () => {
  const pictures = { a: new Uint8Array([1]) };
  const body =
    words +
    text('Đoạn đầu.') +
    table(row(cell(para(picture('a')))), row(cell(text('Bến đò sáng sớm')))) +
    text('Đoạn cuối.');
  expect(linesOf(readParts({ body, pictures }).story)).toEqual([
    'Đoạn đầu.',
    '[a.png] Bến đò sáng sớm / ',
    'Đoạn cuối.',
  ]);
});

it('reads rows and cells in content controls', () => {
  const control = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  expect(linesIn(control(table(control(row(control(cell(control(text('A')))) + cell(text('B')))))))).toEqual(['A | B']);
});
