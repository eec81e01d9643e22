import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultLibrary } from './defaultLibrary';

let home = '';
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), 'stet-'))));
afterEach(() => rm(home, { recursive: true }));

it.each([
  ['before the window was ever open', null, null],
  ['while nobody has picked another', '{"libraryFolder":null}', null],
  ['where the settings are damaged', '{"libraryFol', null],
  ["is the window's own", '{"libraryFolder":"/news/drafts"}', '/news/drafts'],
])('the library of the command line %s', async (_, settings, expected) => {
  if (settings !== null) await writeFile(join(home, 'settings.json'), settings);
  const found = defaultLibrary({ env: { STET_HOME: home }, platform: 'linux', homeFolder: '/home/x' });
  expect(found).toBe(expected ?? join(home, 'library'));
});
