import type { Element, ElementContent } from 'hast';
import { expect, it } from 'vitest';
import { isLayout, tableRows } from './tableRows';

type Child = Element | string;
const el = (tagName: string, properties: Element['properties'] = {}, ...children: readonly Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  ),
});
const td = (words: string, properties: Element['properties'] = {}): Element => el('td', properties, words);
const th = (words: string, properties: Element['properties'] = {}): Element => el('th', properties, words);
const tr = (...cells: readonly Child[]): Element => el('tr', {}, ...cells);
const table = (...parts: readonly Child[]): Element => el('table', {}, ...parts);
const isHidden = ({ properties }: Element): boolean => properties['hidden'] === true;
const HIDDEN = { hidden: true };

const wordsOf = ({ children: [first] }: Element): string => (first?.type === 'text' ? first.value : '');
/** The words of each place, "." for one without a cell, with the spans of a merged one. */
const gridOf = (element: Element): readonly string[] =>
  tableRows(element, isHidden).rows.map((row) =>
    row
      .map((placed) => {
        if (!placed) return '.';
        const { cell, rowSpan, colSpan } = placed;
        return wordsOf(cell) + (rowSpan * colSpan === 1 ? '' : `${rowSpan}x${colSpan}`);
      })
      .join(' '),
  );

it.each([
  ['no spans', [tr(td('a'), td('b')), tr(td('c'), td('d'))], ['a b', 'c d']],
  ['a shorter row', [tr(td('a'), td('b')), tr(td('c'))], ['a b', 'c .']],
  ['a cell over two columns', [tr(td('a', { colSpan: 2 })), tr(td('b'), td('c'))], ['a1x2 .', 'b c']],
  ['a cell over two rows', [tr(td('a', { rowSpan: 2 }), td('b')), tr(td('c'))], ['a2x1 b', '. c']],
  [
    'two cells over two rows with one between them',
    [tr(td('a', { rowSpan: 2 }), td('b'), td('c', { rowSpan: 2 })), tr(td('d'), td('e'))],
    ['a2x1 b c2x1 .', '. d . e'],
  ],
  [
    'a cell over all the rows that follow',
    [tr(td('a', { rowSpan: 0 }), td('b')), tr(td('c')), tr(td('d'))],
    ['a3x1 b', '. c', '. d'],
  ],
  ['a cell over more rows than there are', [tr(td('a')), tr(td('b', { rowSpan: 9 }), td('c'))], ['a .', 'b c']],
  ['spans that are no numbers', [tr(td('a', { colSpan: 'hai', rowSpan: -1 }), td('b', { colSpan: 0 }))], ['a b']],
  ['a span of one and a half', [tr(td('a', { colSpan: 1.9 }), td('b'))], ['a b']],
  ['a row that only cells from above go over', [tr(td('a', { rowSpan: 2 })), tr(), tr(td('b'))], ['a2x1', '.', 'b']],
  ['a row without cells', [tr(td('a')), tr(), tr(td('b'))], ['a', 'b']],
  [
    'rows in its parts',
    [el('thead', {}, tr(th('a'))), el('tbody', {}, tr(td('b'))), el('tfoot', {}, tr(td('c')))],
    ['a', 'b', 'c'],
  ],
  ['words between its parts', ['x', el('caption', {}, 'y'), tr('z', td('a'), el('b', {}, 'w'), th('b'))], ['a b']],
])('finds the place of each cell of a table with %s', (_, rows, grid) => {
  expect(gridOf(table(...rows))).toEqual(grid);
});

it.each([
  ['a hidden row', [tr(td('a')), el('tr', HIDDEN, td('b')), tr(td('c'))], ['a', 'c']],
  ['a hidden cell, which leaves no place', [tr(td('a', HIDDEN), td('b'), td('c'))], ['b c']],
  ['a hidden column', [el('col'), el('col', HIDDEN), tr(td('a'), td('b', HIDDEN), td('c'))], ['a c']],
  [
    'hidden columns in a group',
    [el('colgroup', {}, ' ', el('col', { hidden: true, span: 2 })), tr(td('a', HIDDEN), td('b', HIDDEN), td('c'))],
    ['c'],
  ],
  [
    'a cell over a hidden column',
    [el('col'), el('col', HIDDEN), el('col'), tr(td('a', { colSpan: 3 })), tr(td('b'), td('c', HIDDEN), td('d'))],
    ['a1x2 .', 'b d'],
  ],
  ['a cell over hidden columns alone', [el('col', HIDDEN), el('col'), tr(td('a', { colSpan: 1 }), td('b'))], ['b']],
  [
    'a column whose span is none',
    [el('col', { span: 0 }), el('col', HIDDEN), tr(td('a'), td('b', HIDDEN), td('c'))],
    ['a c'],
  ],
])('leaves out %s', (_, parts, grid) => {
  expect(gridOf(table(...parts))).toEqual(grid);
});

it('names the cells that are shown, in the order of the page', () => {
  const { cells, width } = tableRows(table(tr(td('a'), td('b', HIDDEN)), tr(td('c'), td('d'))), isHidden);
  expect([cells.map(wordsOf), width]).toEqual([['a', 'c', 'd'], 2]);
});

it.each([
  ['cells of 50 columns', [tr(...Array.from({ length: 50 }, () => td('a')))], 50],
  ['cells of 60 columns, which are too many', [tr(...Array.from({ length: 60 }, () => td('a')))], 51],
  ['a cell over a thousand', [tr(td('a', { colSpan: 1000 }))], 50],
  ['two cells over a thousand', [tr(td('a', { colSpan: 1000 }), td('b', { colSpan: 1000 }))], 51],
  ['a column over a thousand', [el('col', { span: 1000 }), tr(td('a'))], 1],
  ['no cell', [tr()], 0],
])('counts the columns of a table with %s: %i', (_, parts, width) => {
  expect(tableRows(table(...parts)).width).toBe(width);
});

it.each([
  ['a first row in the head', [el('thead', {}, tr(td('a'))), tr(td('b'))], true],
  ['a first row of headings', [tr(th('a'), th('b')), tr(td('c'), td('d'))], true],
  ['a first row of a heading and a value', [tr(th('a'), td('b')), tr(td('c'), td('d'))], false],
  ['a first row of values', [tr(td('a')), tr(th('b'))], false],
  ['headings below an empty row', [tr(), tr(th('a')), tr(td('b'))], true],
  ['a head behind the first row', [el('tbody', {}, tr(td('a'))), el('thead', {}, tr(td('b')))], false],
  ['no row', [], false],
])('says whether a table with %s has a header: %s', (_, parts, hasHeaderRow) => {
  expect(tableRows(table(...parts)).hasHeaderRow).toBe(hasHeaderRow);
});

const p = (words: string): Element => el('p', {}, words);
const grid = table(tr(td('a'), td('b')), tr(td('c'), td('d')));
it.each([
  ['says that it is one', el('table', { role: 'presentation' }, tr(td('a'), td('b'))), true],
  ['says that it is nothing', el('table', { role: 'none' }, tr(td('a'))), true],
  ['has another role', el('table', { role: 'nonesuch' }, tr(td('a'))), false],
  ['has two paragraphs in a cell of its only row', table(tr(el('td', {}, p('Một.'), p('Hai.')))), true],
  ['has one paragraph and an empty one', table(tr(el('td', {}, p('Một.'), p(' ')))), false],
  ['has two paragraphs in a cell of two rows', table(tr(el('td', {}, p('Một.'), p('Hai.'))), tr(td('a'))), false],
  ['has a table of rows and columns in it', table(tr(el('td', {}, grid)), tr(td('a'))), true],
  ['has a table of one row in it', table(tr(el('td', {}, table(tr(td('a'), td('b'))))), tr(td('a'))), false],
  ['has a table of one column in it', table(tr(el('td', {}, table(tr(td('a')), tr(td('b'))))), tr(td('a'))), false],
  ['has a heading', table(tr(th('x'), el('td', {}, p('Một.'), p('Hai.')))), false],
])('takes a table that %s for the layout of a page: %s', (_, element, is) => {
  expect(isLayout(element, tableRows(element))).toBe(is);
});
