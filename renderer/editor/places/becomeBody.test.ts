import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { expect, it } from 'vitest';
import { newCell, type Block } from '../../../shared/story';
import { p } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { $becomeBody } from './becomeBody';

const body = [p('một'), p('hai'), p('ba')] as const;

/** The words of the block that holds the caret, and where it stands in them; null without one. */
function caretAfter(next: readonly Block[], block: number, offset: number): readonly [string, number] | null {
  const editor = someEditor(...body);
  change(editor, () => {
    const node = $getRoot().getChildAtIndex(block);
    const text = $isElementNode(node) ? node.getFirstDescendant() : null;
    if (text) text.selectStart().anchor.offset = offset;
  });
  change(editor, () => $becomeBody(body, next));
  expect(bodyOf(editor)).toEqual(next);
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const { anchor } = selection;
    return [anchor.getNode().getTopLevelElementOrThrow().getTextContent(), anchor.offset];
  });
}

it('leaves the caret in a block that stays', () => {
  expect(caretAfter([p('khác'), ...body.slice(1)], 1, 2)).toEqual(['hai', 2]);
});

it('puts the caret at the start of the block that took the place of its own', () => {
  expect(caretAfter([body[0], p('khác'), body[2]], 1, 2)).toEqual(['khác', 0]);
});

it('puts the caret into the last block where there is none at its place any more', () => {
  expect(caretAfter(body.slice(0, 1), 2, 1)).toEqual(['một', 0]);
});

it('leaves the caret in a cell of a table that stays', () => {
  const table: Block = { kind: 'table', hasHeaderRow: false, rows: [[newCell(p('ô').content)]] };
  const editor = someEditor(p('một'), table);
  change(editor, () => void $getRoot().getAllTextNodes()[1]?.select(1, 1));
  change(editor, () => $becomeBody([p('một'), table], [p('khác'), table]));
  const selection = editor.read($getSelection);
  expect($isRangeSelection(selection) && selection.anchor.offset).toBe(1);
});
