import { $createTableSelectionFrom, $findCellNode } from '@lexical/table';
import { $dfs } from '@lexical/utils';
import { $getRoot, $isTextNode, $setSelection, type LexicalEditor, type TextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { newCell, type Block, type BlockOf } from '../../../shared/story';
import { p } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { $tableOf } from '../nodes/table/table';
import { $insertBlocks } from './insertContent';
import { $selected } from './selectedBlocks';

/** A table from rows such as 'a b c'; '.' is an empty cell. */
const table = (rows: readonly string[], hasHeaderRow = false): BlockOf<'table'> => ({
  kind: 'table',
  hasHeaderRow,
  rows: rows.map((row) => row.split(' ').map((cell) => newCell(cell === '.' ? [] : p(cell).content))),
});
const $text = (word: string): TextNode => {
  const found = $dfs($getRoot()).find(({ node }) => $isTextNode(node) && node.getTextContent() === word)?.node;
  if (!$isTextNode(found)) throw new Error(`nobody says ${word}`);
  return found;
};
const paste = (editor: LexicalEditor, at: string, ...blocks: readonly Block[]): void =>
  change(editor, () => {
    $text(at).selectEnd();
    $insertBlocks(blocks);
  });
const selectCells = (editor: LexicalEditor, from: string, to: string): void =>
  change(editor, () => {
    const [a, b] = [from, to].map((word) => $findCellNode($text(word)));
    if (!a || !b) throw new Error('no cells');
    $setSelection($createTableSelectionFrom($tableOf(a), a, b));
  });

describe('a table that is pasted into a cell', () => {
  it('fills the cells from there on', () => {
    const editor = someEditor(table(['a b c', 'd e f', 'g h i'], true), p('Sau'));
    paste(editor, 'e', table(['1 2', '3 .'], true));
    expect(bodyOf(editor)).toEqual([table(['a b c', 'd 1 2', 'g 3 .'], true), p('Sau')]);
  });

  it('lets the table grow where it is too small', () => {
    const editor = someEditor(table(['a b', 'c d'], true));
    paste(editor, 'd', table(['1 2', '3 4']));
    expect(bodyOf(editor)[0]).toEqual(table(['a b .', 'c 1 2', '. 3 4'], true));
  });

  it('changes no row but its own below merged cells', () => {
    const merged: BlockOf<'table'> = {
      kind: 'table',
      hasHeaderRow: false,
      rows: [
        [{ ...newCell(p('a').content), rowSpan: 2 }, newCell(p('b').content)],
        [newCell([]), newCell(p('d').content)],
        [newCell(p('e').content), newCell(p('f').content)],
      ],
    };
    const editor = someEditor(merged);
    paste(editor, 'e', table(['1 2']));
    expect(bodyOf(editor)).toEqual([{ ...merged, rows: [...merged.rows.slice(0, 2), table(['1 2']).rows[0]] }]);
  });

  it('splits the merged cells that it reaches, and no others', () => {
    const wide = (words: string) => [{ ...newCell(p(words).content), colSpan: 2 }, newCell([])];
    const editor = someEditor({ kind: 'table', hasHeaderRow: false, rows: [wide('a'), wide('b')] });
    paste(editor, 'b', table(['1 2']));
    expect(bodyOf(editor)).toEqual([{ kind: 'table', hasHeaderRow: false, rows: [wide('a'), table(['1 2']).rows[0]] }]);
  });

  it('of one cell is put among the words that are there', () => {
    const editor = someEditor(table(['a b', 'c d']));
    paste(editor, 'd', table(['x']));
    expect(bodyOf(editor)[0]).toEqual(table(['a b', 'c dx']));
  });
});

it('one cell that is pasted into a sentence is its words', () => {
  const editor = someEditor(p('Giá'));
  paste(editor, 'Giá', table(['vàng']));
  expect(bodyOf(editor)).toEqual([p('Giávàng')]);
});

describe('what is copied out of a table', () => {
  it('is words, of one cell', () => {
    const editor = someEditor(table(['a b', 'c d']));
    selectCells(editor, 'd', 'd');
    expect(editor.read($selected)).toEqual({ kind: 'words', content: p('d').content });
  });

  it('is words, of words in a cell', () => {
    const editor = someEditor(table(['a b', 'c dài']));
    change(editor, () => void $text('dài').select(0, 2));
    expect(editor.read($selected)).toEqual({ kind: 'words', content: p('dà').content });
  });

  it('is a table, of several cells', () => {
    const editor = someEditor(table(['a b c', 'd e f', 'g h i'], true));
    selectCells(editor, 'e', 'i');
    expect(editor.read($selected)).toEqual({ kind: 'blocks', blocks: [table(['e f', 'h i'])] });
  });
});
