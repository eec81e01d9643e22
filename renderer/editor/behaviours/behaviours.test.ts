import { $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { br, figure, h, ol, p, quote, somePhoto, ul } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { setTextKind } from './blockKinds';
import { registerForeignPhotos } from './foreignPhotos';
import { paragraphsOf } from './paste';

describe('the kind of a block', () => {
  it.each([
    ['subhead2', [h(2, 'A'), p('B')]],
    ['subhead4', [h(4, 'A'), p('B')]],
    ['quote', [quote('A'), p('B')]],
    ['bulleted', [ul('A'), p('B')]],
    ['numbered', [ol('A'), p('B')]],
  ] as const)('becomes %s where the caret is, and a paragraph again', async (kind, expected) => {
    const editor = someEditor(p('A'), p('B'));
    change(editor, () => $getRoot().getFirstDescendant()?.selectEnd());
    setTextKind(editor, kind);
    await Promise.resolve();
    expect(bodyOf(editor)).toEqual(expected);
    setTextKind(editor, kind);
    await Promise.resolve();
    expect(bodyOf(editor)).toEqual([p('A'), p('B')]);
  });
});

it('a figure of another draft becomes one whose photo is missing; our own and new ones stay', () => {
  const ours = figure({ photo: { kind: 'held', name: somePhoto('1') } });
  const taken = figure({ photo: { kind: 'held', name: somePhoto('2') } });
  const foreign = figure({ photo: { kind: 'held', name: somePhoto('3') }, caption: 'Ở bài khác' });
  const editor = someEditor(ours, taken, foreign);
  registerForeignPhotos(editor, [ours], new Set([somePhoto('2')]));
  change(editor, () =>
    $getRoot()
      .getChildren()
      .forEach((node) => node.markDirty()),
  );
  expect(bodyOf(editor)).toEqual([ours, taken, { ...foreign, photo: { kind: 'missing', fileName: somePhoto('3') } }]);
});

it('pasted text is a paragraph a line, without what nobody sees', () => {
  expect(paragraphsOf('Một\r\n\r\n  \nHai\u00A0ba\u200B\rB\u00ADốn ')).toEqual([p('Một'), p('Hai ba'), p('Bốn')]);
  expect(paragraphsOf('Ðà Nẵng')).toEqual([p('Đà Nẵng')]);
});

it('a line break inside a paragraph stays one', () => {
  expect(bodyOf(someEditor(p('A', br, 'B')))).toEqual([p('A', br, 'B')]);
});
