import { ChevronDown } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import type { JSX } from 'react';
import { commandsNow, useActiveCommand } from '../../commands';
import { useText } from '../../i18n';
import { Menu } from '../../ui';
import { focusBodyAfterMenu } from './focusBody';
import { menuItemOf } from './menuItemOf';
import { KIND_IDS } from './toolbarGroups';

/** The kind of the block that holds the caret, to be changed. */
export function KindPicker(): JSX.Element {
  const text = useText();
  const current = text(useActiveCommand(KIND_IDS)?.label ?? 'editor.paragraph');
  const items = () => [
    commandsNow()
      .filter(({ id }) => KIND_IDS.includes(id))
      .map((kind) => menuItemOf(kind, text)),
  ];
  return (
    <Menu items={items} onClosed={focusBodyAfterMenu}>
      <Toolbar.Button
        className="editor-toolbar__kind"
        aria-label={`${text('editor.kindPicker')}: ${current}`}
        title={text('editor.kindPicker')}
      >
        <span className="editor-toolbar__kind-name">{current}</span>
        <ChevronDown size={14} aria-hidden />
      </Toolbar.Button>
    </Menu>
  );
}
