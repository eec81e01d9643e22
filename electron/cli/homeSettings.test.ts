import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultHouseStyle } from '../../shared/story';
import { houseStyleOf, libraryOf, stetHome } from './homeSettings';

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
  const found = stetHome({ env: { STET_HOME: home }, platform: 'linux', homeFolder: '/home/x' });
  expect(libraryOf(found)).toBe(expected ?? join(home, 'library'));
});

it.each([
  ['of a first start where none was set', '{}', defaultHouseStyle],
  ['of a first start where it is damaged', '{"house":{"toneStyle":"odd"}}', defaultHouseStyle],
  [
    "the window's own",
    '{"house":{"toneStyle":"new","headlineLimit":8,"leadLimit":0}}',
    { toneStyle: 'new', headlineLimit: 8, leadLimit: 0 },
  ],
])('the house style of the command line is %s', async (_, settings, expected) => {
  await writeFile(join(home, 'settings.json'), settings);
  expect(houseStyleOf(home)).toEqual(expected);
});
