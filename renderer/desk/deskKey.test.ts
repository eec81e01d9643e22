import { expect, it } from 'vitest';
import { deskKey } from './deskKey';

const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {}) =>
  deskKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
const goes = (key: string, at: number, of: number) => {
  const asked = press(key);
  return asked?.kind === 'go' ? asked.to(at, of) : null;
};

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 0, 8],
  ['PageDown', 5, 9],
  ['PageUp', 5, 0],
  ['Home', 7, 0],
  ['End', 2, 9],
])('%s goes from row %i of ten to %i', (key, at, expected) => {
  expect(goes(key, at, 10)).toBe(expected);
});

it('picks on the way with Shift, all with Ctrl+A, one with the space bar', () => {
  expect(press('ArrowDown', { shiftKey: true })).toMatchObject({ kind: 'go', extends: true });
  expect(press('a', { ctrlKey: true })).toEqual({ kind: 'all' });
  expect(press(' ')).toEqual({ kind: 'toggle' });
});

it.each([
  press('a'),
  press('Enter'),
  press('Tab'),
  press('ArrowDown', { altKey: true }),
  press('n', { ctrlKey: true }),
])('leaves other keys to others', (asked) => {
  expect(asked).toBeNull();
});
