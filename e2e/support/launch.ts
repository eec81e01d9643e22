import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test';

/** A running Stet. */
export interface Stet {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Electron's main process; it can be asked for after the application has gone, unlike `app.process()`. */
  readonly process: ChildProcess;
}

/**
 * A running Stet with no debugger in its main process, whose window gains and loses the focus as the system has it: as
 * users run it. Playwright's own start holds the main process by a debugger and tells the page that it has the focus.
 */
export type StetAlone = Pick<Stet, 'page' | 'process'>;

export interface StartOptions {
  /** Language that the system asks for. */
  readonly lang?: 'en' | 'vi';
  readonly args?: readonly string[];
  /** The `STET_HOME`, when not the test's own. */
  readonly home?: string;
  /** Folder of the built application, when not the one under test. */
  readonly application?: string;
  /** What stands in its environment besides. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether a home without settings is left so, and the first run comes up; else it counts as answered. */
  readonly isFirstRun?: boolean;
  /** Whether it is started for this test even where the worker has one running. */
  readonly isOwn?: boolean;
}

/** What `npm test` found for us: an Electron to run (as root, one that starts as somebody else), and the application's folder. */
const electron = process.env['STET_ELECTRON'];
const builtApplication = process.env['STET_APP'] ?? '.';

/** The user that Electron runs as where the tests run as root. */
const NOBODY = 65534;

/** A folder that Stet may write in, whoever it runs as. */
export async function openFolder(prefix = 'stet-'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/** Ends a Stet as a power cut would: the whole tree of processes at once. Nothing happens where it has ended. */
export function killTree({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    // Playwright starts Electron as the leader of a process group of its own.
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Settings such as an earlier start leaves: nothing chosen, the first run behind. */
function answerFirstRun(home: string): void {
  const path = join(home, 'settings.json');
  if (existsSync(path)) return;
  writeFileSync(path, '{ "isSetUp": true }');
  if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
}

/** Where there is no graphics card, Chromium would try one first at each start, and fail. */
const drawing = process.platform === 'linux' && !existsSync('/dev/dri') ? ['--disable-gpu'] : [];

function commandLine(home: string, options: StartOptions) {
  const { lang = 'en', args = [], isFirstRun = false, application = builtApplication, env } = options;
  if (!isFirstRun) answerFirstRun(home);
  return {
    args: [application, ...drawing, `--lang=${lang}`, ...args],
    // LANG decides on Linux what app.getLocale() answers; the time zone shows that nothing leans on the laptop's.
    env: {
      ...process.env,
      STET_HOME: home,
      LANG: lang === 'vi' ? 'vi_VN.UTF-8' : 'en_US.UTF-8',
      LANGUAGE: lang,
      TZ: 'America/New_York',
      ...env,
    },
  };
}

/** Starts Stet on a home. */
export async function launch(home: string, options: StartOptions): Promise<Stet> {
  const app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    ...commandLine(home, options),
    chromiumSandbox: true,
  });
  return { app, page: await app.firstWindow(), process: app.process() };
}

/** Starts Stet on a home with no debugger in its main process; throws where its window does not come up. */
export async function launchAlone(home: string, options: StartOptions): Promise<StetAlone> {
  if (electron === undefined) throw new Error('STET_ELECTRON names no Electron to run; npm test sets it.');
  const { args, env } = commandLine(home, options);
  const main = spawn(electron, ['--remote-debugging-port=0', ...args], {
    env,
    // As Playwright does, so that killTree reaches every process.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const page = await pageOf(main);
    return { page, process: main };
  } catch (error) {
    killTree(main);
    throw error;
  }
}

async function pageOf(main: ChildProcess & { readonly stderr: Readable }): Promise<Page> {
  const address = await new Promise<string>((resolve, reject) => {
    const said: string[] = [];
    createInterface(main.stderr).on('line', (line) => {
      said.push(line);
      const [, found] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    main.once('exit', () => reject(new Error(`Stet ended before its window came up:\n${said.join('\n')}`)));
  });
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('Electron has no browser context.');
  return context.pages()[0] ?? context.waitForEvent('page');
}
