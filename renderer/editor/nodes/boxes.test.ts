import { $dfs } from '@lexical/utils';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isTextNode,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, BlockOf } from '../../../shared/story';
import { br, p, row, table, ul } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { INSERT_FACT_BOX_COMMAND } from './factBox/factBoxCommands';
import { INSERT_PULL_QUOTE_COMMAND } from './pullQuote/pullQuoteCommands';

const quoted = (words: string, attribution: string): Block => ({
  kind: 'pullQuote',
  content: p(words).content,
  attribution,
});
const box = (title: string, ...blocks: BlockOf<'factBox'>['blocks']): Block => ({ kind: 'factBox', title, blocks });

const $text = (words: string) => {
  const found = $dfs($getRoot()).find(({ node }) => $isTextNode(node) && node.getTextContent() === words)?.node;
  if (!$isTextNode(found)) throw new Error(`nobody says ${words}`);
  return found;
};
/** Selects from a place in one text to a place in another, or puts the caret there. */
function select(editor: LexicalEditor, from: string, at: number, to = from, until = at): void {
  change(editor, () => {
    const selection = $createRangeSelection();
    selection.anchor.set($text(from).getKey(), at, 'text');
    selection.focus.set($text(to).getKey(), until, 'text');
    $setSelection(selection);
  });
}
const enter = (editor: LexicalEditor) =>
  change(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
const type = (editor: LexicalEditor, words: string) => change(editor, () => $getSelection()?.insertText(words));
const backspace = (editor: LexicalEditor) =>
  change(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
const del = (editor: LexicalEditor) => change(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));

describe('a pull quote', () => {
  it('takes the place of an empty paragraph, and leads by Enter to its attribution and out', () => {
    const editor = someEditor();
    change(editor, () => $getRoot().selectEnd());
    change(editor, () => editor.dispatchCommand(INSERT_PULL_QUOTE_COMMAND, undefined));
    type(editor, 'Lửa');
    enter(editor);
    type(editor, 'Ông Tư');
    enter(editor);
    type(editor, 'Sau');
    expect(bodyOf(editor)).toEqual([quoted('Lửa', 'Ông Tư'), p('Sau')]);
  });

  it('keeps its two parts apart, and apart from what is around it', () => {
    const body = [p('Trước'), quoted('Lửa', 'Ông Tư'), p('Sau')];
    const editor = someEditor(...body);
    for (const word of ['Lửa', 'Ông Tư', 'Sau']) {
      select(editor, word, 0);
      backspace(editor);
    }
    for (const word of ['Trước', 'Lửa', 'Ông Tư']) {
      select(editor, word, word.length);
      del(editor);
    }
    expect(bodyOf(editor)).toEqual(body);
  });

  it('is gone by Backspace when it says nothing, and only then', () => {
    const editor = someEditor(p('Trước'), quoted('Lửa', ''));
    select(editor, 'Lửa', 0, 'Lửa', 3);
    backspace(editor);
    expect(bodyOf(editor)).toEqual([p('Trước'), quoted('', '')]);
    backspace(editor);
    type(editor, 'x');
    expect(bodyOf(editor)).toEqual([p('Trước'), p('x')]);
  });

  it('keeps its attribution one plain line', () => {
    const editor = someEditor(quoted('Lửa', 'Ông Tư'));
    select(editor, 'Ông Tư', 0, 'Ông Tư', 3);
    change(editor, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
    expect(bodyOf(editor)).toEqual([quoted('Lửa', 'Ông Tư')]);
    expect(editor.read(() => $dfs($getRoot()).some(({ node }) => $isTextNode(node) && node.hasFormat('bold')))).toBe(
      false,
    );
    change(editor, () => {
      $text('Ông Tư').select(6, 6);
      editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
    });
    type(editor, 'Sau');
    expect(bodyOf(editor)).toEqual([quoted('Lửa', 'Ông Tư'), p('Sau')]);
  });
});

describe('a fact box', () => {
  it('leads by Enter from its title into it, and out on an empty last line', () => {
    const editor = someEditor(p('Trước'));
    change(editor, () => $getRoot().selectEnd());
    change(editor, () => editor.dispatchCommand(INSERT_FACT_BOX_COMMAND, undefined));
    type(editor, 'Gốm');
    enter(editor);
    type(editor, 'Một');
    enter(editor);
    type(editor, 'Hai');
    enter(editor);
    enter(editor);
    type(editor, 'Sau');
    expect(bodyOf(editor)).toEqual([p('Trước'), box('Gốm', p('Một'), p('Hai')), p('Sau')]);
  });

  it('keeps its title apart from what it says, and both from what is around', () => {
    const body = [p('Trước'), box('Gốm', p('Một'), ul('Hai')), p('Sau')];
    const editor = someEditor(...body);
    for (const word of ['Gốm', 'Một', 'Sau']) {
      select(editor, word, 0);
      backspace(editor);
    }
    for (const word of ['Trước', 'Gốm']) {
      select(editor, word, word.length);
      del(editor);
    }
    expect(bodyOf(editor)).toEqual(body);
  });

  it('stays a box when a selection across its edge is typed over', () => {
    const editor = someEditor(p('Trước'), box('Gốm', p('Một'), p('Hai')), p('Sau'));
    select(editor, 'Trước', 2, 'Gốm', 1);
    type(editor, 'x');
    expect(bodyOf(editor)).toEqual([p('Trx'), box('ốm', p('Một'), p('Hai')), p('Sau')]);
    select(editor, 'ốm', 1, 'Hai', 1);
    type(editor, 'y');
    expect(bodyOf(editor)).toEqual([p('Trx'), box('ốy', p('ai')), p('Sau')]);
    select(editor, 'ai', 1, 'Sau', 2);
    type(editor, 'z');
    expect(bodyOf(editor)).toEqual([p('Trx'), box('ốy', p('az')), p('u')]);
  });

  it('is gone by Backspace in the title when it says nothing at all', () => {
    const editor = someEditor(box('A', p('B')));
    select(editor, 'A', 0, 'A', 1);
    backspace(editor);
    backspace(editor);
    expect(bodyOf(editor)).toEqual([box('', p('B'))]);
    select(editor, 'B', 0, 'B', 1);
    backspace(editor);
    backspace(editor);
    backspace(editor);
    expect(bodyOf(editor)).toEqual([]);
  });
});

it('Enter in a table cell is the end of a line', () => {
  const editor = someEditor(table(false, row('AB', '')));
  select(editor, 'AB', 1);
  enter(editor);
  expect(bodyOf(editor)).toEqual([table(false, row(p('A', br, 'B').content, ''))]);
});
