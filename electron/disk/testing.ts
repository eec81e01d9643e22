import { spawnSync } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeFiles, type FilePort } from './filePort';

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
