import { readFile } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import type { Stet } from '../../support/stet';

/** Electron keeps them to itself. */
interface Prefs {
  getLastWebPreferences(): Readonly<Record<string, unknown>> | null;
}

/** Names of the preferences that any page of the application has otherwise than they are to be; one that is not set is off. */
const preferenceFaults = (
  app: ElectronApplication,
  wanted: Readonly<Record<string, boolean>>,
): Promise<readonly string[]> =>
  app.evaluate(({ webContents }, safe) => {
    const all = webContents.getAllWebContents();
    if (all.length === 0) return ['there is no page'];
    return all.flatMap((contents) => {
      const own = (contents as unknown as Prefs).getLastWebPreferences() ?? {};
      return Object.entries(safe).flatMap(([name, value]) => (Boolean(own[name]) === value ? [] : [name]));
    });
  }, wanted);

/** Those of some switches that the application was started with, or gave itself. */
const switchFaults = (app: ElectronApplication, names: readonly string[]): Promise<readonly string[]> =>
  app.evaluate(
    ({ app: running }, list) =>
      list.filter((name) => running.commandLine.hasSwitch(name)).map((name) => `switch ${name}`),
    names,
  );

/**
 * 2: no Node in any page or frame, by its preferences and by what a script of the page finds. Electron does not tell the
 * preference of workers; the policy lets none start (7).
 */
export async function nodeFaults({ app, page }: Stet): Promise<readonly string[]> {
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  );
  const off = { nodeIntegration: false, nodeIntegrationInSubFrames: false };
  return [...(await preferenceFaults(app, off)), ...globals.map((name) => `the page has ${name}`)];
}

/** 3: the preload script has a JavaScript world of its own, as the page's debugger sees it. */
export async function isolationFaults({ app, page }: Stet): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const worlds: string[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
  await devtools.send('Runtime.enable');
  await devtools.detach();
  const isApart = worlds.includes('Electron Isolated Context');
  const off = await preferenceFaults(app, { contextIsolation: true });
  return [...off, ...(isApart ? [] : ['the preload script shares the world of the page'])];
}

/** 4: the page's process is in the sandbox, by its preferences and, on Linux, by what the kernel says of it. */
export async function sandboxFaults({ app }: Stet): Promise<readonly string[]> {
  const faults = [...(await preferenceFaults(app, { sandbox: true })), ...(await switchFaults(app, ['no-sandbox']))];
  if (process.platform !== 'linux') return faults;
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId());
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  if (!/^Seccomp:\t2$/m.test(status)) faults.push('no filter of system calls');
  if (!/^NoNewPrivs:\t1$/m.test(status)) faults.push('may gain rights');
  return faults;
}

/** 6, 8, 9 and 10: what Chromium guards is left as it is, by preference and by switch. */
export const chromiumFaults =
  (wanted: Readonly<Record<string, boolean>>, switches: readonly string[]) =>
  async ({ app }: Stet): Promise<readonly string[]> => [
    ...(await preferenceFaults(app, wanted)),
    ...(await switchFaults(app, switches)),
  ];

/** 11: a `<webview allowpopups>` that got into the page is an element like any other. */
export async function webviewTagFaults({ app, page }: Stet): Promise<readonly string[]> {
  const isAlive = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    const isOne = 'getURL' in view;
    view.remove();
    return isOne;
  });
  return [...(await preferenceFaults(app, { webviewTag: false })), ...(isAlive ? ['a webview comes alive'] : [])];
}
