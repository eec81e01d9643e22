import { expect, it } from 'vitest';
import { isOurPage, isPageAddress } from './ourPage';

const dev = 'http://localhost:5173';

it.each([
  ['app://stet/', null, true],
  ['app://stet/index.html', null, true],
  ['app://stet/index.html?x=1#y', null, true],
  ['app://stet/crash.html', null, false],
  ['app://stet/photos/a/b.jpg', null, false],
  ['app://stet.evil/', null, false],
  ['app://evil/#app://stet/', null, false],
  ['https://stet/', null, false],
  ['about:blank', null, false],
  ['blob:app://stet/3f2c1b9e', null, false],
  ['', null, false],
  [`${dev}/`, null, false],
  [`${dev}/`, dev, true],
  [`${dev}1/`, dev, false],
  [`${dev}@evil.vn/`, dev, false],
])('%j (hot reload: %s) is the page: %s', (address, devServer, expected) => {
  expect(isPageAddress(address, devServer)).toBe(expected);
});

it('answers the top frame only, and no frame that is gone', () => {
  const url = 'app://stet/';
  expect(isOurPage({ url, parent: null }, null)).toBe(true);
  expect(isOurPage({ url, parent: { url } }, null)).toBe(false);
  expect(isOurPage(null, null)).toBe(false);
});
