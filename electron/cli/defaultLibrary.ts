import { join } from 'node:path';

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
}

/** The library that the window uses: in `STET_HOME`, else in Electron's userData folder for an application named Stet. */
export function defaultLibrary({ env, platform, homeFolder }: Machine): string {
  return join(env['STET_HOME'] ?? userData({ env, platform, homeFolder }), 'library');
}

/** https://www.electronjs.org/docs/latest/api/app#appgetpathname, "appData". */
function userData({ env, platform, homeFolder }: Machine): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homeFolder, 'AppData', 'Roaming'), 'Stet');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'Stet');
  return join(env['XDG_CONFIG_HOME'] ?? join(homeFolder, '.config'), 'Stet');
}
