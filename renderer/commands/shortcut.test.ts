import { expect, it } from 'vitest';
import { isShortcut, shortcutLabel, type KeyPress } from './shortcut';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

it.each([
  ['Mod+B', press('b', { ctrlKey: true }), false, true],
  ['Mod+B', press('b', { metaKey: true }), true, true],
  ['Mod+B', press('b', { ctrlKey: true }), true, false],
  ['Mod+B', press('B', { ctrlKey: true, shiftKey: true }), false, false],
  ['Mod+Shift+8', press('*', { code: 'Digit8', ctrlKey: true, shiftKey: true }), false, true],
  ['Mod+B', press('b', { ctrlKey: true, isComposing: true }), false, false],
  ['Mod+Alt+2', press('2', { code: 'Digit2', ctrlKey: true, altKey: true }), false, true],
])('%s is told from other keys', (shortcut, keys, isMac, expected) => {
  expect(isShortcut(keys, shortcut, isMac)).toBe(expected);
});

it('is written the way of the machine', () => {
  expect(shortcutLabel('Mod+Shift+K', false)).toBe('Ctrl+Shift+K');
  expect(shortcutLabel('Mod+Shift+K', true)).toBe('⇧⌘K');
});
