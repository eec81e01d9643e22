import { expect, it } from 'vitest';
import { parseAppUrl } from './appUrl';

const draft = '3f2c1b9e-9a60-4a55-8c1e-5e3c0f6f7a11';
const photo = `${'a'.repeat(64)}.jpg`;

it.each([
  ['app://stet/', 'index.html'],
  ['app://stet/index.html', 'index.html'],
  ['app://stet/assets/main-B1x.js?v=1#a', 'assets/main-B1x.js'],
])('%s is a file of the page', (address, path) => {
  expect(parseAppUrl(address)).toEqual({ kind: 'page', path });
});

it('serves the files of a preview by its token', () => {
  expect(parseAppUrl(`app://stet/preview/${draft}/photos/ghe.jpg`)).toEqual({
    kind: 'preview',
    token: draft,
    path: 'photos/ghe.jpg',
  });
});

it('serves a photo by its draft and hash', () => {
  expect(parseAppUrl(`app://stet/photos/${draft}/${photo}`)).toEqual({ kind: 'photo', draft, photo });
});

const climbs = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '..\\', '%c0%ae%c0%ae', '...', '.', '~'];
const targets = ['etc/passwd', 'main/main.cjs', 'settings.json', 'index.html'];
const joins = ['/', '%2f', '\\', '%5c', '//', '/./'];
const prefixes = ['', 'assets/', 'photos/', `photos/${draft}/`, 'preview/', `preview/${draft}/`];
const variants = climbs.flatMap((climb) =>
  targets.flatMap((target) =>
    joins.flatMap((join) => prefixes.map((prefix) => `app://stet/${prefix}${climb}${join}${target}`)),
  ),
);

it(`refuses ${variants.length} ways to climb out of the bundle`, () => {
  expect(variants.length).toBeGreaterThan(500);
  expect(variants.filter((address) => parseAppUrl(address) !== null)).toEqual([]);
});

it.each([
  'app://other/index.html',
  'app://stet:80/index.html',
  'app://user@stet/index.html',
  'file:///etc/passwd',
  'xapp://stet/index.html',
  'https://evil.vn/app://stet/index.html',
  `app://stet/preview/x${draft}/index.html`,
  `app://stet/preview/${draft}x/index.html`,
  `app://stet/preview/${draft}`,
  'app://stet/photos/x/y.jpg',
  `app://stet/photos/${draft}/../${photo}`,
  `app://stet/photos/${draft}/${photo}/x`,
  `app://stet/photos/${draft}/${'a'.repeat(64)}.svg`,
  'app://stet/.env',
  'app://stet/assets/',
  'app://stet/con\u0000.html',
])('refuses %j', (address) => {
  expect(parseAppUrl(address)).toBeNull();
});
