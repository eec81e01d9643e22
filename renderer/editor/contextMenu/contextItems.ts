import { Clipboard, ClipboardType, Copy, Scissors, TextSelect, type LucideIcon } from 'lucide-react';
import type { CallInput } from '../../../shared/bridge';
import { call } from '../../bridge';
import { byGroup, commandsNow, isField, type CommandGroup } from '../../commands';
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

/** Commands that belong to the place of the caret, by group; of formats those that are used most. */
const FORMATS: ReadonlySet<string> = new Set(['format.bold', 'format.italic', 'format.underline', 'format.link']);
const GROUPS: ReadonlySet<CommandGroup> = new Set(['format', 'photo', 'gallery', 'table', 'review']);
export const BLOCK_IDS: ReadonlySet<string> = new Set([
  'block.moveUp',
  'block.moveDown',
  'block.duplicate',
  'block.copy',
  'block.delete',
]);

/** What can be done where the menu was called: the clipboard, and in the body's text its commands. */
export function contextItems(place: Element, text: Text): readonly (readonly MenuItem[])[] {
  const clipboard = CLIPBOARD.map(([action, label, icon]) => ({
    label: text(label),
    icon,
    onChoose: () => void call('menu:edit', { action }),
  }));
  if (isField(place)) return [clipboard];
  const commands = byGroup(commandsNow())
    .map(({ group, commands: rows }) =>
      rows.filter(({ id, enabled }) => {
        if (!enabled || /\.insert/.test(id)) return false;
        if (group === 'block') return BLOCK_IDS.has(id);
        return GROUPS.has(group) && (group !== 'format' || FORMATS.has(id));
      }),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => menuItemOf(row, text)));
  return [clipboard, ...commands];
}
