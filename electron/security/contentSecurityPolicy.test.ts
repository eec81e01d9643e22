import { expect, it } from 'vitest';
import { devPolicy, PAGE_POLICY, PHOTO_POLICY, PREVIEW_POLICY } from './contentSecurityPolicy';

/** Sources by directive (CSP 3, 2.2.1); a directive without sources has an empty list. */
const directives = (policy: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

const PAGE = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'none'"],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

it('lets the page load its own files and pictures made in it, and nothing else', () => {
  expect(directives(PAGE_POLICY)).toEqual(PAGE);
});

it('lets the page of hot reload take what Vite needs, and no more', () => {
  expect(directives(devPolicy('http://localhost:5173'))).toEqual({
    ...PAGE,
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:', 'app:'],
    'connect-src': ["'self'", 'ws://localhost:5173'],
    'require-trusted-types-for': undefined,
  });
});

it('lets nothing in a photo load or run', () => {
  expect(directives(PHOTO_POLICY)).toEqual({ 'default-src': ["'none'"], sandbox: [] });
});

it('lets a preview show its photos and its style, in a sandbox, and only inside of Stet', () => {
  expect(directives(PREVIEW_POLICY)).toEqual({
    'default-src': ["'none'"],
    'img-src': ['app:'],
    'style-src': ["'unsafe-inline'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ['app:', 'http://localhost:*'],
    sandbox: [],
  });
});
