import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../shared/story';
import { p } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { $replaceBlocks } from './replaceBlocks';

const body = [p('một'), p('hai'), p('ba'), p('bốn')];

it('takes blocks out and puts others in, and leaves all others as they are', () => {
  const editor = someEditor(...body);
  const keys = editor.read(() => $getRoot().getChildrenKeys());
  change(editor, () =>
    $replaceBlocks(
      new Map<number, readonly Block[]>([
        [0, []],
        [2, [p('năm'), p('sáu')]],
      ]),
    ),
  );
  expect(bodyOf(editor)).toEqual([p('hai'), p('năm'), p('sáu'), p('bốn')]);
  const now = editor.read(() => $getRoot().getChildrenKeys());
  expect([now[0], now[3]]).toEqual([keys[1], keys[3]]);
});

it('leaves an empty paragraph where all blocks go', () => {
  const editor = someEditor(p('một'));
  change(editor, () => $replaceBlocks(new Map([[0, []]])));
  expect(editor.read(() => $getRoot().getTextContent())).toBe('');
  expect(editor.read(() => $getRoot().getChildrenSize())).toBe(1);
});

it.each([
  ['stays in a block that stays', 1, 3, 'hai'],
  ['goes to the end of the text before a block that goes', 3, 0, 'ba'],
  ['goes to the start of the first text where nothing is before', 0, 1, 'hai'],
])('the caret %s', (_, block, gone, text) => {
  const editor = someEditor(...body);
  change(editor, () => {
    const node = $getRoot().getChildAtIndex(block);
    if ($isElementNode(node)) node.selectEnd();
  });
  change(editor, () => $replaceBlocks(new Map([[block === 1 ? gone : block, []]])));
  const selection = editor.read($getSelection);
  const found = editor.read(() => ($isRangeSelection(selection) ? selection.anchor.getNode().getTextContent() : null));
  expect(found).toBe(text);
});
