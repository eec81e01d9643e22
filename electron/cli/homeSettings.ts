import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SETTINGS_FILES } from '../../shared/bridge';
import { readRegularFileSync } from '../disk';
import { defaultHouseStyle, houseStyleSchema, type HouseStyle } from '../../shared/story';

/** More than any settings or house style take. */
const MAX_SETTINGS_BYTES = 4 * 2 ** 20;

/** What decides where the window keeps its files: the environment, the platform and the user's home folder. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
}

/**
 * Returns the folder of settings and library that the window uses: `STET_HOME`, and without that variable Electron's
 * userData folder for an application named Stet. An empty variable counts as none: it would name the current folder.
 */
export const stetHome = (machine: Machine): string => machine.env['STET_HOME'] || userData(machine);

/** Returns the library that the window uses: the folder that the settings of a home name, else the one in it. */
export const libraryOf = (home: string): string =>
  z.looseObject({ libraryFolder: z.string() }).safeParse(settingsIn(home)).data?.libraryFolder ?? join(home, 'library');

/** Returns the house style of the settings of a home, else the one of a first start. */
export const houseStyleOf = (home: string): HouseStyle =>
  z.looseObject({ house: houseStyleSchema }).safeParse(settingsIn(home)).data?.house ?? defaultHouseStyle;

/** Returns the house style that a file holds as JSON; or, where it holds none, the reason in a half sentence without full stop. */
export function houseStyleIn(path: string): HouseStyle | string {
  if (!existsSync(path)) return 'there is no such file';
  return houseStyleSchema.safeParse(jsonIn(path)).data ?? 'this is no house style that can be read';
}

/**
 * Returns one sentence where the settings of a home are there and cannot be read, so that the usual library and house style
 * hold; null where they can be read or there are none yet.
 */
export function settingsFault(home: string): string | null {
  const path = join(home, SETTINGS_FILES.name);
  if (!existsSync(path) || z.looseObject({}).safeParse(settingsIn(home)).success) return null;
  return `${path}: these settings cannot be read; the library in ${home} and the usual house style are used instead.`;
}

// No settings yet, or damaged ones: the window starts with the last good ones then, or with its defaults.
const settingsIn = (home: string): unknown =>
  jsonIn(join(home, SETTINGS_FILES.name)) ?? jsonIn(join(home, SETTINGS_FILES.last));

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(readRegularFileSync(path, MAX_SETTINGS_BYTES)));
  } catch {
    return null; // The caller has a default for it.
  }
}

/** https://www.electronjs.org/docs/latest/api/app#appgetpathname, "appData". */
function userData({ env, platform, homeFolder }: Machine): string {
  if (platform === 'win32') return join(env['APPDATA'] || join(homeFolder, 'AppData', 'Roaming'), 'Stet');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'Stet');
  return join(env['XDG_CONFIG_HOME'] || join(homeFolder, '.config'), 'Stet');
}
