import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Stet } from './launch';

type Settings = Readonly<Record<string, unknown>>;

/** A Stet that keeps running from one test to the next, and the settings that it started with. */
export interface KeptStet {
  readonly stet: Stet;
  /** Its own `STET_HOME`, which holds its settings. */
  readonly home: string;
  readonly settings: Settings;
}

const settingsIn = (home: string): Settings => {
  const path = join(home, 'settings.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Settings) : {};
};

const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(([called, given]) => window.stet.call(called, given), [name, input] as const);

/** Notes the settings of a Stet that has just started and what tests may put in the place of parts of Electron. */
export async function keep(stet: Stet, home: string): Promise<KeptStet> {
  await stet.app.evaluate(({ dialog, shell, clipboard, BrowserWindow }) => {
    const found = [dialog, shell, clipboard].map((part) => [part, { ...part }] as const);
    const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
    Object.assign(globalThis, {
      asStarted() {
        for (const [part, own] of found) {
          for (const name of Object.keys(part)) if (!(name in own)) Reflect.deleteProperty(part, name);
          Object.assign(part, own);
        }
        clipboard.clear();
        const [window] = BrowserWindow.getAllWindows();
        if (bounds) window?.setBounds(bounds);
        window?.webContents.setZoomFactor(1);
      },
    });
  });
  const start = (await call(stet.page, 'app:start', {})) as { readonly settings: Settings };
  return { stet, home, settings: start.settings };
}

/**
 * Hands a running Stet to a test: it opens the library in the test's home by the calls of its own settings, as a user
 * would, takes the settings that the test put there, and its page begins anew. Returns whether that went well; a Stet with which it did not is of no more use.
 */
export async function handOver({ stet, settings }: KeptStet, home: string): Promise<boolean> {
  const { app, page } = stet;
  completeLibrary(join(home, 'library'));
  for (const event of ['console', 'pageerror', 'dialog', 'request', 'requestfailed', 'response'] as const)
    page.removeAllListeners(event);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  await app.evaluate(
    ({ dialog }, folder) => {
      (globalThis as unknown as { readonly asStarted: () => void }).asStarted();
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    },
    join(home, 'library'),
  );
  // A library that was not there yet starts with the sample story while the first run's questions are not answered.
  await call(page, 'settings:change', { isSetUp: false });
  await call(page, 'library:pick', {});
  const used = (await call(page, 'library:use', {})) as { readonly ok: boolean };
  const given = Object.entries(settingsIn(home)).filter(([name]) => name in settings);
  await call(page, 'settings:change', { ...settings, ...Object.fromEntries(given), isSetUp: true });
  await app.evaluate(() => (globalThis as unknown as { readonly asStarted: () => void }).asStarted());
  await call(page, 'menu:draw', { rows: [] });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  return used.ok;
}

/** Leaves the settings of a kept Stet in the test's home, for a start of that test's own to find. */
export function leaveSettings({ home: from }: KeptStet, home: string): void {
  const path = join(home, 'settings.json');
  writeFileSync(path, JSON.stringify({ ...settingsIn(from), libraryFolder: null }));
  own(path);
}

/** Makes the trash of a library that a test has put drafts into: a folder with drafts alone counts as somebody else's. */
function completeLibrary(library: string): void {
  const trash = join(library, 'trash');
  if (!existsSync(join(library, 'drafts')) || existsSync(trash)) return;
  mkdirSync(trash);
  own(trash);
}

/** Where the tests run as root, Stet runs as nobody. */
function own(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, 65534, 65534);
}
