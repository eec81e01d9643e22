import { $getRoot } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../shared/story';
import { ol, p } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { listCommands } from './listCommands';

const after = (command: string, ...body: readonly Block[]): readonly Block[] => {
  const editor = someEditor(...body);
  change(editor, () => void $getRoot().getLastDescendant()?.selectEnd());
  const row = listCommands(editor).find(({ id }) => id === command);
  expect(row?.isEnabled?.()).toBe(true);
  change(editor, () => row?.run());
  return bodyOf(editor);
};

it.each<[string, readonly Block[], readonly Block[]]>([
  ['list.lowerRoman', [ol('a', 'b')], [{ ...ol('a', 'b'), numbering: 'lowerRoman' }]],
  ['list.reversed', [ol('a', 'b')], [{ ...ol('a', 'b'), start: 2, reversed: true }]],
  ['list.continue', [ol('a', 'b'), p('giữa'), ol('c')], [ol('a', 'b'), p('giữa'), { ...ol('c'), start: 3 }]],
  ['list.restart', [{ ...ol('a'), start: 7 }], [ol('a')]],
  ['list.startHigher', [ol('a')], [{ ...ol('a'), start: 2 }]],
])('%s', (command, body, held) => {
  expect(after(command, ...body)).toEqual(held);
});

it('continues no numbers where no list is above', () => {
  const editor = someEditor(p('đầu'), ol('a'));
  change(editor, () => void $getRoot().getLastDescendant()?.selectEnd());
  const isOpen = (id: string) =>
    listCommands(editor)
      .find((row) => row.id === id)
      ?.isEnabled?.();
  expect([isOpen('list.continue'), isOpen('list.restart')]).toEqual([false, true]);
});

it('leaves lists that touch apart where one would change its numbers', () => {
  const body = [ol('a', 'b'), { ...ol('c'), start: 2021 }];
  expect(bodyOf(someEditor(...body))).toEqual(body);
  expect(bodyOf(someEditor(ol('a', 'b'), { ...ol('c'), start: 3 }))).toEqual([ol('a', 'b', 'c')]);
});
