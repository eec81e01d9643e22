import { expect, it } from 'vitest';
import { byGroup, groupOf, type CommandId } from './groups';

it('a command belongs to the group that its id starts with', () => {
  expect(groupOf('format.bold')).toBe('format');
  expect(groupOf('story.review.send')).toBe('story');
});

it('groups come in the order of the table, their commands in their own', () => {
  const ids: readonly CommandId[] = ['list.numbered', 'format.bold', 'story.new', 'list.bulleted'];
  expect(byGroup(ids.map((id) => ({ id }))).map(({ commands }) => commands.map(({ id }) => id))).toEqual([
    ['story.new'],
    ['format.bold'],
    ['list.numbered', 'list.bulleted'],
  ]);
});
