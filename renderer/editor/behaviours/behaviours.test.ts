import { $getRoot, $getSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { br, figure, h, ol, p, quote, somePhoto, ul } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { setTextKind } from './blockKinds';
import { registerForeignPhotos } from '../photos/foreignPhotos';
import { deleteBlocks, duplicateBlocks, moveBlocks } from './wholeBlocks';

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

it('a line break inside a paragraph stays one', () => {
  expect(bodyOf(someEditor(p('A', br, 'B')))).toEqual([p('A', br, 'B')]);
});

describe('whole blocks at the caret', () => {
  const words = 'Hai';
  const body = [p('Một'), ul(words), { kind: 'rule' as const }, p('Ba')];
  const at = () => {
    const editor = someEditor(...body);
    change(editor, () => $getRoot().getChildAtIndex(1)?.selectEnd());
    return editor;
  };
  it('go up and down, and stay at the ends', () => {
    const editor = at();
    const [one, list, rule, three] = body;
    moveBlocks(editor, 'down');
    expect(bodyOf(editor)).toEqual([one, rule, list, three]);
    moveBlocks(editor, 'up');
    moveBlocks(editor, 'up');
    moveBlocks(editor, 'up');
    expect(bodyOf(editor)).toEqual([list, one, rule, three]);
    change(editor, () => $getSelection()?.insertText('!'));
    expect(bodyOf(editor)).toEqual([ul('Hai!'), one, rule, three]);
  });

  it('are doubled and deleted', () => {
    const editor = at();
    change(editor, () => $getRoot().getChildAtIndex(3)?.selectEnd());
    duplicateBlocks(editor);
    expect(bodyOf(editor)).toEqual([...body, p('Ba')]);
    deleteBlocks(editor);
    deleteBlocks(editor);
    deleteBlocks(editor);
    expect(bodyOf(editor)).toEqual(body.slice(0, 2));
  });
});

describe('in the parts of a block', () => {
  it.each([
    ['quote', [p('A')]],
    ['subhead2', [p('A')]],
    ['bulleted', [ul('A')]],
  ] as const)('what the schema does not have stays out: %s', async (kind, blocks) => {
    const editor = someEditor({ kind: 'factBox', title: '', blocks: [p('A')] });
    change(editor, () => {
      const words = $getRoot().getAllTextNodes()[0];
      words?.selectEnd();
    });
    setTextKind(editor, kind);
    await Promise.resolve();
    expect(bodyOf(editor)).toEqual([{ kind: 'factBox', title: '', blocks }]);
  });
});
