import type { Stet } from '../../support/stet';
import { samplePhoto } from '../page';

const HOME = 'app://stet/';

/** 12: a webview in a page that may have them (which no window of Stet may) is not attached. */
export const webviewFaults = ({ app }: Stet): Promise<readonly string[]> =>
  app.evaluate(async ({ app: running, BrowserWindow }) => {
    const attached: string[] = [];
    const note = (_event: unknown, contents: Electron.WebContents): void => {
      if (contents.getType() === 'webview') attached.push('a webview was attached');
    };
    running.on('web-contents-created', note);
    const host = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await host.loadURL('data:text/html,<webview src="about:blank" webpreferences="sandbox=no" allowpopups>');
    await new Promise((resolve) => setTimeout(resolve, 500));
    running.off('web-contents-created', note);
    host.destroy();
    return attached;
  });

/** 13: the window stays on its page wherever the page tries to go. */
export async function navigationFaults({ page }: Stet): Promise<readonly string[]> {
  const { url: photo } = await samplePhoto(page);
  const faults: string[] = [];
  for (const address of ['https://stet.example/', 'file:///etc/passwd', photo, 'app://stet/crash.html']) {
    // A page that does go takes the answer to this with it.
    await page.evaluate((target) => void (location.href = target), address).catch(() => undefined);
    await page.waitForTimeout(200);
    if (page.url() !== HOME) faults.push(`went to ${page.url().replace(photo, 'a photo')}`);
  }
  // Not by a locator: Playwright waits for the navigation that it saw begin, which never ends.
  const rows = await page.evaluate(() => document.querySelectorAll('#root li').length).catch(() => 0);
  return rows > 0 ? faults : [...faults, 'the page is not there'];
}

/** 14: no window opens besides the one of Stet. */
export async function windowFaults({ app, page }: Stet): Promise<readonly string[]> {
  const isOpened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app://stet/index.html';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return ['app://stet/index.html', 'about:blank', 'https://stet.example/'].filter((url) => window.open(url) !== null);
  });
  await page.waitForTimeout(300);
  const count = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  return [...isOpened.map((url) => `opened ${url}`), ...(count === 1 ? [] : ['there is a second page'])];
}
