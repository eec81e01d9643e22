import { Printer } from 'lucide-react';
import { useState, type JSX } from 'react';
import { byGroup, commandsNow, groupRow, isMac, shortcutLabel, type CommandNow } from '../../commands';
import { useText } from '../../i18n';
import { Button, Dialog, Keys } from '../../ui';
import './ShortcutSheet.css';

/** Every command that has keys, in groups, as one would print it and put it beside the screen. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const [commands] = useState(commandsNow);
  return (
    <Dialog
      title={text('command.shortcuts')}
      closeLabel={text('common.close')}
      onClose={onClose}
      size="wide"
      isText
      actions={<Button icon={Printer} label={text('shortcuts.print')} onClick={() => window.print()} />}
    >
      <div className="shortcut-sheet">
        {byGroup(commands.filter(({ shortcut }) => shortcut !== undefined)).map(({ group, commands: rows }) => (
          <section key={group}>
            <h3>{text(groupRow(group).label)}</h3>
            <dl>
              {rows.map((row) => (
                <ShortcutRow key={row.id} row={row} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutRow({ row }: { readonly row: CommandNow }): JSX.Element {
  const text = useText();
  const { label, shortcut, otherShortcut, ownsShortcut } = row;
  return (
    <div>
      <dt>
        {text(label)}
        {ownsShortcut && <span className="shortcut-sheet__when"> {text('shortcuts.withSelection')}</span>}
      </dt>
      <dd>
        {[shortcut, otherShortcut].map(
          (keys) => keys !== undefined && <Keys key={keys} keys={shortcutLabel(keys, isMac())} />,
        )}
      </dd>
    </div>
  );
}
