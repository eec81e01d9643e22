import { $dfs } from '@lexical/utils';
import { $getRoot, $getSelection, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical';
import { expect, it } from 'vitest';
import type { Block, BlockOf } from '../../../../shared/story';
import { figure, mark, notes, p } from '../../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../../testing';
import { INSERT_NOTE_COMMAND } from './noteCommands';
import { $isNoteMarkNode } from './NoteMarkNode';

const put = (editor: LexicalEditor, word: string, at: number): void =>
  change(editor, () => {
    const found = $dfs($getRoot()).find(({ node }) => $isTextNode(node) && node.getTextContent() === word)?.node;
    if ($isTextNode(found)) found.select(at, at);
  });
const insert = (editor: LexicalEditor, words: string): void => {
  change(editor, () => void editor.dispatchCommand(INSERT_NOTE_COMMAND, undefined));
  change(editor, () => $getSelection()?.insertText(words));
};
const notesIn = (editor: LexicalEditor): BlockOf<'notes'>['notes'] => {
  const last = bodyOf(editor).at(-1);
  return last?.kind === 'notes' ? last.notes : [];
};
const said = (editor: LexicalEditor): readonly unknown[] =>
  notesIn(editor).map(({ content: [first] }) => (first?.kind === 'text' ? first.text : ''));

it('puts a mark at the caret and what is typed next into its footnote, in the order of the marks', () => {
  const editor = someEditor(p('Làng có 37 lò.'), p('Năm nay mưa.'));
  put(editor, 'Năm nay mưa.', 12);
  insert(editor, 'Theo đài.');
  put(editor, 'Làng có 37 lò.', 13);
  insert(editor, 'Số liệu tháng 2.');
  expect(said(editor)).toEqual(['Số liệu tháng 2.', 'Theo đài.']);
  const [first, second] = notesIn(editor);
  expect(bodyOf(editor).slice(0, 2)).toEqual([
    p('Làng có 37 lò', mark(first!.id), '.'),
    p('Năm nay mưa.', mark(second!.id)),
  ]);
});

it('keeps the words of a footnote whose mark is deleted', () => {
  const editor = someEditor(p('A', mark('n1'), 'B'), notes({ n1: 'Nguồn' }));
  change(editor, () => {
    for (const { node } of $dfs($getRoot())) if ($isNoteMarkNode(node)) node.remove();
  });
  expect(bodyOf(editor)).toEqual([p('AB'), notes({ n1: 'Nguồn' })]);
});

it('follows marks that move with their paragraphs', () => {
  const editor = someEditor(p('A', mark('n1')), p('B', mark('n2')), notes({ n1: 'một', n2: 'hai' }));
  change(editor, () => {
    const [first, second] = $getRoot().getChildren();
    if (first && second) second.insertAfter(first);
  });
  expect(said(editor)).toEqual(['hai', 'một']);
});

it.each<[string, readonly Block[], readonly Block[]]>([
  [
    'two blocks of footnotes are one, at the end',
    [p('A', mark('n1')), notes({ n1: 'một' }), p('B', mark('n2')), notes({ n2: 'hai' })],
    [p('A', mark('n1')), p('B', mark('n2')), notes({ n1: 'một', n2: 'hai' })],
  ],
  [
    'there is a place to write before footnotes',
    [figure(), notes({ n1: 'một' })],
    [figure(), p(), notes({ n1: 'một' })],
  ],
  ['a mark without a footnote gets an empty one', [p('A', mark('n1'))], [p('A', mark('n1')), notes({ n1: [] })]],
])('%s', (_, body, held) => {
  expect(bodyOf(someEditor(...body))).toEqual(held);
});

it('has no footnote in a footnote', () => {
  const editor = someEditor(p('A', mark('n1')), notes({ n1: 'một' }));
  change(editor, () => {
    const last = $getRoot().getLastChild();
    if ($isElementNode(last)) last.selectEnd();
  });
  change(editor, () => expect(editor.dispatchCommand(INSERT_NOTE_COMMAND, undefined)).toBe(false));
});
