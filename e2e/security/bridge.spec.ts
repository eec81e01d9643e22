import { expect, test } from '../support/stet';
import { callBridge, openedDesk } from './page';

test("a page that is not Stet's own gets no answer, even with the preload script", async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  const answers = await app.evaluate(async ({ app: running, BrowserWindow }) => {
    const preload = `${running.getAppPath()}/out/preload/preload.cjs`;
    const ask = async (address: string): Promise<unknown> => {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL(address);
      const asked = `window.stet.call('draft:list', { query: '' }).then(() => 'answered', (error) => error.message)`;
      const answer: unknown = await foreign.webContents.executeJavaScript(asked);
      foreign.destroy();
      return answer;
    };
    return [await ask('data:text/html,<p>foreign'), await ask('about:blank'), await ask('app://stet/crash.html')];
  });
  expect(answers).toEqual([1, 2, 3].map(() => expect.stringContaining('refused, unknown sender')));
});

test.describe('a call that does not fit the table is refused', () => {
  const id = '3f2c1b9e-9a60-4a55-8c1e-5e3c0f6f7a11';
  for (const [what, name, input] of [
    ['of an unknown name', 'draft:destroy', { id }],
    ['with a path for an id', 'draft:open', { id: '../../../etc/passwd' }],
    ['with an extra field', 'draft:open', { id, path: '/etc/passwd' }],
    ['with no input', 'draft:open', undefined],
    ['with a story that is none', 'draft:replace', { id, baseRevision: 0, story: { headline: 'x' } }],
    ["with a setting that is not the page's", 'settings:change', { libraryFolder: '/etc' }],
  ] as const) {
    test(what, async ({ start }) => {
      const page = await openedDesk((await start()).page);
      expect(await callBridge(page, name, input)).toMatch(/^refused: /);
    });
  }
});

test('the page has no Node and no way to Electron but the bridge', async ({ start }) => {
  const page = await openedDesk((await start()).page);
  const found = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    bridge: Object.keys(window.stet).sort(),
  }));
  expect(found).toEqual({ globals: [], bridge: ['call', 'on'] });
});
