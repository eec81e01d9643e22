import {
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useEffectEvent } from 'react';

/** What the keys do while the list is open: arrows move, Enter and Tab choose, Escape closes. */
export interface SlashKeys {
  readonly move: (by: 1 | -1) => void;
  readonly choose: () => void;
  readonly close: () => void;
}

/** Handles the keys of an open list. A word that is being composed keeps them. */
export function useSlashKeys(editor: LexicalEditor, isOpen: boolean, keys: SlashKeys): void {
  const press = useEffectEvent((key: string) => {
    if (key === 'ArrowDown') keys.move(1);
    else if (key === 'ArrowUp') keys.move(-1);
    else if (key === 'Escape') keys.close();
    else keys.choose();
  });
  useEffect(() => {
    if (!isOpen) return;
    const on = <E extends KeyboardEvent | null>(command: LexicalCommand<E>): (() => void) =>
      editor.registerCommand(
        command,
        (event) => {
          if (!event || event.isComposing || editor.isComposing()) return false;
          event.preventDefault();
          press(event.key);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      );
    return mergeRegister(
      ...[KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND].map((command) =>
        on(command),
      ),
      on(KEY_ENTER_COMMAND),
    );
  }, [editor, isOpen]);
}
