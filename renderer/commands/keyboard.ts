import { groupOf, groupRow } from './groups';
import { allCommands, runCommand, useCommand, type Command } from './registry';
import { isShortcut, shortcutLabel } from './shortcut';

let mac: boolean | undefined;
/**
 * Whether this machine has Cmd where others have Ctrl. Asked at every key, and Chromium makes its answer anew each
 * time.
 */
export const isMac = (): boolean => (mac ??= navigator.userAgent.includes('Mac OS'));

/** Whether this is a field of its own, or in one: not the body, which is an editable element. */
export const isField = (target: Element | null): boolean => target?.closest('input, textarea, select') != null;

/** Whether a key asks for the menu of what has the focus: the menu key, or Shift+F10. */
export const isMenuKey = ({ key, shiftKey, isComposing }: KeyboardEvent): boolean =>
  !isComposing && (key === 'ContextMenu' || (key === 'F10' && shiftKey));

/** Runs commands by their shortcuts wherever the focus is; returns a dispose function. */
export function registerShortcuts(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'> = window,
): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = allCommands()
      .filter((row) => hasKeys(row, event) && isMeantThere(row, event.target))
      // The one that has the keys only sometimes has them now.
      .sort((a, b) => Number(b.ownsShortcut !== undefined) - Number(a.ownsShortcut !== undefined))[0];
    if (command && runCommand(command.id)) event.preventDefault();
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** Whether a key press is one of the shortcuts of a command, and means it now. */
function hasKeys({ shortcut, otherShortcut, ownsShortcut }: Command, press: KeyboardEvent): boolean {
  if (shortcut !== undefined && isShortcut(press, shortcut, isMac())) return ownsShortcut?.() ?? true;
  return otherShortcut !== undefined && isShortcut(press, otherShortcut, isMac());
}

/** In a dialog keys belong to the dialog. In a field, what works on the body's text would change what nobody is looking at. */
function isMeantThere(command: Command, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('dialog') !== null) return false;
  const group = groupOf(command.id);
  if (!groupRow(group).isOfBody || !isField(target)) return true;
  // A field under a photo is a part of that block: the block itself can be moved from there.
  return group === 'block' && target.closest('[contenteditable="true"]') !== null;
}

/** Returns the shortcut of a command as the user of this machine reads it; null where it has none. */
export function useShortcut(id: string): string | null {
  const shortcut = useCommand(id)?.shortcut;
  return shortcut === undefined ? null : shortcutLabel(shortcut, isMac());
}
