import { $getRoot, $isElementNode } from 'lexical';
import { expect, it } from 'vitest';
import { p } from '../../../shared/story/testing';
import { change, someEditor } from '../testing';
import { registerSlash, slashIn } from './slashQuery';

it.each([
  ['/', ''],
  ['/anh', 'anh'],
  ['/ảnh', 'ảnh'],
  ['Chữ /trích dẫn', 'trích dẫn'],
  ['Chữ /h2', 'h2'],
  ['và/hoặc', null],
  ['17/11', null],
  ['https://a', null],
  ['Chữ / rồi', null],
  ['Chữ', null],
])('“%s” asks for %j', (before, words) => {
  expect(slashIn(before)?.words ?? null).toBe(words);
});

it('opens for a slash that is typed, and not for one that stood there', () => {
  const editor = someEditor(p('Có /anh sẵn'), p(''));
  const told: (string | null)[] = [];
  registerSlash(editor, (query) => told.push(query?.words ?? null));
  change(editor, () => $getRoot().getFirstDescendant()?.selectEnd());
  change(editor, () => {
    const last = $getRoot().getLastChild();
    if ($isElementNode(last)) last.selectEnd().insertText('/');
  });
  change(editor, () => $getRoot().getLastDescendant()?.selectEnd().insertText('b'));
  change(editor, () => $getRoot().getLastDescendant()?.selectEnd().insertText('.'));
  change(editor, () => $getRoot().getFirstDescendant()?.selectStart());
  expect(told).toEqual(['', 'b', null]);
});

it('ends where another slash comes in after the one that was typed', () => {
  const editor = someEditor(p(''));
  const told: (string | null)[] = [];
  registerSlash(editor, (query) => told.push(query?.words ?? null));
  const put = (text: string): void => change(editor, () => $getRoot().selectEnd().insertText(text));
  put('/');
  put('z');
  put(' /pasted');
  put(' /');
  expect(told).toEqual(['', 'z', null, '']);
});
