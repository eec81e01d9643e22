import { Ellipsis } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import type { JSX } from 'react';
import { byGroup, commandsNow, type CommandGroup, type CommandNow } from '../../commands';
import { useText } from '../../i18n';
import { Menu } from '../../ui';
import { focusBodyAfterMenu } from './focusBody';
import { menuItemOf } from './menuItemOf';
import { KIND_IDS, TOOLBAR_GROUPS } from './toolbarGroups';

const GROUPS: ReadonlySet<CommandGroup> = new Set(['format', 'block', 'list', 'insert', 'photo', 'gallery', 'table']);
const ON_TOOLBAR: ReadonlySet<string> = new Set(TOOLBAR_GROUPS.flat());

/** What can be done with the body and has no button, or none for which there is room. */
export function MoreMenu({ shown }: { readonly shown: ReadonlySet<string> }): JSX.Element {
  const text = useText();
  const items = () =>
    byGroup(commandsNow())
      .map(({ group, commands }) => commands.filter((command) => isInMore(command, group, shown)))
      .filter((commands) => commands.length > 0)
      .map((commands) => commands.map((command) => menuItemOf(command, text)));
  return (
    <Menu items={items} onClosed={focusBodyAfterMenu} align="end">
      <Toolbar.Button className="editor-toolbar__button" aria-label={text('editor.more')} title={text('editor.more')}>
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
      </Toolbar.Button>
    </Menu>
  );
}

/** Tables and numbered lists offer what can be done with them only while the caret is in one. */
function isInMore({ id, enabled }: CommandNow, group: CommandGroup, shown: ReadonlySet<string>): boolean {
  if (shown.has(id)) return false;
  if (ON_TOOLBAR.has(id)) return true;
  return !KIND_IDS.includes(id) && GROUPS.has(group) && (enabled || (group !== 'table' && group !== 'list'));
}
