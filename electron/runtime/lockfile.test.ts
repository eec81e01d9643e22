import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};

// Lexical's packages are not released in step, and two copies of it throw when they meet.
it('installs one copy of each package of Lexical, all of one version', () => {
  const lexical = Object.entries(packages).filter(([path]) =>
    /(?:^|\/)node_modules\/(?:lexical|@lexical\/[^/]+)$/.test(path),
  );
  expect(lexical.length).toBeGreaterThan(5);
  const names = lexical.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(lexical.map(([, { version }]) => version))).toEqual(new Set(['0.52.0']));
});

it('names no registry, so that each machine asks its own', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});
