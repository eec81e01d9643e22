import { expect, it } from 'vitest';
import { redirectTarget } from './redirectTarget';

it.each([
  ['http://anh.vn/a', '/b', 'http://anh.vn/b'],
  ['http://anh.vn/a', 'http://khac.vn/b', 'http://khac.vn/b'],
  ['http://anh.vn/a', 'https://khac.vn/b', 'https://khac.vn/b'],
  ['https://anh.vn/a', 'b?c=1', 'https://anh.vn/b?c=1'],
  ['https://anh.vn/a', '//khac.vn/b', 'https://khac.vn/b'],
])('leads from %s by "%s" to %s', (from, location, to) => {
  expect(redirectTarget(new URL(from), location)?.href).toBe(to);
});

it.each([
  ['https://anh.vn/a', 'http://anh.vn/b'],
  ['http://anh.vn/a', 'ftp://anh.vn/b'],
  ['https://anh.vn/a', 'file:///etc/passwd'],
  ['https://anh.vn/a', 'data:image/png;base64,AAAA'],
  ['https://anh.vn/a', 'http://['],
])('does not lead from %s by "%s"', (from, location) => {
  expect(redirectTarget(new URL(from), location)).toBeNull();
});
