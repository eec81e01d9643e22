import type { JSX } from 'react';
import { runCommand, useCommand } from '../../commands';
import { useText } from '../../i18n';

const KINDS = [
  'block.paragraph',
  'block.subhead2',
  'block.subhead3',
  'block.subhead4',
  'block.quote',
  'list.bulleted',
  'list.numbered',
] as const;

/** The kind of the block that holds the caret, to be changed. */
export function KindPicker(): JSX.Element {
  const text = useText();
  const commands = [
    useCommand(KINDS[0]),
    useCommand(KINDS[1]),
    useCommand(KINDS[2]),
    useCommand(KINDS[3]),
    useCommand(KINDS[4]),
    useCommand(KINDS[5]),
    useCommand(KINDS[6]),
  ].filter((command) => command !== null);
  const current = commands.find((command) => command.active)?.id ?? 'block.paragraph';
  return (
    <select
      className="editor-toolbar__kind"
      aria-label={text('editor.kindPicker')}
      value={current}
      onChange={(event) => runCommand(event.target.value)}
    >
      {commands.map((command) => (
        <option key={command.id} value={command.id}>
          {text(command.label)}
        </option>
      ))}
    </select>
  );
}
