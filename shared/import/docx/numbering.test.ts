import { expect, it } from 'vitest';
import { numberText } from './counting';
import { linesOf, para, readParts, run } from './testing';

interface Level {
  readonly text: string;
  readonly format?: string;
  readonly start?: number | null;
  readonly more?: string;
}
const level = (at: number, { text, format = 'decimal', start = 1, more = '' }: Level): string =>
  `<w:lvl w:ilvl="${at}">${start === null ? '' : `<w:start w:val="${start}"/>`}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (inner: string, id = 0): string => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const num = (id: number, inner = '', of = 0): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inner}</w:num>`;
const levels = (...all: readonly Level[]): string => abstract(all.map((one, at) => level(at, one)).join(''));
const item = (words: string, at = 0, numId = 1): string =>
  para(run(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`);
const lines = (numbering: string, ...items: readonly string[]): readonly string[] =>
  linesOf(readParts({ numbering, body: para(run('Tít của bài viết này')) + items.join('') }).story);

it.each<[string, Level, readonly string[]]>([
  ['at 4', { text: '%1.', start: 4 }, ['4. một', '5. hai']],
  ['at 0, where Word is told no start', { text: '%1.', start: null }, ['0. một', '1. hai']],
  ['in brackets', { text: '(%1)' }, ['1. một', '2. hai']],
  ['with a colon and a hyphen', { text: '[%1]:-' }, ['1. một', '2. hai']],
  ['with letters', { text: '%1)', format: 'upperLetter', start: 2 }, ['B. một', 'C. hai']],
  ['with small Roman numbers', { text: '%1', format: 'lowerRoman', start: 3 }, ['iii. một', 'iv. hai']],
  ['with words', { text: 'Bước %1:' }, ['Bước 1: một', 'Bước 2: hai']],
  ['with a zero before them', { text: '%1.', format: 'decimalZero' }, ['01. một', '02. hai']],
  ['with two numbers', { text: '%1.%2' }, ['1.0 một', '2.0 hai']],
  [
    'with letters that are written as numbers, as laws have it',
    { text: '%1.', format: 'upperLetter', more: '<w:isLgl/>' },
    ['1. một', '2. hai'],
  ],
  ['with signs', { text: '–', format: 'bullet' }, ['- một', '- hai']],
  ['with words alone', { text: 'Lưu ý:', format: 'none' }, ['Lưu ý: một', 'Lưu ý: hai']],
  ['with nothing', { text: ' ', format: 'none' }, ['một', 'hai']],
])('brings a list of a Word file in as it is numbered: %s', (_, one, read) => {
  expect(lines(levels(one) + num(1), item('một'), item('hai'))).toEqual(read);
});

it.each([
  ['after each of the level above', '', ['1. A', '  1. a', '2. B', '  1. b']],
  ['never, where it is told so', '<w:lvlRestart w:val="0"/>', ['1. A', '  1. a', '2. B', '  2. b']],
])('counts the numbers of a deeper level anew %s', (_, more, read) => {
  const numbering = levels({ text: '%1.' }, { text: '%2.', more }) + num(1);
  expect(lines(numbering, item('A'), item('a', 1), item('B'), item('b', 1))).toEqual(read);
});

it.each([
  ['anew only after the outermost level', '<w:lvlRestart w:val="1"/>', ['1.1.1 a', '1.2.2 b', '2.1.1 c']],
  ['anew after each level above', '', ['1.1.1 a', '1.2.1 b', '2.1.1 c']],
])('counts a third level %s', (_, more, read) => {
  const numbering = levels({ text: 'P%1' }, { text: 'Q%1.%2' }, { text: '%1.%2.%3', more }) + num(1);
  const body = [
    item('x'),
    item('y', 1),
    item('a', 2),
    item('y', 1),
    item('b', 2),
    item('x'),
    item('y', 1),
    item('c', 2),
  ];
  expect(lines(numbering, ...body).filter((line) => /^\d/.test(line))).toEqual(read);
});

it('writes a number of a level that has not come yet as the one that it starts with', () => {
  const numbering = levels({ text: '%1', start: 5 }, { text: 'Điểm %1.%2', format: 'lowerLetter' }) + num(1);
  expect(lines(numbering, item('a', 1))).toEqual(['Điểm 5.a a']);
});

it('starts a list with the number that it sets for itself, once, and counts on in it', () => {
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
  const numbering = levels({ text: '%1.' }) + num(1) + num(2, override);
  expect(lines(numbering, item('một'), para(run('Giữa.')), item('bảy', 0, 2), item('tám', 0, 2))).toEqual([
    '1. một',
    'Giữa.',
    '7. bảy',
    '8. tám',
  ]);
});

it('writes the numbers of a list in the form that it sets for itself', () => {
  const override = `<w:lvlOverride w:ilvl="0">${level(0, { text: '%1)', format: 'lowerLetter' })}</w:lvlOverride>`;
  expect(lines(levels({ text: '%1.' }) + num(1, override), item('một'))).toEqual(['a. một']);
});

it('reads the format for older Words of one that they do not know', () => {
  const more = `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>`;
  const numbering = abstract(`<w:lvl w:ilvl="0"><w:start w:val="4"/>${more}<w:lvlText w:val="%1."/></w:lvl>`) + num(1);
  expect(lines(numbering, item('một'))).toEqual(['IV. một']);
});

it('reads a paragraph of a list that the document does not define as words', () => {
  expect(lines(levels({ text: '%1.' }) + num(1, '', 9), item('một'), item('hai', 0, 5))).toEqual(['một', 'hai']);
  expect(lines('', item('một'))).toEqual(['một']);
});

it('reads as decimal, from 0 and without words, a level that its list does not define', () => {
  expect(lines(levels({ text: '%1.' }) + num(1), item('một'), item('hai', 4))).toEqual(['1. một', 'hai']);
});

it.each([
  [3, 'decimal', '3'],
  [10, 'decimalZero', '10'],
  [1, 'lowerLetter', 'a'],
  [26, 'lowerLetter', 'z'],
  [28, 'upperLetter', 'BB'],
  [53, 'lowerLetter', 'aaa'],
  [780, 'lowerLetter', 'z'.repeat(30)],
  [781, 'lowerLetter', '781'],
  [0, 'lowerLetter', '0'],
  [9, 'lowerRoman', 'ix'],
  [9, 'none', ''],
  [9, 'bullet', ''],
])('writes the number %i in the format %s as "%s"', (number, format, text) => {
  expect(numberText(number, format)).toBe(text);
});
