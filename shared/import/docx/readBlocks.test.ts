import { expect, it } from 'vitest';
import { docxOf, linesOf, para, readBytes, readParts, run, style, styled, type DocxParts } from './testing';

const AT = '2026-03-01T08:00:00Z';
const STYLES = style('Title', 'Title');
const text = (words: string): string => para(run(words));
const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const change = (name: string, inner = ''): string =>
  `<w:${name} w:id="1" w:author="Lan" w:date="${AT}">${inner}</w:${name}>`;

const read = (body: string, more: Partial<DocxParts> = {}) =>
  readParts({ styles: STYLES, body: styled('Title', 'Tít') + body, ...more });
/** The words of a body with its changes, and without them. */
function bothOf(body: string) {
  const { story, changes } = read(body);
  return { after: linesOf(story), before: changes && linesOf(changes.baseline.story) };
}
const tableIn = (body: string) => {
  const found = read(body).story.body.find(({ kind }) => kind === 'table');
  if (found?.kind !== 'table') throw new Error('there is no table');
  return found;
};

it.each([
  ['XML of the newsroom', (inner: string) => `<w:customXml w:element="tin">${inner}</w:customXml>`],
  ['a smart tag', (inner: string) => `<w:smartTag w:element="tin">${inner}</w:smartTag>`],
  ['a content control', (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`],
  [
    'the one of two forms that is understood',
    (inner: string) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback>${text('Hình khác.')}</mc:Fallback></mc:AlternateContent>`,
  ],
])('reads paragraphs and tables in %s', (_, around) => {
  const body = around(text('Một.') + table(row(cell(text('a')) + cell(text('b')))));
  expect(linesOf(read(body).story)).toEqual(['Một.', 'a | b']);
});

it('reads rows and cells in XML of the newsroom', () => {
  const around = (inner: string): string => `<w:customXml w:element="tin">${inner}</w:customXml>`;
  const body = table(around(row(around(cell(text('a'))) + cell(text('b')))), row(cell(text('c')) + cell(text('d'))));
  expect(linesOf(read(body).story)).toEqual(['a | b', 'c | d']);
});

it('keeps what is around paragraphs, rows or cells as a change: they came or went', () => {
  const came = row(cell(text('mới')) + cell(text('2')));
  const body =
    change('ins', text('Đoạn mới.')) +
    table(
      row(cell(text('Xã')) + change('del', cell(text('Năm cũ'))) + cell(text('Số'))),
      change('ins', came),
      row(cell(text('cũ')) + cell(text('1')) + cell(text('x'), change('cellDel')), change('del')),
      row(cell(text('còn')) + cell(text('3')) + cell(text('4'), change('cellIns'))),
    );
  expect(bothOf(body)).toEqual({
    after: ['Đoạn mới.', 'Xã | Số | ', 'mới | 2 | ', 'còn | 3 | 4'],
    before: ['Xã | Năm cũ | Số', 'cũ | 1 | x', 'còn | 3 | '],
  });
});

it('follows a comment that begins and ends between paragraphs, rows and cells', () => {
  const comment = (id: number): string =>
    `<w:comment w:id="${id}" w:author="Lan" w:date="${AT}">${text('Xem lại')}</w:comment>`;
  const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`;
  const { threads } = read(
    `${text('Một.')}${start(0)}${text('Hai.')}${end(0)}` +
      table(
        start(1) + row(cell(text('a')) + start(2) + cell(text('b')) + end(2)),
        end(1) + row(cell(text('c')) + cell(text('d'))),
      ),
    { comments: comment(0) + comment(1) + comment(2) },
  );
  expect(threads.map(({ quote }) => quote)).toEqual(['Hai.', 'a', 'b']);
});

it('counts changes in the look of a table, a row and a cell as left out, and files that are put in', () => {
  const body =
    table(
      `<w:tblPr>${change('tblPrChange')}</w:tblPr>`,
      row(cell(text('a'), change('tcPrChange')) + cell(text('b')), change('trPrChange')),
    ) + '<w:altChunk r:id="x"/>';
  const { rows } = read(body);
  expect(rows).toContainEqual({ field: 'leftFormatChanges', text: '3' });
  expect(rows).toContainEqual({ field: 'leftEmbedded', text: '1' });
});

it('counts the change that a row came by once', () => {
  const { rows } = read(
    table(row(cell(text('a')) + cell(text('b'))), row(cell(text('c')) + cell(text('d')), change('ins'))),
  );
  expect(rows.filter(({ field }) => /changes/i.test(field))).toEqual([{ field: 'changes', text: '1' }]);
});

it.each([
  ['2', 2],
  ['1', 1],
  ['0', 1],
  ['-3', 1],
  ['1.5', 1],
  ['hai', 1],
])('reads a cell that says to go over %s columns as one over %i', (said, span) => {
  const { rows } = tableIn(
    table(row(cell(text('a'), `<w:gridSpan w:val="${said}"/>`) + cell(text('b'))), row(cell(text('c')))),
  );
  expect(rows[0]?.[0]).toMatchObject({ colSpan: span });
  expect(rows.map((one) => one.length)).toEqual([span + 1, span + 1]);
});

it.each([
  ['<w:vMerge w:val="restart"/>', '<w:vMerge/>', 2],
  ['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>', 2],
  ['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="restart"/>', 1],
  ['<w:vMerge w:val="restart"/>', '', 1],
])('reads a cell of %s above one of %j as going over %i rows', (above, below, rowSpan) => {
  const { rows } = tableIn(
    table(row(cell(text('a'), above) + cell(text('b'))), row(cell(para(''), below) + cell(text('c')))),
  );
  expect(rows[0]?.[0]).toMatchObject({ rowSpan, colSpan: 1 });
});

it.each([
  ['<w:tblHeader/>', true],
  ['<w:tblHeader w:val="0"/>', false],
  ['', false],
])('takes a first row of %j for a header: %s', (properties, hasHeaderRow) => {
  const body = table(row(cell(text('a')) + cell(text('b')), properties), row(cell(text('c')) + cell(text('d'))));
  expect(tableIn(body)).toMatchObject({ hasHeaderRow });
});

it.each([
  ['200 columns', 200, 'read'],
  ['201 columns', 201, 'story-too-large'],
])('reads a row that leaves out %s at its start: %s', (_, before, outcome) => {
  const body = text('Tít') + table(row(cell(text('a')), `<w:gridBefore w:val="${before}"/>`));
  const result = readBytes(docxOf({ body }));
  expect(result.ok ? 'read' : result.code).toBe(outcome);
});
