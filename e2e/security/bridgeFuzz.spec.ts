import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, JSHandle, Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { report } from '../reliability/soak';
import { expect, test } from '../support/stet';
import { callAtRandom, SHAPES } from './callAtRandom';
import { isSoak } from './corpora';
import { callBridge, openedDesk } from './page';

const CALLS = isSoak ? 10_000 : 500;
const SECRET = 'a file of somebody else';
/** What the page may ask for at the end of a test only, since the window goes away with it. */
const ENDING = 'app:readyToClose';

/** Names of every call that the running main process serves. */
const callNames = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ ipcMain }) => {
    // Where Electron keeps them; there is no other list outside the sources.
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
    return [...handlers.keys()].map((channel) => channel.replace(/^stet:/, ''));
  });

/** Lets no dialog, program or browser open, and keeps what was to be opened; keeps every fault that nobody caught. */
const watch = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog, shell }) => {
    const seen = { opened: [] as string[], faults: [] as string[] };
    Object.assign(globalThis, { seen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    shell.openExternal = (url: string) => Promise.resolve(void seen.opened.push(url));
    shell.openPath = (path: string) => Promise.resolve(String(seen.opened.push(path) * 0));
    process.on('uncaughtExceptionMonitor', (error) => seen.faults.push(String(error)));
    process.on('unhandledRejection', (error) => seen.faults.push(String(error)));
  });

const seenBy = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { seen: { opened: string[]; faults: string[] } }).seen);

/** Every file below a folder but Chromium's own, with its bytes. */
async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/^(?:chromium|library)\/|^settings(?:\.last)?\.json$|^Singleton/.test(path));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const)),
  );
}

async function likeOf(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const { drafts } = (await callBridge(page, 'draft:list', { query: '' })) as { drafts: readonly { id: string }[] };
  const id = drafts[0]!.id;
  const opened = (await callBridge(page, 'draft:open', { id })) as { value: Readonly<Record<string, unknown>> };
  const { story, review, revision } = opened.value;
  const token = '3f2c1b9e-9a60-4a55-8c1e-5e3c0f6f7a11';
  const texts = { query: 'gốm', headline: 'Tít', text: 'chữ', html: '<p>chữ</p>', isPlain: false, fileName: 'a.png' };
  const choices = { action: 'copy', part: 'body', formats: ['html'], role: 'editor', theme: 'dark', words: ['gốm'] };
  return {
    id,
    story,
    review,
    baseRevision: revision,
    token,
    url: 'http://127.0.0.1:1/a.png',
    ...texts,
    ...choices,
    rows: [],
    bytes: [1, 2, 3],
  };
}

test('calls at random from the page leave the main process well, and reach nothing outside the library', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(isSoak ? 1_800_000 : 120_000);
  const { app, page, process: main } = await start();
  let log = '';
  for (const stream of [main.stderr, main.stdout]) stream?.on('data', (data: Buffer) => (log += data.toString()));
  await openedDesk(page);
  await writeFile(join(desk, 'secret.txt'), SECRET);
  await watch(app);
  const names = (await callNames(app)).filter((name) => name !== ENDING);
  expect(names.length).toBeGreaterThan(25);
  const like = await likeOf(page);
  const before = { home: await filesOf(home), desk: await filesOf(desk) };
  const total = { answered: 0, refused: 0 };
  for (let seed = 1; seed <= CALLS / 100; seed += 1) {
    const order = { seed, count: 100, names, shapes: SHAPES, like, secrets: [SECRET, 'root:x:0', desk] };
    const tried = await page.evaluate(callAtRandom, order);
    expect(tried.leaks, `seed ${seed}`).toEqual([]);
    expect(tried.silent, `seed ${seed}`).toEqual([]);
    total.answered += tried.answered;
    total.refused += tried.refused;
  }
  const { opened, faults } = await seenBy(app);
  expect(faults).toEqual([]);
  expect(log).not.toMatch(/uncaught|unhandled|fatal/i);
  expect(opened.filter((what) => !/^(?:https?|mailto|tel):/.test(what) && !what.startsWith(home))).toEqual([]);
  // A write of the settings may be under way still.
  await expect.poll(async () => ({ home: await filesOf(home), desk: await filesOf(desk) })).toEqual(before);
  expect(main.exitCode).toBeNull();
  expect(await callBridge(page, 'draft:list', { query: '' })).toMatchObject({ drafts: expect.any(Array) });
  // Both kinds came about, so that neither half of the question is empty.
  expect(total.refused).toBeGreaterThan(CALLS / 4);
  expect(total.answered).toBeGreaterThan(CALLS / 20);
  // Control: a fault that nobody catches is seen, in the same two ways.
  await app.evaluate(() => void Promise.reject(new Error('planted')));
  await expect.poll(async () => (await seenBy(app)).faults).toEqual(['Error: planted']);
  report({
    harness: 'bridge: calls at random',
    n: CALLS,
    found: `0 uncaught, 0 outside (${total.answered} answered, ${total.refused} refused)`,
    bound: '0, 0',
    controlFired: true,
  });
});

test('calls at random from frames and windows that are not the page get no answer', async ({ start }) => {
  test.setTimeout(isSoak ? 600_000 : 90_000);
  const { app, page } = await start();
  await openedDesk(page);
  await watch(app);
  const names = (await callNames(app)).filter((name) => name !== ENDING);
  const like = await likeOf(page);
  const addresses = [
    'app://stet/',
    'app://stet/index.html?x',
    'app://stet/crash.html',
    'data:text/html,<p>',
    'about:blank',
  ];
  let refused = 0;
  for (const address of addresses) {
    const opening = app.waitForEvent('window');
    await app.evaluate(({ app: running, BrowserWindow }, url) => {
      const preload = `${running.getAppPath()}/out/preload/preload.cjs`;
      // Scripts of the test are let in where the page's policy does not stand in the way of the question.
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      void foreign.loadURL(url);
    }, address);
    const foreign = await opening;
    await foreign.waitForLoadState();
    const tried = await foreign.evaluate(callAtRandom, {
      seed: 7,
      count: CALLS / 10,
      names,
      shapes: SHAPES,
      like,
      secrets: [],
    });
    expect(tried, address).toEqual({ answered: 0, refused: CALLS / 10, leaks: [], silent: [] });
    refused += tried.refused;
    await foreign.close();
  }
  const pageWindow = (await app.browserWindow(page)) as JSHandle<BrowserWindow>;
  // Frames of the window itself have no preload script; were there one, they would be refused by who they are.
  const forged = await app.evaluate(async ({ ipcMain }, window) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (event: object, input: unknown) => Promise<unknown>>;
    };
    const channel = [...handlers.keys()].find((name) => name.endsWith('draft:list'))!;
    const ask = (event: object): Promise<string> =>
      (async () => handlers.get(channel)!(event, { query: '' }))().then(
        () => 'answered',
        () => 'refused',
      );
    const sender = window.webContents;
    const own = sender.mainFrame;
    return {
      page: await ask({ sender, senderFrame: own }),
      frame: await ask({ sender, senderFrame: { url: 'app://stet/', parent: own } }),
      elsewhere: await ask({ sender, senderFrame: { url: 'https://stet.example/', parent: null } }),
      gone: await ask({ sender, senderFrame: null }),
      otherWindow: await ask({ sender: {}, senderFrame: own }),
    };
  }, pageWindow);
  expect(forged).toEqual({
    page: 'answered',
    frame: 'refused',
    elsewhere: 'refused',
    gone: 'refused',
    otherWindow: 'refused',
  });
  expect((await seenBy(app)).faults).toEqual([]);
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return 'stet' in frame.contentWindow!;
  });
  expect(inFrame).toBe(false);
  report({
    harness: 'bridge: calls of strangers',
    n: refused + 4,
    found: '0 answered',
    bound: '0',
    controlFired: null,
  });
});
