import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { isSoak, report } from '../reliability/soak';
import { expect, killTree, openFolder, test } from '../support/stet';

/** Electron under test: its executable, and what starts one (as root a script, which starts it as somebody else). */
const { STET_ELECTRON_EXECUTABLE: electron, STET_ELECTRON: launcher, STET_APP: built = '.' } = process.env;

/** Packages the application under test, as `npm run package` does for a release; gives the executable. */
async function packageStet(): Promise<string> {
  const folder = join(await openFolder('stet-packaged-'), 'stet');
  const line = ['electron/runtime/packageApp.mjs', electron ?? '', built, folder];
  return execFileSync(process.execPath, line, { encoding: 'utf8' }).trim();
}

interface Run {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Whether the page has opened the first draft of a home: Stet's main process then watches that draft's folder. */
async function hasOpenedDraft(pid: number | undefined, home: string): Promise<boolean> {
  const drafts = join(home, 'library', 'drafts');
  // One that is still being made is gone a moment later.
  const names = (await readdir(drafts).catch((): string[] => [])).filter((name) => !name.startsWith('.'));
  const folders = await Promise.all(names.map(async (name) => (await stat(join(drafts, name))).ino.toString(16)));
  const open = `/proc/${pid}/fdinfo`;
  const files = await readdir(open).catch((): string[] => []);
  const told = await Promise.all(files.map((file) => readFile(join(open, file), 'utf8').catch(() => '')));
  const watched = told.flatMap((text) => [...text.matchAll(/^inotify .*ino:([0-9a-f]+)/gm)].map(([, ino]) => ino));
  return folders.some((ino) => watched.includes(ino));
}

/** Until no process runs it any more: those that main has started end a moment later, and until then nobody can write to it. */
const writable = (executable: string): Promise<void> =>
  expect(async () => (await open(executable, 'r+')).close()).toPass({ intervals: [20], timeout: 10_000 });

/** Runs it until Stet's page has opened the first draft or it has ended; `code` is null where it was still running. */
async function run(
  executable: string,
  { args = [], env = {} }: Run,
): Promise<{ readonly isStet: boolean; readonly log: string; readonly code: number | null }> {
  const home = await openFolder();
  const main = spawn(launcher === electron ? executable : (launcher ?? ''), [...args], {
    detached: true,
    env: { ...process.env, STET_EXECUTABLE: executable, STET_HOME: home, ...env },
  });
  let log = '';
  for (const stream of [main.stdout, main.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()));
  let isStet = false;
  const until = Date.now() + 30_000;
  while (!isStet && main.exitCode === null && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    isStet = await hasOpenedDraft(main.pid, home);
  }
  const code = main.exitCode;
  killTree(main);
  await writable(executable);
  await rm(home, { recursive: true, force: true });
  return { isStet, log, code };
}

/** What something else than Stet gets done by a packaged Stet's executable, in words. */
async function faultsOf(executable: string): Promise<readonly string[]> {
  const folder = await openFolder();
  const mark = join(folder, 'mark');
  const script = join(folder, 'script.js');
  await writeFile(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  const isMarked = async (): Promise<boolean> => {
    const was = existsSync(mark);
    await rm(mark, { force: true });
    return was;
  };
  const faults: string[] = [];
  await run(executable, { args: [script], env: { ELECTRON_RUN_AS_NODE: '1' } });
  if (await isMarked()) faults.push('runs as Node');
  // Under another name than its own, Electron lets hardly an option through.
  const namedElectron = join(dirname(executable), 'electron');
  await link(executable, namedElectron);
  await run(namedElectron, { env: { NODE_OPTIONS: `--require=${script}` } });
  await rm(namedElectron);
  if (await isMarked()) faults.push('reads NODE_OPTIONS');
  const { log } = await run(executable, { args: ['--inspect=0'] });
  if (log.includes('Debugger listening')) faults.push('lets a debugger in');
  const resources = join(dirname(executable), 'resources');
  await rename(join(resources, 'app.asar'), join(folder, 'app.asar'));
  await mkdir(join(resources, 'app'));
  await writeFile(join(resources, 'app', 'package.json'), '{ "main": "main.js" }');
  await writeFile(join(resources, 'app', 'main.js'), `require(${JSON.stringify(script)}); process.exit();`);
  await run(executable, {});
  if (await isMarked()) faults.push('runs a folder in place of its archive');
  await rm(join(resources, 'app'), { recursive: true });
  await rename(join(folder, 'app.asar'), join(resources, 'app.asar'));
  await rm(folder, { recursive: true });
  return faults;
}

test('a packaged Stet does not start with a debugging port; it says so and ends (loss 14)', async () => {
  test.skip(
    process.platform !== 'linux' || electron === undefined,
    'packaged on Linux, out of an Electron that is known',
  );
  test.setTimeout(120_000);
  const executable = await packageStet();
  for (const debugging of ['--remote-debugging-port=0', '--remote-debugging-pipe', '--inspect=0', '--inspect-brk=0']) {
    const { isStet, log, code } = await run(executable, { args: [debugging] });
    expect({ debugging, isStet, code }).toEqual({ debugging, isStet: false, code: 1 });
    expect(log).toContain(`Stet does not start with ${debugging.split('=')[0]}.`);
    expect(log).not.toContain('listening');
  }
  await rm(dirname(dirname(executable)), { recursive: true });
});

test('a packaged Stet starts neither without its sandbox nor with another program in a place of it (loss 14)', async () => {
  test.skip(
    process.platform !== 'linux' || electron === undefined,
    'packaged on Linux, out of an Electron that is known',
  );
  test.setTimeout(180_000);
  const executable = await packageStet();
  const mark = join(await openFolder(), 'mark');
  for (const given of [
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--js-flags=--expose-gc',
    `--renderer-cmd-prefix=touch ${mark}`,
    `--utility-cmd-prefix=touch ${mark}`,
    `--gpu-launcher=touch ${mark}`,
    '--load-extension=/tmp',
    '--disable-web-security',
    '--proxy-server=127.0.0.1:9',
  ]) {
    const { isStet, log, code } = await run(executable, { args: [given] });
    expect({ given, isStet, code }).toEqual({ given, isStet: false, code: 1 });
    expect(log).toContain(`Stet does not start with ${given.split('=')[0]}.`);
  }
  expect(existsSync(mark)).toBe(false);
  await rm(dirname(dirname(executable)), { recursive: true });
});

/** A fuse, how it is set, and what comes in where it is set the other way; in the order of `faultsOf`. */
const MUTANTS = [
  [FuseV1Options.RunAsNode, false, 'runs as Node'],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false, 'reads NODE_OPTIONS'],
  [FuseV1Options.EnableNodeCliInspectArguments, false, 'lets a debugger in'],
  [FuseV1Options.OnlyLoadAppFromAsar, true, 'runs a folder in place of its archive'],
] as const;

test('a packaged Stet starts, and nothing else does by its executable; each fuse set otherwise lets something in', async () => {
  test.skip(
    process.platform !== 'linux' || electron === undefined,
    'packaged on Linux, out of an Electron that is known',
  );
  test.setTimeout(180_000);
  const executable = await packageStet();
  expect((await run(executable, {})).isStet).toBe(true);
  expect(await faultsOf(executable)).toEqual([]);
  const licenses = await readdir(join(dirname(executable), 'licenses'));
  expect(licenses.sort()).toEqual(['be-vietnam-pro.txt', 'main.md', 'renderer.md', 'source-serif-4.txt']);
  // One by one in the long form; else all at once, since none stands in another's way.
  for (const mutants of isSoak ? MUTANTS.map((mutant) => [mutant]) : [MUTANTS]) {
    const set = (isOtherwise: boolean): Promise<unknown> => {
      const fuses = mutants.map(([fuse, value]) => [fuse, value !== isOtherwise] as const);
      return flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(fuses) });
    };
    await set(true);
    expect(await faultsOf(executable)).toEqual(mutants.map(([, , fault]) => fault));
    await set(false);
  }
  await rm(dirname(dirname(executable)), { recursive: true });
  report({
    harness: "Electron's list, 19: fuses of the packaged form",
    n: MUTANTS.length,
    found: '0 let in',
    bound: '0',
    controlFired: true,
  });
});
