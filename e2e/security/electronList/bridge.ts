import type { ElectronApplication } from '@playwright/test';
import type { Stet } from '../../support/stet';

/** What every call answers to those who are not the page: a frame of it, another address, a frame that is gone, another window. */
const strangerFaults = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(async ({ BrowserWindow, ipcMain, webContents }) => {
    // Where Electron keeps them; there is no other list outside the sources.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (event: object, input: unknown) => Promise<unknown>>;
    };
    const sender = BrowserWindow.getAllWindows()[0]!.webContents;
    const own = sender.mainFrame;
    const strangers: Readonly<Record<string, object>> = {
      'a frame': { sender, senderFrame: { url: 'app://stet/', parent: own } },
      'another address': { sender, senderFrame: { url: 'https://stet.example/', parent: null } },
      'a frame that is gone': { sender, senderFrame: null },
      'another window': { sender: {}, senderFrame: own },
    };
    const ask = (channel: string, event: object, input: unknown): Promise<string> =>
      (async () => handlers.get(channel)!(event, input))().then(
        () => 'answered',
        (error: unknown) => String(error),
      );
    const faults: string[] = [];
    for (const channel of handlers.keys())
      for (const [who, event] of Object.entries(strangers)) {
        // No call takes nothing for an input, so none of them does a thing, should it get that far.
        const said = await ask(channel, event, undefined);
        if (!said.includes('unknown sender')) faults.push(`${channel} listens to ${who}`);
      }
    const listing = [...handlers.keys()].find((name) => name.endsWith('draft:list')) ?? '';
    if ((await ask(listing, { sender, senderFrame: own }, { query: '' })) !== 'answered')
      faults.push('the page gets no answer');
    // Whoever else listens does so to the one page it belongs to. For "error" Electron itself does, and does nothing.
    const heard = webContents.getAllWebContents().flatMap((contents) => contents.ipc.eventNames().map(String));
    return [
      ...faults,
      ...(handlers.size > 25 ? [] : ['most calls are not there']),
      ...ipcMain
        .eventNames()
        .filter((name) => name !== 'error')
        .map((name) => `anybody is heard on ${String(name)}`),
      ...heard
        .filter((name) => !['stet-watchdog', 'error'].includes(name))
        .map((name) => `the page is heard on ${name}`),
    ];
  });

/** What pages get that are not Stet's own, even with the preload script. */
const foreignFaults = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(async ({ app: running, BrowserWindow }) => {
    const preload = `${running.getAppPath()}/out/preload/preload.cjs`;
    const faults: string[] = [];
    for (const address of ['data:text/html,<p>foreign', 'about:blank', 'app://stet/crash.html']) {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL(address);
      const asked = `window.stet.call('draft:list', { query: '' }).then(() => 'answered', (error) => error.message)`;
      const said = String(await foreign.webContents.executeJavaScript(asked));
      if (!said.includes('refused, unknown sender')) faults.push(`${address} gets an answer`);
      foreign.destroy();
    }
    return faults;
  });

/** 17: no call looks at anything before it knows that the window's own page asks. */
export const senderFaults = async ({ app }: Stet): Promise<readonly string[]> => [
  ...(await strangerFaults(app)),
  ...(await foreignFaults(app)),
];

/** 20: the page has two functions that reach the channels of the tables alone, and is told payloads, never Electron's events. */
export async function exposureFaults({ app, page }: Stet): Promise<readonly string[]> {
  await app.evaluate(({ ipcMain }) => ipcMain.handle('elsewhere', () => 'reached'));
  await page.evaluate(() => {
    const told: unknown[][] = [];
    Object.assign(window, { told });
    for (const name of ['app:escape', 'elsewhere']) window.stet.on(name, (...payload: unknown[]) => told.push(payload));
  });
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    webContents.send('elsewhere', {});
    webContents.send('stet-event:app:escape', {});
  });
  const faults = await page.evaluate(async () => {
    const { told } = window as unknown as { readonly told: readonly (readonly unknown[])[] };
    for (let wait = 0; told.length === 0 && wait < 40; wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const reached = await window.stet.call('elsewhere', {}).then(
      () => true,
      () => false,
    );
    const globals = ['require', 'process', 'electron', 'ipcRenderer'].filter((name) => name in window);
    const more = Object.entries(window.stet).flatMap(([name, value]) =>
      ['call', 'on'].includes(name) && typeof value === 'function' ? [] : [`the bridge has ${name}`],
    );
    return [
      ...globals.map((name) => `the page has ${name}`),
      ...more,
      ...(told.length === 1 ? [] : [`${told.length} events came`]),
      ...(told.every((payload) => payload.length === 1) ? [] : ["an event of Electron's came with the payload"]),
      ...(reached ? ['a channel outside the table was reached'] : []),
    ];
  });
  await app.evaluate(({ ipcMain }) => ipcMain.removeHandler('elsewhere'));
  return faults;
}
