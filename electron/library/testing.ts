import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { onTestFinished } from 'vitest';
import { openLibrary, type LibraryOptions } from './library';
import { nodeFiles, type FilePort } from './write/filePort';

export { somePhotoBytes } from './somePhoto';

/** A new empty folder that is gone when the test is over. */
export async function someFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-library-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Whether the system has pipes among its files. */
export const hasPipes = process.platform !== 'win32';

/** Makes a pipe that nobody writes to: who opens it to read waits for ever. */
export function makePipe(path: string): string {
  const { status } = spawnSync('mkfifo', [path]);
  if (status !== 0) throw new Error(`mkfifo ${path} came to ${status}`);
  return path;
}

/** A library in a folder of its own, with a clock that the test sets. */
export async function someLibrary(options: Partial<LibraryOptions> = {}, open = openLibrary) {
  const folder = options.folder ?? (await someFolder());
  const clock = { now: new Date('2026-11-23T09:00:00Z') };
  const library = await open({ folder, author: () => 'Minh Anh', clock: () => clock.now, ...options });
  return { library, folder, clock };
}

/** Does something as a user whom the rights of files hold for, which they do not for root. The folder becomes that user's. */
export async function withoutRights(folder: string, work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65534;
  for (const name of ['', ...(await readdir(folder, { recursive: true }))])
    await chown(join(folder, name), nobody, nobody);
  process.seteuid?.(nobody);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Every file below a folder, with its bytes as text. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const [name, text] of Object.entries(await filesBelow(path))) found[`${entry.name}/${name}`] = text;
    } else found[entry.name] = await readFile(path, 'latin1');
  }
  return found;
}

/** The real file system until `fail` answers with an error's code; `step` names the call ("create", "write", "rename" ...). */
export function failingFiles(fail: (step: string, path: string) => string | null | Promise<string | null>): FilePort {
  const check = async (step: string, path: string): Promise<void> => {
    const code = await fail(step, path);
    if (code) throw Object.assign(new Error(`${code}: ${step} ${path}`), { code });
  };
  return {
    ...nodeFiles,
    async create(path) {
      await check('create', path);
      const file = await nodeFiles.create(path);
      return {
        async write(bytes, offset) {
          await check('write', path);
          return file.write(bytes.subarray(0, offset + Math.ceil((bytes.length - offset) / 2)), offset);
        },
        async sync() {
          await check('sync', path);
          await file.sync();
        },
        async size() {
          await check('size', path);
          return file.size();
        },
        close: () => file.close(),
      };
    },
    async rename(from, to) {
      await check('rename', to);
      await nodeFiles.rename(from, to);
    },
    async remove(path) {
      await check('remove', path);
      await nodeFiles.remove(path);
    },
    async makeFolder(path) {
      await check('makeFolder', path);
      await nodeFiles.makeFolder(path);
    },
    async syncFolder(path) {
      await check('syncFolder', path);
      await nodeFiles.syncFolder(path);
    },
  };
}

/** The real file system, where the call of a given number fails once. Removing never does: a program that was killed could not do it either. */
export function countingFiles() {
  let left = Infinity;
  let code = '';
  const files = failingFiles((step) => {
    if (step === 'remove') return null;
    left -= 1;
    return left === 0 ? code : null;
  });
  return {
    ...files,
    failAt(call: number, error: string): void {
      left = call;
      code = error;
    },
    hasFailed: () => left <= 0,
    heal(): void {
      left = Infinity;
    },
  };
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
