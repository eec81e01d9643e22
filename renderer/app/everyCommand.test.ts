import { expect, it } from 'vitest';
import type { Command } from '../commands';
import { textIn } from '../i18n';
import { bodyCommands, someEditor } from '../editor/testing';
import { commentCommands, historyCommands } from '../story';
import { reviewCommands } from '../review';
import { appCommands } from './appCommands';
import { copyCommands } from './copyCommands';
import { deskCommands } from './deskCommands';
import { draftActions } from './draftActions';
import { stepCommands } from './stepCommands';
import { storyCommands } from './storyCommands';
import { viewCommands } from './viewCommands';

const nothing = (): void => undefined;
const text = textIn('en');
const rows: readonly Command[] = [
  ...appCommands({
    setDialog: nothing,
    onNew: () => Promise.resolve(),
    onLibrary: () => Promise.resolve(),
    onDefaultLibrary: () => Promise.resolve(),
    onSearch: nothing,
  }),
  ...storyCommands(text, draftActions(text).forCard),
  ...stepCommands(text, nothing),
  ...deskCommands({ onExport: nothing, onTrash: nothing, onStep: nothing }),
  ...copyCommands(text, () => null),
  ...viewCommands(nothing),
  ...bodyCommands(someEditor(), { text, openLink: () => undefined, openEmbed: () => undefined }),
  ...historyCommands,
  ...commentCommands,
  ...reviewCommands,
];

// Commands that a mounted panel adds are looked at in the application's menu: e2e/flows/commands.spec.ts.
it.each(rows)('$id has a label in both languages, and an id of its own', ({ id, label }) => {
  for (const language of ['vi', 'en'] as const) expect(textIn(language)(label)).toMatch(/\p{L}/u);
  expect(rows.filter((row) => row.id === id)).toHaveLength(1);
});

it.each(['vi', 'en'] as const)('no two commands have one name, in %s (window 13)', (language) => {
  const names = rows.map(({ label }) => textIn(language)(label));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

/** What can be done with a story, its status and several stories at once, by button or menu of the window. */
const ACTIONS = [
  ...['submit', 'start', 'requestChanges', 'approve', 'markExported', 'returnToDraft'].map((verb) => `review.${verb}`),
  ...['acceptAll', 'rejectAll', 'sensitiveFirst', 'showChanges', 'comment'].map((verb) => `review.${verb}`),
  ...[
    'new',
    'import',
    'export',
    'send',
    'print',
    'rename',
    'duplicate',
    'trash',
    'publishNow',
    'saveCopy',
    'keepCopy',
  ].map((verb) => `story.${verb}`),
  ...[
    'search',
    'showAll',
    'exportPicked',
    'trashPicked',
    'clearSelection',
    'submitPicked',
    'startPicked',
    'approvePicked',
  ].map((verb) => `desk.${verb}`),
  ...['light', 'dark', 'system'].map((theme) => `view.${theme}Theme`),
  ...['settings.open', 'settings.library', 'settings.showLibrary', 'link.open', 'link.remove', 'format.link'],
];

it.each(ACTIONS)('%s is a command (window 13)', (id) => {
  expect(rows.map((row) => row.id)).toContain(id);
});

// window 21: Mod+K makes a link of selected words, and opens the palette without any.
it('no two commands have the same keys at the same time', () => {
  const shortcuts = rows
    .flatMap(({ shortcut, otherShortcut, ownsShortcut }) => [ownsShortcut ? undefined : shortcut, otherShortcut])
    .filter((shortcut) => shortcut !== undefined);
  expect(shortcuts.filter((shortcut, index) => shortcuts.indexOf(shortcut) !== index)).toEqual([]);
});
