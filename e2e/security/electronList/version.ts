import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stet } from '../../support/stet';

/** The Electron that tests run on where the one that releases are built with cannot be had (docs/decisions/001). */
const STAND_IN = '33.2.1';

/** The Electron that runs, and the one that the application's package.json pins. */
async function electronVersions({ app }: Stet): Promise<{ readonly running: string; readonly pinned: string }> {
  const { running, folder } = await app.evaluate(({ app: stet }) => ({
    running: process.versions['electron'],
    folder: stet.getAppPath(),
  }));
  const { devDependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly devDependencies: { readonly electron: string };
  };
  return { running, pinned: devDependencies.electron };
}

/** 16: one Electron is pinned, and that one runs, or the stand-in of test machines. */
export async function versionFaults(stet: Stet): Promise<readonly string[]> {
  const { running, pinned } = await electronVersions(stet);
  return [
    ...(/^\d+\.\d+\.\d+$/.test(pinned) ? [] : ['not one Electron is pinned']),
    ...([pinned, STAND_IN].includes(running) ? [] : [`runs on Electron ${running}`]),
  ];
}
