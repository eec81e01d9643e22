import { allCommands, runCommand } from './registry';
import { isShortcut } from './shortcut';

/** Whether this machine says Cmd where others say Ctrl. */
export const isMac = (): boolean => navigator.userAgent.includes('Mac OS');

/** Runs commands by their shortcuts wherever the focus is; gives its undo. */
export function registerShortcuts(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'> = window,
): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = allCommands().find(
      ({ shortcut }) => shortcut !== undefined && isShortcut(event, shortcut, isMac()),
    );
    if (command && runCommand(command.id)) event.preventDefault();
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}
