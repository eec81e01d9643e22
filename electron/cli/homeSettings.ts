import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
}

/**
 * The library that the window uses: the folder that its settings name, else the one in `STET_HOME`, which without that
 * variable is Electron's userData folder for an application named Stet.
 */
export function defaultLibrary(machine: Machine): string {
  const home = machine.env['STET_HOME'] ?? userData(machine);
  return chosenLibrary(join(home, 'settings.json')) ?? join(home, 'library');
}

function chosenLibrary(settingsPath: string): string | null {
  try {
    const settings: unknown = JSON.parse(readFileSync(settingsPath, 'utf8'));
    return z.looseObject({ libraryFolder: z.string() }).safeParse(settings).data?.libraryFolder ?? null;
  } catch {
    return null; // No settings yet, or damaged ones: the window starts with its defaults then.
  }
}

/** https://www.electronjs.org/docs/latest/api/app#appgetpathname, "appData". */
function userData({ env, platform, homeFolder }: Machine): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homeFolder, 'AppData', 'Roaming'), 'Stet');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'Stet');
  return join(env['XDG_CONFIG_HOME'] ?? join(homeFolder, '.config'), 'Stet');
}
