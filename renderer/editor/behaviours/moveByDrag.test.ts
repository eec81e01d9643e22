import { $getRoot, $getSelection, $isNodeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { figure, p } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { $moveBlocks } from './moveBlocks';
import { gapAt, scrollSpeed } from './moveByDrag';

const photo = figure({ caption: 'Ảnh' });
const keysOf = (editor: ReturnType<typeof someEditor>): string[] => editor.read(() => $getRoot().getChildrenKeys());

describe('a block that is moved', () => {
  it.each([
    [0, [1], [p('B'), p('A'), photo, p('C')]],
    [4, [1], [p('A'), photo, p('C'), p('B')]],
    [0, [2], [photo, p('A'), p('B'), p('C')]],
    [4, [0, 2], [p('B'), p('C'), p('A'), photo]],
    [1, [0], [p('A'), p('B'), photo, p('C')]],
    [0, [0], [p('A'), p('B'), photo, p('C')]],
    [3, [2], [p('A'), p('B'), photo, p('C')]],
  ])('into gap %i: blocks %j', (gap, which, expected) => {
    const editor = someEditor(p('A'), p('B'), photo, p('C'));
    const keys = keysOf(editor);
    change(editor, () => {
      const isMoved = $moveBlocks(
        which.map((index) => keys[index]!),
        gap,
      );
      expect(isMoved).toBe(JSON.stringify(expected) !== JSON.stringify([p('A'), p('B'), photo, p('C')]));
    });
    expect(bodyOf(editor)).toEqual(expected);
  });

  it('stays selected when it is a photo', () => {
    const editor = someEditor(p('A'), photo, p('C'));
    const key = keysOf(editor)[1]!;
    change(editor, () => void $moveBlocks([key], 0));
    const selected = editor.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
    });
    expect(selected).toEqual([key]);
  });
});

it.each([
  [-10, 0],
  [49, 0],
  [51, 1],
  [149, 1],
  [151, 2],
  [900, 2],
])('at a height of %i the line stands in gap %i', (y, gap) => {
  const blocks = [
    { top: 0, bottom: 100 },
    { top: 110, bottom: 190 },
  ];
  expect(gapAt(blocks, y)).toBe(gap);
});

it('the paper scrolls near its edges only, faster the nearer', () => {
  const room = { top: 100, bottom: 900 };
  expect(scrollSpeed(500, room)).toBe(0);
  expect(scrollSpeed(100, room)).toBe(-18);
  expect(scrollSpeed(150, room)).toBeLessThan(0);
  expect(scrollSpeed(150, room)).toBeGreaterThan(-18);
  expect(scrollSpeed(899, room)).toBe(18);
});
