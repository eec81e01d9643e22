import { expect, it } from 'vitest';
import { linkUrl, readFieldCode } from './fields';
import { linesOf, para, readParts, run } from './testing';

it.each([
  [' HYPERLINK "https://a.vn/1" ', 'https://a.vn/1', false],
  ['hyperlink https://a.vn/1 \\h', 'https://a.vn/1', false],
  [' HYPERLINK "https://a.vn/1" \\l "muc"', 'https://a.vn/1#muc', false],
  [' HYPERLINK "https://a.vn/1" \\L muc', 'https://a.vn/1#muc', false],
  [' HYPERLINK \\l "muc"', null, false],
  [' HYPERLINK "" \\l "muc"', null, false],
  [' HYPERLINK "javascript:alert(1)"', 'javascript:alert(1)', true],
  [' XHYPERLINK "https://a.vn/1"', null, false],
  [' PAGE ', null, false],
])('reads where the field %j leads: %s', (code, address, isRefused) => {
  expect(readFieldCode(code)).toEqual({ address, isRefused, isCount: false });
});

it.each([
  [' SEQ Hình \\* ARABIC', true],
  ['seq\tBảng', true],
  ['SEQUENCE', false],
  [' REF SEQ 1', false],
])('reads whether the field %j counts: %s', (code, isCount) => {
  expect(readFieldCode(code)).toMatchObject({ isCount, address: null });
});

it.each([
  [' https://a.vn/a b c ', 'https://a.vn/a%20b%20c'],
  ['mailto:toasoan@a.vn', 'mailto:toasoan@a.vn'],
  ['file:///a', null],
  ['', null],
])('reads the address %j as the link %s', (address, url) => {
  expect(linkUrl(address)).toBe(url);
});

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const whole = (words: string, result: string): string =>
  char('begin') + code(words) + char('separate') + result + char('end');
const linesIn = (...paragraphs: readonly string[]): readonly string[] =>
  linesOf(readParts({ body: para(run('Tít của bài')) + paragraphs.map((runs) => para(runs)).join('') }).story);

it.each([
  ['the result of a field in a field', [whole(' IF ', run('a') + whole(' PAGE ', run('1')) + run('b'))], ['a1b']],
  [
    'no code of a field in the code of one',
    [char('begin') + code(' IF ') + whole(' PAGE ', run('1')) + char('separate') + run('a') + char('end')],
    ['a'],
  ],
  [
    'a field over two paragraphs',
    [char('begin') + code(' TOC ') + char('separate') + run('a'), run('b') + char('end') + run('c')],
    ['a', 'bc'],
  ],
  [
    'no words of a field without a result',
    [run('a') + char('begin') + code(' X ') + run('mã') + char('end') + run('b')],
    ['ab'],
  ],
  ['the words behind an end without a beginning', [run('a') + char('end') + run('b')], ['ab']],
  [
    'the words behind a beginning without an end',
    [char('begin') + code(' X ') + char('separate') + run('a'), run('b')],
    ['a', 'b'],
  ],
  ['the words around code that is in no field', [run('a') + code(' X ') + run('b')], ['ab']],
])('reads %s', (_, paragraphs, lines) => {
  expect(linesIn(...paragraphs)).toEqual(lines);
});
