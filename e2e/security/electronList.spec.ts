import { expect, test } from '../stet';
import { openedDesk } from './page';

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), as far as it can be read off a
 * window's preferences: its number, the preference, the value that a window of Stet has, and the value of the mutant.
 * The other points are tested by what happens: 5 in permissions, 7 in contentSecurityPolicy, 13 and 14 in navigation, 15
 * in links, 17 in bridge and bridgeFuzz, 18 in appProtocol. 16 (a current Electron) is a matter of docs/decisions/001, 19
 * (fuses) of the packaged form, and 20 is the bridge's own list of calls.
 */
const POINTS: readonly (readonly [point: number, preference: string, safe: unknown, mutant: unknown])[] = [
  [2, 'nodeIntegration', false, true],
  [2, 'nodeIntegrationInSubFrames', false, true],
  [3, 'contextIsolation', true, false],
  [4, 'sandbox', true, false],
  [6, 'webSecurity', true, false],
  [8, 'allowRunningInsecureContent', false, true],
  [9, 'experimentalFeatures', false, true],
  [10, 'enableBlinkFeatures', undefined, 'CSSVariables'],
  [12, 'webviewTag', false, true],
];

interface Prefs {
  getLastWebPreferences(): Readonly<Record<string, unknown>> | null;
}

test('the window has every preference of the list, and a window without one of them is told apart', async ({
  start,
}) => {
  const { app, page } = await start();
  await openedDesk(page);
  const read = await app.evaluate(({ BrowserWindow }, points) => {
    const pick = (window: Electron.BrowserWindow): unknown[] => {
      const all = (window.webContents as unknown as Prefs).getLastWebPreferences() ?? {};
      return points.map(([, name]) => all[name] ?? null);
    };
    const [ours] = BrowserWindow.getAllWindows();
    const own = (ours!.webContents as unknown as Prefs).getLastWebPreferences() ?? {};
    const mutants = points.map(([, name, , value]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...own, [name]: value },
      });
      const values = pick(window);
      window.destroy();
      return values;
    });
    return { values: pick(ours!), mutants };
  }, POINTS);
  const faults = (values: readonly unknown[]): readonly string[] =>
    POINTS.filter(([, , safe], index) => Boolean(values[index]) !== Boolean(safe)).map(([, name]) => name);
  expect(faults(read.values)).toEqual([]);
  const unseen = POINTS.filter(([, name], index) => !faults(read.mutants[index] ?? []).includes(name)).map(
    ([, name]) => name,
  );
  expect(unseen).toEqual([]);
  console.log(
    `Electron's list: 0 of ${POINTS.length} preferences unsafe; ${POINTS.length - unseen.length} mutants told apart`,
  );
});

test('everything of the page comes by app://, and nothing of Electron is in it', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  await openedDesk(page);
  expect(loaded.length).toBeGreaterThan(2);
  expect(loaded.filter((url) => !/^(?:app:\/\/stet\/|data:|blob:)/.test(url))).toEqual([]);
  const switches = await app.evaluate(({ app: running }) =>
    ['no-sandbox', 'disable-web-security', 'ignore-certificate-errors'].filter((name) =>
      running.commandLine.hasSwitch(name),
    ),
  );
  expect(switches).toEqual([]);
});

test('a preview runs nothing, reaches no bridge and leads nowhere', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const frame = page.locator('iframe.preview__page');
  await expect(frame).toBeVisible();
  await expect(frame).toHaveAttribute('sandbox', '');
  const inner = await (await frame.elementHandle()).contentFrame();
  await inner!.waitForLoadState();
  const address = inner!.url();
  expect(address).toMatch(/^app:\/\/stet\/preview\/[0-9a-f-]{36}\/index\.html$/);
  const told = await inner!.evaluate(() => ({ origin: self.origin, hasBridge: 'stet' in window }));
  expect(told).toEqual({ origin: 'null', hasBridge: false });
  // Whoever opens its address by itself gets a document of no origin as well.
  const alone = await app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL(url);
    const { origin } = window.webContents.mainFrame as unknown as { origin?: string };
    window.destroy();
    return origin ?? 'null';
  }, address);
  expect(alone).not.toBe('app://stet');
  for (const to of ['https://stet.example/', 'file:///etc/passwd', 'app://stet/', 'app://stet/crash.html']) {
    await page.evaluate(
      ([selector, target]) => {
        document.querySelector(selector)?.setAttribute('src', target);
      },
      ['iframe.preview__page', to] as const,
    );
    await page.waitForTimeout(200);
    const text = await page
      .frameLocator('iframe.preview__page')
      .locator('body')
      .innerText({ timeout: 300 })
      .catch(() => '');
    expect.soft(text, to).not.toMatch(/root:|Stet|Drafts/);
  }
});
