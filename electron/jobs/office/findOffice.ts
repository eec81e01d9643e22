import { access, constants, readdir, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where LibreOffice is looked for. */
export interface OfficePlaces {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The home folder of the user. */
  readonly home: string;
}

/** Names of the program in a folder of `PATH`; on Windows the one that a program waits for comes first. */
const NAMES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['soffice.com', 'soffice.exe'],
};
const OTHER_NAMES = ['soffice', 'libreoffice'];

/** Folders into which LibreOffice's own packages for Linux are unpacked, one a version. */
const OPT = '/opt';

/**
 * Returns the path of LibreOffice's program: in a folder of `PATH`, else where its installers put it; null where it is in
 * none of them. Folders of `PATH` that are relative to the current one are passed over.
 */
export async function findOffice(places: OfficePlaces): Promise<string | null> {
  const names = NAMES[places.platform] ?? OTHER_NAMES;
  // Windows spells it "Path".
  const path = Object.entries(places.env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const inPath = path
    .split(delimiter)
    .filter(isAbsolute)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  for (const program of [...inPath, ...(await usualPlaces(places, names))]) if (await canRun(program)) return program;
  return null;
}

async function usualPlaces(
  { env, platform, home }: OfficePlaces,
  names: readonly string[],
): Promise<readonly string[]> {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    const roots = [
      env['ProgramW6432'],
      env['ProgramFiles'],
      env['ProgramFiles(x86)'],
      local && join(local, 'Programs'),
    ];
    return roots.flatMap((root) => (root ? names.map((name) => join(root, 'LibreOffice', 'program', name)) : []));
  }
  if (platform === 'darwin')
    return ['/', home].map((root) => join(root, 'Applications', 'LibreOffice.app', 'Contents', 'MacOS', 'soffice'));
  const versions = (await readdir(OPT).catch(() => [])).filter((name) => /^libreoffice[\d.]*$/.test(name));
  // The newest first.
  const opt = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((name) => join(OPT, name));
  return ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', ...opt].map((folder) => join(folder, 'program', 'soffice'));
}

const canRun = async (path: string): Promise<boolean> =>
  access(path, constants.X_OK)
    .then(() => stat(path))
    .then(
      (found) => found.isFile(),
      () => false,
    );
