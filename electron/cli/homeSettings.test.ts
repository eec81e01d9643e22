import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultHouseStyle } from '../../shared/story';
import { houseStyleIn, houseStyleOf, libraryOf, settingsFault, stetHome } from './homeSettings';

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

it('settings that are damaged are named with what is used instead, and none for those that are sound or not there', async () => {
  expect(settingsFault(home)).toBe(null);
  await writeFile(join(home, 'settings.json'), '{"libraryFolder":null}');
  expect(settingsFault(home)).toBe(null);
  await writeFile(join(home, 'settings.json'), '{"libraryFol');
  expect(settingsFault(home)).toBe(
    `${join(home, 'settings.json')}: these settings cannot be read; the library in ${home} and the usual house style are used instead.`,
  );
});

it('where the settings are damaged the command line takes the last good ones, as the window does', async () => {
  await writeFile(join(home, 'settings.json'), '{"libraryFol');
  await writeFile(join(home, 'settings.last.json'), '{"libraryFolder":"/news/drafts"}');
  expect([libraryOf(home), settingsFault(home)]).toEqual(['/news/drafts', null]);
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

it.each([
  ['linux', { STET_HOME: '', XDG_CONFIG_HOME: '' }, '/home/x/.config/Stet'],
  ['linux', { XDG_CONFIG_HOME: '/conf' }, '/conf/Stet'],
  ['linux', {}, '/home/x/.config/Stet'],
  ['darwin', { STET_HOME: '' }, '/home/x/Library/Application Support/Stet'],
  ['win32', { STET_HOME: '', APPDATA: '' }, '/home/x/AppData/Roaming/Stet'],
] as const)('loss 10: an empty variable names no home on %s: %j', (platform, env, expected) => {
  expect(stetHome({ env, platform, homeFolder: '/home/x' }).replaceAll('\\', '/')).toBe(expected);
});

it.skipIf(process.platform === 'win32')(
  'loss 10: settings that are a pipe or a device are none',
  { timeout: 5_000 },
  () => {
    spawnSync('mkfifo', [join(home, 'settings.json')]);
    expect(libraryOf(home)).toBe(join(home, 'library'));
    for (const path of [join(home, 'settings.json'), '/dev/zero'])
      expect(houseStyleIn(path)).toBe('this is no house style that can be read');
  },
);
