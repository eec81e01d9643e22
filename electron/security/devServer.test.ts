import { expect, it } from 'vitest';
import { devServerOrigin } from './devServer';

it.each([
  ['http://localhost:5173', false, 'http://localhost:5173'],
  ['http://127.0.0.1:5173/', false, 'http://127.0.0.1:5173'],
  ['http://localhost:5173.evil.vn', false, null],
  ['http://localhost:5173@evil.vn/', false, null],
  ['https://evil.vn', false, null],
  ['https://evil.vn/http://localhost:5173', false, null],
  ['http://localhost', false, null],
  ['http://localhost:5173', true, null],
  [undefined, false, null],
])('%s (packaged: %s) is %s', (address, isPackaged, expected) => {
  expect(devServerOrigin(address, isPackaged)).toBe(expected);
});
