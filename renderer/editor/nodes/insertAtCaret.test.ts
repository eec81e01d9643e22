import { $dfs } from '@lexical/utils';
import { $getRoot, $getSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../shared/story';
import { figure, p, ul } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { INSERT_EMBED_COMMAND } from './embed/embedCommands';
import { INSERT_FACT_BOX_COMMAND } from './factBox/factBoxCommands';
import { INSERT_FIGURES_COMMAND } from './figure/figureCommands';
import { INSERT_PULL_QUOTE_COMMAND } from './pullQuote/pullQuoteCommands';
import { INSERT_RULE_COMMAND } from './rule/ruleCommands';
import { INSERT_STORY_TABLE_COMMAND } from './table/tableCommands';

const embed = { kind: 'embed', url: 'https://vnexpress.net/', title: '' } as const;
const INSERT: Readonly<Record<string, (editor: LexicalEditor) => unknown>> = {
  figure: (editor) => editor.dispatchCommand(INSERT_FIGURES_COMMAND, [figure({})]),
  embed: (editor) => editor.dispatchCommand(INSERT_EMBED_COMMAND, embed),
  rule: (editor) => editor.dispatchCommand(INSERT_RULE_COMMAND, undefined),
  pullQuote: (editor) => editor.dispatchCommand(INSERT_PULL_QUOTE_COMMAND, undefined),
  factBox: (editor) => editor.dispatchCommand(INSERT_FACT_BOX_COMMAND, undefined),
  table: (editor) => editor.dispatchCommand(INSERT_STORY_TABLE_COMMAND, { rows: 2, columns: 2 }),
};

const insert = (editor: LexicalEditor, kind: string): void => change(editor, () => void INSERT[kind]?.(editor));
const put = (editor: LexicalEditor, word: string, at: number): void =>
  change(editor, () => {
    const found = $dfs($getRoot()).find(({ node }) => $isTextNode(node) && node.getTextContent() === word)?.node;
    if ($isTextNode(found)) found.select(at, at);
  });
/** The kinds of the body's blocks, or their words where they are paragraphs. */
const told = (editor: LexicalEditor): readonly string[] => bodyOf(editor).map(tell);
const tell = (block: Block): string =>
  block.kind === 'paragraph' ? block.content.map((run) => ('text' in run ? run.text : '')).join('') : block.kind;

const kinds = Object.keys(INSERT);
const body = [p('Một hai'), p(''), p('Ba')];

it.each(kinds)('%s comes below the paragraph that holds the caret, which stays whole', (kind) => {
  const editor = someEditor(...body);
  put(editor, 'Một hai', 3);
  insert(editor, kind);
  expect(told(editor)).toEqual(['Một hai', kind, '', 'Ba']);
});

it.each(kinds)('%s comes above a paragraph at whose start the caret is', (kind) => {
  const editor = someEditor(...body);
  put(editor, 'Một hai', 0);
  insert(editor, kind);
  expect(told(editor)).toEqual([kind, 'Một hai', '', 'Ba']);
});

it.each(kinds)('%s takes the place of an empty paragraph', (kind) => {
  const editor = someEditor(...body);
  change(editor, () => void $getRoot().getChildAtIndex(1)?.selectEnd());
  insert(editor, kind);
  expect(told(editor)).toEqual(['Một hai', kind, 'Ba']);
});

it('in a list, a box or a table it comes below that block, and above a list at its very start', () => {
  const editor = someEditor(ul('a', 'b'), { kind: 'factBox', title: 'Hộp', blocks: [p('Trong')] });
  for (const [word, at] of [
    ['b', 1],
    ['a', 0],
    ['Hộp', 0],
    ['Trong', 2],
  ] as const) {
    put(editor, word, at);
    insert(editor, 'rule');
  }
  expect(told(editor)).toEqual(['rule', 'list', 'rule', 'factBox', 'rule', 'rule']);
});

it('several in a row come in the order in which they are put in', () => {
  const editor = someEditor(p('Một'), p('Hai'));
  put(editor, 'Một', 3);
  for (const kind of ['figure', 'embed', 'rule']) insert(editor, kind);
  expect(told(editor)).toEqual(['Một', 'figure', 'embed', 'rule', 'Hai']);
});

it.each([
  ['figure', ['Một', 'figure', '*Hai']],
  ['rule', ['Một', 'rule', '*Hai']],
])('the caret goes on below a %s', (kind, expected) => {
  const editor = someEditor(p('Một'), p('Hai'));
  put(editor, 'Một', 2);
  insert(editor, kind);
  change(editor, () => $getSelection()?.insertText('*'));
  expect(told(editor)).toEqual(expected);
});
