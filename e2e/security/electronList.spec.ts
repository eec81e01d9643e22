import { brokenStet } from '../reliability/brokenStet';
import { report } from '../reliability/soak';
import { expect, test } from '../support/stet';
import { everythingAllowed, filesServed } from './electronList/mutants';
import { POINTS, type Point } from './electronList/points';
import type { Running } from './electronList/running';
import { openedDesk } from './page';

/** Asks each point of a running Stet, on a page loaded anew; an answer is what was found at fault. */
async function asked(
  stet: Running,
  points: readonly Point[],
  hasDesk: boolean,
): Promise<readonly (readonly string[])[]> {
  const { page } = stet;
  const answers: (readonly string[])[] = [];
  for (const { faults } of points) {
    if (hasDesk) {
      await page.goto('app://stet/');
      await openedDesk(page);
    }
    answers.push(await faults(stet).catch((error: unknown) => [`could not be asked: ${String(error)}`]));
  }
  return answers;
}

test('holds to every point of the list that a running Stet can be asked', async ({ start, home }) => {
  const stet = await start();
  await openedDesk(stet.page);
  const answers = await asked({ ...stet, home }, POINTS, true);
  for (const [index, { point, title }] of POINTS.entries())
    expect.soft(answers[index], `${point}: ${title}`).toEqual([]);
  const found = `${answers.filter((faults) => faults.length > 0).length} at fault`;
  report({ harness: "Electron's list: its points", n: POINTS.length, found, bound: '0', controlFired: null });
});

/** Guards that are taken out together, in one start: they do not stand in each other's way. */
const STARTS: readonly (readonly [name: string, hasDesk: boolean, points: readonly Point[]])[] = [
  ['requests, policy and bridge', true, POINTS.filter(({ mutant }) => mutant.hasDesk && mutant.strays !== true)],
  // Navigation last, which leaves the page somewhere else.
  ['windows and navigation', true, POINTS.filter(({ mutant }) => mutant.strays === true).reverse()],
  ['preferences', false, POINTS.filter(({ mutant }) => mutant === everythingAllowed)],
  ['files', false, POINTS.filter(({ mutant }) => mutant === filesServed)],
];
for (const [name, hasDesk, points] of STARTS) {
  test(`would notice a Stet without guards: ${name}`, async ({ start, home }) => {
    const sabotages = new Set(points.flatMap(({ mutant }) => mutant.sabotages));
    const stet = await start({ application: await brokenStet(...sabotages) });
    if (!hasDesk) await stet.page.waitForLoadState();
    const answers = await asked({ ...stet, home }, points, hasDesk);
    for (const [index, { point, fails }] of points.entries())
      expect.soft(answers[index], `the mutant of ${point}`).toEqual(expect.arrayContaining([...fails]));
    const isNoticed = points.map(({ fails }, index) => fails.every((fault) => answers[index]?.includes(fault)));
    const unnoticed = isNoticed.filter((is) => !is).length;
    report({
      harness: `Electron's list: without guards, ${name}`,
      n: points.length,
      found: `${unnoticed} unnoticed`,
      bound: '0',
      controlFired: unnoticed === 0,
    });
  });
}

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
