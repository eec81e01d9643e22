import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { someFolder } from '../disk/testing';
import { openLibrary, type LibraryOptions } from './library';

export { somePhotoBytes } from './somePhoto';

/** A library in a folder of its own, with a clock that the test sets. */
export async function someLibrary(options: Partial<LibraryOptions> = {}, open = openLibrary) {
  const folder = options.folder ?? (await someFolder());
  const clock = { now: new Date('2026-11-23T09:00:00Z') };
  const library = await open({ folder, author: () => 'Minh Anh', clock: () => clock.now, ...options });
  return { library, folder, clock };
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Whether the long form was asked for (`npm run test:soak`). */
export const isSoak = Boolean(process.env['STET_SOAK']);

/** Puts a line into the table that `npm run test:soak` ends with; `controlFired` is null where another line tells it. */
export function reportSoak(row: {
  readonly harness: string;
  readonly n: number;
  readonly found: string;
  readonly bound: string;
  readonly controlFired: boolean | null;
}): void {
  const path = process.env['STET_SOAK_REPORT'];
  if (path) appendFileSync(path, `${JSON.stringify(row)}\n`);
}

/** Takes a guard out of a source file while it is built; `wasThere` tells whether it was found. */
function withoutGuard(file: string, guard: string, instead: string) {
  let found = false;
  const plugin: Plugin = {
    name: 'take the guard out',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(file) || !code.includes(guard)) return null;
      found = true;
      return code.replace(guard, () => instead);
    },
  };
  return { plugin, wasThere: () => found };
}

async function built(name: string, plugins: Plugin[]): Promise<string> {
  const outDir = await someFolder();
  await build({
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true },
    build: { ssr: `electron/library/${name}.ts`, outDir, target: 'node20' },
    plugins,
  });
  return join(outDir, `${name}.mjs`);
}

/** Builds a program of this folder that runs in Node by itself; gives its path. */
export const builtProgram = (name: string): Promise<string> => built(name, []);

/** The same with one guard of its source taken out. Fails where the guard is not there. */
export async function brokenProgram(name: string, file: string, guard: string, instead: string): Promise<string> {
  const { plugin, wasThere } = withoutGuard(file, guard, instead);
  const path = await built(name, [plugin]);
  if (!wasThere()) throw new Error(`${guard} is not in ${file}`);
  return path;
}

/** The library with one guard of its source taken out, to show that a harness would notice. Fails where the guard is not there. */
export async function brokenLibrary(file: string, guard: string, instead: string): Promise<typeof openLibrary> {
  const path = await brokenProgram('library', file, guard, instead);
  // What is built of library.ts exports what library.ts does.
  const library = (await import(/* @vite-ignore */ path)) as { openLibrary: typeof openLibrary };
  return library.openLibrary;
}
