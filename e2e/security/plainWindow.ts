import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { openFolder } from '../support/stet';

const electron = process.env['STET_ELECTRON'];

/** A window of the same Chromium with nothing of Stet's around the page: no policy, no guards, scripts run. */
export async function plainWindow(): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const folder = await openFolder('stet-plain-');
  writeFileSync(join(folder, 'package.json'), '{ "name": "plain", "version": "1.0.0", "main": "main.js" }');
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow, session } = require('electron');
     app.setPath('userData', ${JSON.stringify(folder)});
     app.whenReady().then(() => {
       session.defaultSession.setSpellCheckerLanguages([]); // Else it asks for a dictionary by itself.
       session.defaultSession.setSpellCheckerDictionaryDownloadURL('file:///nowhere/');
       const window = new BrowserWindow({ width: 1000, height: 800, webPreferences: { spellcheck: false } });
       window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
       window.webContents.session.on('will-download', (event) => event.preventDefault());
       window.loadURL('about:blank');
     });`,
  );
  const app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    // What it asks for goes to a proxy; only a name that is to be known beforehand would be looked up.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', folder],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>) },
  });
  const page = await app.firstWindow();
  await hearScripts(page);
  return { app, page };
}

/** The payloads say that they ran by calling one of these, or by setting `__pwned` themselves. Holds from the next page on. */
export const hearScripts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const ran = (): void => void Object.assign(window, { __pwned: 1 });
    Object.assign(window, { alert: ran, confirm: ran, prompt: ran, print: ran });
  });

/** Whether a payload ran in the page or in one of its frames. */
export async function hasRun(page: Page): Promise<boolean> {
  for (const frame of page.frames()) {
    const ran = await frame.evaluate(() => '__pwned' in window).catch(() => false);
    if (ran) return true;
  }
  return false;
}

/** Does to every element below `selector` what a reader may: points at it, focuses it, clicks it. Links to other pages are not followed, buttons of Stet's own not pressed. */
export const touchAll = (page: Page, selector = 'body'): Promise<number> =>
  page.evaluate((root) => {
    const goesNowhere = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a, area') : null;
      if (link && !/^\s*javascript:/i.test(link.getAttribute('href') ?? '')) event.preventDefault();
    };
    addEventListener('click', goesNowhere, { capture: true });
    const elements = [...document.querySelectorAll<HTMLElement>(`${root}, ${root} *`)];
    const isStets = root !== 'body';
    for (const element of elements) {
      for (const name of ['pointerover', 'mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'wheel'])
        element.dispatchEvent(new MouseEvent(name, { bubbles: !isStets }));
      if (!(element instanceof HTMLElement)) continue;
      element.focus();
      if (!isStets || !element.closest('button, [role="button"], a, figure')) element.click();
      element.blur();
    }
    if (!isStets) dispatchEvent(new Event('resize'));
    removeEventListener('click', goesNowhere, { capture: true });
    return elements.length;
  }, selector);
