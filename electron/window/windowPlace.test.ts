import { expect, it } from 'vitest';
import { placeToOpen } from './windowPlace';

const screen = { x: 0, y: 0, width: 1366, height: 768 };
const place = (x: number, y: number) => ({ x, y, width: 1100, height: 720, isMaximized: false });

it.each([
  ['where it was', place(100, 20), { x: 100, y: 20, width: 1100, height: 720 }],
  ['in the middle when its screen is gone', place(3000, 20), { width: 1360, height: 768 }],
  ['in the middle when its title bar would be out of reach', place(100, -500), { width: 1360, height: 768 }],
  ['in the middle at the first start', null, { width: 1360, height: 768 }],
])('opens %s', (_, last, expected) => {
  expect(placeToOpen(last, [screen])).toEqual(expected);
});
