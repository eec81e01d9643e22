import { $dfs } from '@lexical/utils';
import { $getRoot, $getSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { newCell, type Block } from '../../../../shared/story';
import { p } from '../../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../../testing';
import { $goToCell } from './changeTable';
import { CHANGE_TABLE_COMMAND, TABLE_CHANGES, type TableChange } from './tableCommands';

/** A table from rows such as 'a b c'; '.' is an empty cell. */
const table = (rows: readonly string[], hasHeaderRow: boolean): Block => ({
  kind: 'table',
  hasHeaderRow,
  rows: rows.map((row) => row.split(' ').map((cell) => newCell(cell === '.' ? [] : p(cell).content))),
});
const put = (editor: LexicalEditor, word: string) =>
  change(editor, () => {
    const found = $dfs($getRoot()).find(({ node }) => $isTextNode(node) && node.getTextContent() === word)?.node;
    if ($isTextNode(found)) found.selectEnd();
  });
const type = (editor: LexicalEditor) => change(editor, () => $getSelection()?.insertText('*'));

describe('a table with a header, the caret in the cell e', () => {
  const CASES: Readonly<Record<TableChange, Block>> = {
    addRowAbove: table(['a b c', '. * .', 'd e f', 'g h i'], true),
    addRowBelow: table(['a b c', 'd e f', '. * .', 'g h i'], true),
    addColumnBefore: table(['a . b c', 'd * e f', 'g . h i'], true),
    addColumnAfter: table(['a b . c', 'd e * f', 'g h . i'], true),
    toggleHeader: table(['a b c', 'd e* f', 'g h i'], false),
    mergeCells: table(['a b c', 'd e* f', 'g h i'], true),
    splitCell: table(['a b c', 'd e* f', 'g h i'], true),
    deleteRow: table(['a b c', 'g h* i'], true),
    deleteColumn: table(['a c', 'd f*', 'g i'], true),
    delete: p('*Sau'),
  };
  it.each(TABLE_CHANGES)('%s', (name) => {
    const editor = someEditor(table(['a b c', 'd e f', 'g h i'], true), p('Sau'));
    put(editor, 'e');
    change(editor, () => editor.dispatchCommand(CHANGE_TABLE_COMMAND, name));
    type(editor);
    expect(bodyOf(editor)).toEqual(name === 'delete' ? [CASES.delete] : [CASES[name], p('Sau')]);
  });
});

it('a row above the header is the header, and without a header row there is none', () => {
  const editor = someEditor(table(['a b', 'c d'], true));
  put(editor, 'a');
  change(editor, () => editor.dispatchCommand(CHANGE_TABLE_COMMAND, 'addRowAbove'));
  expect(bodyOf(editor)).toEqual([table(['. .', 'a b', 'c d'], true)]);
  change(editor, () => editor.dispatchCommand(CHANGE_TABLE_COMMAND, 'toggleHeader'));
  expect(bodyOf(editor)).toEqual([table(['. .', 'a b', 'c d'], false)]);
});

it.each(['deleteRow', 'deleteColumn'] as const)('%s of the last one deletes the table', (name) => {
  const editor = someEditor(p('A'), table(['a'], true));
  put(editor, 'a');
  change(editor, () => editor.dispatchCommand(CHANGE_TABLE_COMMAND, name));
  expect(bodyOf(editor)).toEqual([p('A')]);
});

it('outside a table nothing can be changed', () => {
  const editor = someEditor(p('A'), table(['a'], true));
  put(editor, 'A');
  change(editor, () => {
    for (const name of TABLE_CHANGES) expect(editor.dispatchCommand(CHANGE_TABLE_COMMAND, name)).toBe(false);
  });
});

it('goes from cell to cell and opens a row after the last', () => {
  const editor = someEditor(table(['a b', 'c d'], true));
  put(editor, 'b');
  const go = (direction: 'next' | 'previous') => change(editor, () => void $goToCell(direction));
  go('next');
  type(editor);
  go('next');
  go('next');
  type(editor);
  go('previous');
  type(editor);
  expect(bodyOf(editor)).toEqual([table(['a b', 'c* d*', '* .'], true)]);
});
