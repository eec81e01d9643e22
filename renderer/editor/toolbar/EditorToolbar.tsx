import { Toolbar } from 'radix-ui';
import type { JSX } from 'react';
import { isMac, shortcutLabel, useCommand } from '../../commands';
import { useText } from '../../i18n';
import './EditorToolbar.css';
import { KindPicker } from './KindPicker';

/** What the toolbar holds, by ids of the registry; a group a line between. */
const GROUPS: readonly (readonly string[])[] = [
  ['format.bold', 'format.italic', 'format.underline', 'insert.link'],
  ['list.bulleted', 'list.numbered', 'block.quote'],
  ['photo.insert', 'insert.table', 'insert.rule'],
  ['edit.undo', 'edit.redo'],
];

/** The toolbar above the paper; one stop of the Tab key, arrows inside. */
export function EditorToolbar(): JSX.Element {
  const text = useText();
  return (
    <div className="editor-toolbar-place">
      <Toolbar.Root className="editor-toolbar" aria-label={text('editor.toolbar')}>
        <KindPicker />
        {GROUPS.map((ids) => (
          <div key={ids.join()} className="editor-toolbar__group">
            {ids.map((id) => (
              <ToolButton key={id} id={id} />
            ))}
          </div>
        ))}
      </Toolbar.Root>
    </div>
  );
}

function ToolButton({ id }: { readonly id: string }): JSX.Element | null {
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
