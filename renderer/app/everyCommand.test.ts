import { expect, it } from 'vitest';
import { textIn } from '../i18n';
import { editorCommands, someEditor } from '../editor/testing';
import { commentCommands, historyCommands } from '../story';
import { reviewCommands } from '../review';
import { appCommands } from './appCommands';

const nothing = (): void => undefined;
const rows = [
  ...appCommands({
    text: textIn('en'),
    setDialog: nothing,
    onNew: () => Promise.resolve(),
    onLibrary: () => Promise.resolve(),
    onSearch: nothing,
  }),
  ...editorCommands(someEditor(), {
    openLink: nothing,
  }),
  ...historyCommands,
  ...commentCommands,
  ...reviewCommands,
];

// Commands that a mounted panel adds are looked at in the application's menu: e2e/flows/commands.spec.ts.
it.each(rows)('$id has a label in both languages, and an id of its own', ({ id, label }) => {
  for (const language of ['vi', 'en'] as const) expect(textIn(language)(label)).toMatch(/\p{L}/u);
  expect(rows.filter((row) => row.id === id)).toHaveLength(1);
});

// window 21: Mod+K makes a link of selected words, and opens the palette without any.
it('no two commands have the same keys at the same time', () => {
  const shortcuts = rows
    .flatMap(({ shortcut, otherShortcut, ownsShortcut }) => [ownsShortcut ? undefined : shortcut, otherShortcut])
    .filter((shortcut) => shortcut !== undefined);
  expect(shortcuts.filter((shortcut, index) => shortcuts.indexOf(shortcut) !== index)).toEqual([]);
});
