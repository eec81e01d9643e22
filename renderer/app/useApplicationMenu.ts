import { debounce } from 'es-toolkit/function';
import { useEffect } from 'react';
import type { MenuRow } from '../../shared/bridge';
import { call, onEvent } from '../bridge';
import { byGroup, commandsNow, groupRow, isField, onCommandsChange, runCommand } from '../commands';
import { useText, type Text } from '../i18n';

/** Commands change with every key; the menu follows once the keys pause. */
const PAUSE_MS = 150;

/** Keeps the application's menu in step with the registry, and runs what is chosen there. */
export function useApplicationMenu(): void {
  const text = useText();
  useEffect(() => {
    let sent = '';
    const send = (): void => {
      const rows = menuRows(text);
      const json = JSON.stringify(rows);
      if (json === sent) return;
      sent = json;
      void call('menu:draw', { rows });
    };
    const soon = debounce(send, PAUSE_MS);
    const dispose = onCommandsChange(soon);
    document.addEventListener('focusin', soon);
    soon();
    return () => {
      dispose();
      document.removeEventListener('focusin', soon);
      soon.cancel();
    };
  }, [text]);
  useEffect(
    () =>
      onEvent('menu:command', ({ command }) => {
        // A dialog that is open is answered first, as with shortcuts.
        if (document.querySelector('dialog[open]') === null) runCommand(command);
      }),
    [],
  );
}

function menuRows(text: Text): readonly MenuRow[] {
  const isInField = isField(document.activeElement);
  return byGroup(commandsNow()).flatMap(({ group, commands }) => {
    const { menu, isOfBody = false } = groupRow(group);
    return commands.map(({ id, label, shortcut, enabled, active, isActive }) => ({
      id,
      menu,
      group,
      label: text(label),
      shortcut: shortcut ?? null,
      enabled: enabled && !(isOfBody && isInField),
      checked: isActive ? active : null,
    }));
  });
}
