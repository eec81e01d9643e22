/** The keys of a keyboard event that matter to a shortcut. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/**
 * Whether a key press is a shortcut such as "Mod+Shift+8". Never while a word is being composed, where the keys belong
 * to the keyboard. Letters go by the character, digits by the key, since Shift changes what a digit key types.
 */
export function isShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  if (press.isComposing) return false;
  const wants = (modifier: string): boolean => shortcut.includes(`${modifier}+`);
  // Each key that is typed is compared with every shortcut, so what differs in most of them comes first.
  return (
    press.ctrlKey === (wants('Ctrl') || (!isMac && wants('Mod'))) &&
    press.metaKey === (isMac && wants('Mod')) &&
    press.altKey === wants('Alt') &&
    press.shiftKey === wants('Shift') &&
    isKey(press, shortcut.slice(shortcut.lastIndexOf('+') + 1))
  );
}

function isKey(press: KeyPress, key: string): boolean {
  if (/^\d$/.test(key)) return press.code === `Digit${key}` || press.key === key;
  // On many keyboards the character of this key is reached by Alt or Shift only; the key itself is meant.
  if (key === '\\') return press.code === 'Backslash' || press.key === key;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** Keys that a user knows by a sign. */
const SIGNS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Backspace: '⌫' };

/** Returns a shortcut as a user reads it: "Ctrl+Shift+K", on a Mac "⇧⌘K". */
export function shortcutLabel(shortcut: string, isMac: boolean): string {
  const parts = shortcut.split('+').map((part) => SIGNS[part] ?? part);
  if (!isMac) return parts.join('+').replace('Mod', 'Ctrl');
  const signs: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥' };
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'].filter((modifier) => parts.includes(modifier));
  return order.map((modifier) => signs[modifier]).join('') + (parts.at(-1) ?? '');
}
