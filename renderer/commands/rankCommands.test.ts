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

it.each([
  // “In” is a word in "In…", the start of one in "Insert", and inside of others.
  ['in', ['story.print', 'block.quote']],
  ['tối', ['view.darkTheme']],
])('“%s” finds whole words first, whatever was used last', (query, first) => {
  const rows: typeof commands = [
    { id: 'block.quote', label: 'editor.insertPhoto' },
    { id: 'view.focus', label: 'command.replace' },
    { id: 'story.print', label: 'command.print' },
    { id: 'view.darkTheme', label: 'command.darkTheme' },
  ];
  const ids = rankCommands(rows, query, ['view.focus', 'block.quote']).map(({ id }) => id);
  expect(ids.slice(0, first.length)).toEqual(first);
});

it('the accents of a query decide between names that are one without them', () => {
  const rows: typeof commands = [
    { id: 'view.focus', label: 'command.replace', keywords: 'đầu' },
    { id: 'check.tones', label: 'command.replace', keywords: 'dấu' },
  ];
  const first = (query: string) => rankCommands(rows, query, ['view.focus'])[0]?.id;
  expect(first('dấu')).toBe('check.tones');
  expect(first('đầu')).toBe('view.focus');
  expect(first('dau')).toBe('view.focus');
});
