import { rm } from 'node:fs/promises';
import { test as base, type ElectronApplication, type TestInfo } from '@playwright/test';
import { ownDisplay } from './display';
import { handOver, keep, leaveSettings, type KeptStet } from './keptStet';
import { killTree, launch, launchAlone, openFolder, type StartOptions, type Stet, type StetAlone } from './launch';

export { expect } from '@playwright/test';
export { killTree, openFolder, type StartOptions, type Stet, type StetAlone } from './launch';

/** Ends a Stet that a test has left open, with a picture of it where the test failed. Nothing it could still save is of use. */
async function killAtEnd({ page, process: main }: StetAlone, testInfo: TestInfo): Promise<void> {
  if (testInfo.status !== testInfo.expectedStatus && !page.isClosed())
    await page.screenshot({ path: testInfo.outputPath('window.png') }).catch(() => undefined);
  killTree(main);
}

/** The Stet that a worker keeps running, and the homes of tests that it has had open. */
interface Kept {
  stet: KeptStet | null;
  readonly homes: string[];
}

/** What a Playwright project chooses. */
export interface Options {
  /**
   * Whether the first start of each test may be a Stet that is already running, with the test's library opened in it: a
   * start costs a second of processor time. Tests of starting, quitting, crashing and settings that only main has set it
   * to false.
   */
  readonly sharesStet: boolean;
}

interface Fixtures {
  /** A throw-away `STET_HOME`. */
  readonly home: string;
  /** A throw-away folder for files that the test picks and exports. */
  readonly desk: string;
  /** Opens Stet on the test's home; again in a test to come back after a crash. */
  readonly start: (options?: StartOptions) => Promise<Stet>;
  /** The same, with no debugger in its main process and with the system's focus. */
  readonly startAlone: (options?: StartOptions) => Promise<StetAlone>;
}

/** A test of the real application on a home of its own. */
export const test = base.extend<Fixtures & Options, { readonly display: undefined; readonly kept: Kept }>({
  sharesStet: [false, { option: true }],
  display: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads fixture names from the pattern
    async ({}, use) => {
      const end = await ownDisplay();
      await use(undefined);
      end();
    },
    { scope: 'worker', auto: true },
  ],
  kept: [
    // It is started on the worker's display.
    async ({ display: _ }, use) => {
      const kept: Kept = { stet: null, homes: [] };
      await use(kept);
      await endKept(kept);
    },
    { scope: 'worker' },
  ],
  home: async ({ kept }, use) => {
    const folder = await openFolder();
    await use(folder);
    // A Stet that is kept has its library open until it is given the next one.
    kept.homes.push(folder);
    if (kept.stet === null) await removeHomes(kept);
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  desk: async ({}, use) => {
    const folder = await openFolder('stet-desk-');
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ home, kept, sharesStet }, use, testInfo) => {
    const opened: Stet[] = [];
    let isFirst = true;
    let wasShared = false;
    await use(async (options = {}) => {
      const given = options.home ?? home;
      const isShared =
        isFirst && sharesStet && Object.keys(options).every((name) => name === 'lang') && options.lang !== 'vi';
      isFirst = false;
      if (isShared) {
        wasShared = true;
        return keptStet(kept, home);
      }
      if (wasShared && kept.stet && given === home) leaveSettings(kept.stet, home);
      wasShared = false;
      const stet = await launch(given, options);
      opened.push(stet);
      return stet;
    });
    if (kept.stet && !(await isAsGood(kept.stet, testInfo))) {
      await killAtEnd(kept.stet.stet, testInfo);
      await endKept(kept);
    }
    for (const stet of opened) {
      await killAtEnd(stet, testInfo);
      await closed(stet);
    }
  },
  startAlone: async ({ home }, use, testInfo) => {
    const opened: StetAlone[] = [];
    await use(async (options = {}) => {
      const stet = await launchAlone(options.home ?? home, options);
      opened.push(stet);
      return stet;
    });
    for (const stet of opened) await killAtEnd(stet, testInfo);
  },
});

/** Hands the worker's Stet to a test; starts one where there is none or it does not take the test's library. */
async function keptStet(kept: Kept, home: string): Promise<Stet> {
  if (kept.stet && !(await handOver(kept.stet, home).catch(() => false))) await endKept(kept);
  if (!kept.stet) {
    const own = await openFolder('stet-kept-');
    const stet = await keep(await launch(own, {}), own);
    if (!(await handOver(stet, home))) throw new Error(`Stet did not open the library in ${home}.`);
    kept.stet = stet;
  }
  await removeHomes(kept);
  return kept.stet.stet;
}

/** Whether a kept Stet can serve another test: the test passed, and left it running with its one window. */
async function isAsGood({ stet }: KeptStet, testInfo: TestInfo): Promise<boolean> {
  if (testInfo.status !== testInfo.expectedStatus || stet.page.isClosed()) return false;
  const count = stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  return (await count.catch(() => 0)) === 1;
}

/** Ends the worker's Stet, where it has one. */
async function endKept(kept: Kept): Promise<void> {
  const { stet } = kept;
  kept.stet = null;
  if (stet) {
    killTree(stet.stet.process);
    await closed(stet.stet);
    await rm(stet.home, { recursive: true, force: true });
  }
  await removeHomes(kept);
}

async function removeHomes({ homes }: Kept): Promise<void> {
  for (const home of homes.splice(0)) await rm(home, { recursive: true, force: true });
}

/** Lets Playwright see the end of a Stet that was killed. */
async function closed({ app }: Stet): Promise<void> {
  await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 5000))]).catch(() => undefined);
}

/** Answers the next "open" dialogs with these paths, as a user would. */
export async function pickFiles(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Answers the next "save" dialogs with this path, as a user would. */
export async function pickSavePlace(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}
