import { Clipboard, ClipboardType, Copy, Scissors, TextSelect, type LucideIcon } from 'lucide-react';
import type { CallInput } from '../../../shared/bridge';
import { call } from '../../bridge';
import { commandsNow, groupOf, isField, type CommandGroup } from '../../commands';
import type { Text, TextKey } from '../../i18n';
import type { MenuItem } from '../../ui';
import { menuItemOf } from '../toolbar/menuItemOf';

type Action = CallInput<'menu:edit'>['action'];

const CLIPBOARD: readonly (readonly [Action, TextKey, LucideIcon])[] = [
  ['cut', 'editor.cut', Scissors],
  ['copy', 'editor.copy', Copy],
  ['paste', 'editor.paste', Clipboard],
  ['pasteAndMatchStyle', 'editor.pastePlain', ClipboardType],
  ['selectAll', 'editor.selectAll', TextSelect],
];

const clipboardItems = (text: Text, isMeant: (action: Action) => boolean = () => true): readonly MenuItem[] =>
  CLIPBOARD.filter(([action]) => isMeant(action)).map(([action, label, icon]) => ({
    label: text(label),
    icon,
    onChoose: () => void call('menu:edit', { action }),
  }));

/** What can be done in a plain field, whose text has no style to leave out: the clipboard, and nothing that would change it where it may only be read. */
export const fieldItems = (text: Text, isReadOnly: boolean): readonly MenuItem[] =>
  clipboardItems(text, (action) =>
    isReadOnly ? action === 'copy' || action === 'selectAll' : action !== 'pasteAndMatchStyle',
  );

/** What is done with selected words: the formats that are used most. */
const FORMAT_IDS: ReadonlySet<string> = new Set(['format.bold', 'format.italic', 'format.underline', 'format.link']);
/** What reviewers do with the words; a change can be decided only where there is one. What is done with the story as a whole has no place here. */
const REVIEW_IDS: ReadonlySet<string> = new Set(['review.comment', 'review.acceptSelection', 'review.rejectSelection']);
/** Commands on a numbered list where it is; how it is numbered is chosen in the toolbar's menu. */
const LIST_IDS: ReadonlySet<string> = new Set(['list.continue', 'list.restart']);
/** What a link, a photo or a table offers where the caret is in one. */
const GROUPS: ReadonlySet<CommandGroup> = new Set(['link', 'photo', 'gallery', 'table']);
/** The ids of the commands on the block as a whole, in the context menu and in that of the block's handle. */
export const BLOCK_IDS: ReadonlySet<string> = new Set([
  'block.moveUp',
  'block.moveDown',
  'block.duplicate',
  'block.copy',
  'block.delete',
]);

/**
 * What can be done where the menu was called: the clipboard, and in the body's text what belongs to the words, then to the
 * photo, table or numbered list, then to the block.
 */
export function contextItems(place: Element, hasSelection: boolean, text: Text): readonly (readonly MenuItem[])[] {
  const clipboard = clipboardItems(text);
  if (isField(place)) return [clipboard];
  const enabled = commandsNow().filter((command) => command.enabled);
  const parts = [
    enabled.filter(({ id }) => hasSelection && FORMAT_IDS.has(id)),
    enabled.filter(({ id }) => REVIEW_IDS.has(id)),
    enabled.filter(({ id }) => GROUPS.has(groupOf(id)) && !id.includes('.insert')),
    enabled.filter(({ id }) => LIST_IDS.has(id)),
    enabled.filter(({ id }) => BLOCK_IDS.has(id)),
  ];
  return [
    clipboard,
    ...parts.filter((rows) => rows.length > 0).map((rows) => rows.map((row) => menuItemOf(row, text))),
  ];
}
