import { $createTextNode, $getRoot, $isElementNode, HISTORIC_TAG } from 'lexical';
import { expect, it } from 'vitest';
import { newCell, type Block, type BlockOf } from '../../shared/story';
import { figure, p, storyOfEverything, ul } from '../../shared/story/testing';
import { subscribeBody } from './subscribeBody';
import { change, someEditor } from './testing';

function followed(...body: readonly Block[]) {
  const editor = someEditor(...body);
  const told: (readonly Block[])[] = [];
  const { isFaithful } = subscribeBody(editor, body, (now) => told.push(now));
  return { editor, told, isFaithful };
}

/** Adds words at the end of the first element at a path of child numbers. */
const $append = (path: readonly number[], words: string): void => {
  let node = $getRoot().getChildAtIndex(path[0] ?? 0);
  for (const index of path.slice(1)) if ($isElementNode(node)) node = node.getChildAtIndex(index);
  if ($isElementNode(node)) node.append($createTextNode(words));
};

const quoted = (words: string, attribution: string): Block => ({
  kind: 'pullQuote',
  content: p(words).content,
  attribution,
});
const box = (...blocks: BlockOf<'factBox'>['blocks']): Block => ({ kind: 'factBox', title: '', blocks });
const table = (cell: BlockOf<'paragraph'>): Block => ({
  kind: 'table',
  hasHeaderRow: false,
  rows: [[newCell(cell.content)]],
});

it('tells the body after a change, the blocks that did not change being the same objects', () => {
  const { editor, told } = followed(p('A'), figure({ caption: 'Ảnh' }), p('B'));
  change(editor, () => $append([0], '!'));
  change(editor, () => $append([0], '!'));
  expect(told).toEqual([
    [p('A!'), figure({ caption: 'Ảnh' }), p('B')],
    [p('A!!'), figure({ caption: 'Ảnh' }), p('B')],
  ]);
  expect(told[1]?.[1]).toBe(told[0]?.[1]);
  expect(told[1]?.[2]).toBe(told[0]?.[2]);
});

it('keeps the very blocks that it was given, but for those that the editor holds otherwise', () => {
  const body = [p('A'), figure({ caption: 'Ảnh' }), ul('B'), ul('C'), p('D')];
  const { editor, told } = followed(...body);
  change(editor, () => $append([0], '!'));
  expect(told).toEqual([[p('A!'), body[1], ul('B', 'C'), p('D')]]);
  expect(told[0]?.[1]).toBe(body[1]);
});

it('sees a change deep in a list', () => {
  const { editor, told } = followed(ul('A', ul('B')));
  change(editor, () => $append([0, 1, 0, 0], '!'));
  expect(told).toEqual([[ul('A', ul('B!'))]]);
});

it.each<[string, Block, readonly number[], Block]>([
  ['an attribution', quoted('A', 'B'), [1], quoted('A', 'B!')],
  ['a fact box', box(p('A')), [1, 0], box(p('A!'))],
  ['a table cell', table(p('A')), [0, 0, 0], table(p('A!'))],
])('sees a change deep in %s, and leaves the blocks around it alone', (_, block, path, changed) => {
  const { editor, told } = followed(p('Trước'), block, p('Sau'));
  change(editor, () => $append([2], '.'));
  change(editor, () => $append([1, ...path], '!'));
  expect(told[1]).toEqual([p('Trước'), changed, p('Sau.')]);
  expect(told[1]?.[0]).toBe(told[0]?.[0]);
  expect(told[1]?.[2]).toBe(told[0]?.[2]);
  expect(told[0]?.[1]).not.toBe(told[1]?.[1]);
});

it.each<[string, Block, readonly number[], Block]>([
  ['a list', ul('A', ul('B')), [1, 0, 0], ul('A', ul('B!'))],
  ['an attribution', quoted('A', 'B'), [1], quoted('A', 'B!')],
  ['a fact box', box(p('A')), [1, 0], box(p('A!'))],
  ['a table cell', table(p('A')), [0, 0, 0], table(p('A!'))],
])('sees a state that comes back whole, as by undo, where it differs deep in %s', (_, block, path, changed) => {
  const { editor, told } = followed(p('Trước'), block, p('Sau'));
  const before = editor.getEditorState();
  change(editor, () => $append([1, ...path], '!'));
  const after = editor.getEditorState();
  editor.setEditorState(before, { tag: HISTORIC_TAG });
  editor.setEditorState(after, { tag: HISTORIC_TAG });
  expect(told.map(([, deep]) => deep)).toEqual([changed, block, changed]);
});

it('sees blocks that come, go and change places', () => {
  const { editor, told } = followed(p('A'), p('B'), p('C'));
  change(editor, () => $getRoot().getFirstChild()?.remove());
  change(editor, () => {
    const last = $getRoot().getLastChild();
    if (last) $getRoot().getFirstChild()?.insertBefore(last);
  });
  expect(told).toEqual([
    [p('B'), p('C')],
    [p('C'), p('B')],
  ]);
});

it('is silent about a change that says nothing', () => {
  const { editor, told } = followed(p('A'));
  change(editor, () => $getRoot().selectEnd());
  expect(told).toEqual([]);
});

it('is faithful to every kind of block', () => {
  expect(followed(...storyOfEverything.body).isFaithful).toBe(true);
});

it('says so when the editor does not hold what it was given', () => {
  const editor = someEditor(p('A'));
  expect(subscribeBody(editor, [p('A'), p('B')], () => undefined).isFaithful).toBe(false);
});
