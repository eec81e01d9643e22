import { expect, test } from '../support/stet';
import { openedDesk, samplePhoto } from './page';

test('the window stays on its page wherever the page tries to go', async ({ start }) => {
  const page = await openedDesk((await start()).page);
  const { url: photo } = await samplePhoto(page);
  const home = page.url();
  for (const address of ['https://stet.example/', 'file:///etc/passwd', 'app://stet/crash.html', photo]) {
    await page.evaluate((target) => {
      location.href = target;
    }, address);
    await page.waitForTimeout(200);
    expect.soft(page.url(), address).toBe(home);
  }
  // Not by a locator: Playwright waits for the navigation that it saw begin, which never ends.
  expect(await page.evaluate(() => document.querySelectorAll('#root li').length)).toBeGreaterThan(0);
});

test('the page can load itself again, as its error screen does', async ({ start }) => {
  const page = await openedDesk((await start()).page);
  await page.evaluate(() => document.body.setAttribute('data-before', ''));
  await page.evaluate(() => location.reload());
  await expect(page.locator('body[data-before]')).toHaveCount(0);
  await openedDesk(page);
});

test('no window opens besides the one of Stet', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app://stet/index.html';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'app://stet/index.html');
    document.body.append(webview);
    return [window.open('app://stet/index.html'), window.open('about:blank'), window.open('https://stet.example/')];
  });
  expect(opened).toEqual([null, null, null]);
  await page.waitForTimeout(300);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('the window opens on no server but one of this machine, whatever the environment says', async ({ start }) => {
  Object.assign(process.env, { ELECTRON_RENDERER_URL: 'http://stet.example:5173' });
  try {
    const page = await openedDesk((await start()).page);
    expect(page.url()).toBe('app://stet/');
  } finally {
    Reflect.deleteProperty(process.env, 'ELECTRON_RENDERER_URL');
  }
});
