import { expect, it } from 'vitest';
import type { TextKey } from '../i18n';
import type { CommandId } from './groups';
import { rankCommands } from './rankCommands';

const commands: readonly { id: CommandId; label: TextKey; keywords?: string }[] = [
  { id: 'story.new', label: 'command.newStory' },
  { id: 'format.bold', label: 'mark.bold', keywords: 'strong dam' },
  { id: 'block.quote', label: 'editor.quote', keywords: 'blockquote trich dan' },
  { id: 'photo.insert', label: 'editor.insertPhoto', keywords: 'photo picture anh hinh' },
];
const found = (query: string, recent: readonly string[] = []) =>
  rankCommands(commands, query, recent).map(({ id }) => id);

it.each([
  ['ĐẬM', ['format.bold']],
  ['dam', ['format.bold']],
  ['bold', ['format.bold']],
  ['anh', ['photo.insert']],
  ['insert photo', ['photo.insert']],
  ['photo insert', ['photo.insert']],
  ['bai moi', ['story.new']],
  ['quote', ['block.quote']],
  ['không có lệnh này', []],
])('“%s” finds what is meant, in either language, accents aside', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

it('without a query everything is there, what was used last first', () => {
  expect(found('', ['photo.insert', 'format.bold'])).toEqual([
    'photo.insert',
    'format.bold',
    'story.new',
    'block.quote',
  ]);
});
