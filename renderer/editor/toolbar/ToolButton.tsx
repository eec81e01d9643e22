import { Toolbar } from 'radix-ui';
import type { JSX } from 'react';
import { isMac, shortcutLabel, useCommand } from '../../commands';
import { useText } from '../../i18n';

/** A button that is a view of a command; its tooltip shows the keys. Nothing where there is no such command. */
export function ToolButton({ id }: { readonly id: string }): JSX.Element | null {
  const text = useText();
  const command = useCommand(id);
  if (!command) return null;
  const { icon: Icon, shortcut, isActive } = command;
  const label = text(command.label);
  return (
    <Toolbar.Button
      className="editor-toolbar__button"
      aria-label={label}
      aria-pressed={isActive ? command.active : undefined}
      title={shortcut ? `${label} (${shortcutLabel(shortcut, isMac())})` : label}
      disabled={!command.enabled}
      // The caret stays in the text: a button that took the focus would leave nothing selected to work on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={command.run}
    >
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
    </Toolbar.Button>
  );
}
