import { chmodSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, test } from '@playwright/test';
import { openFolder } from '../support/stet';
import { medianTimes, report } from './measure';

const electron = process.env['STET_ELECTRON'];

/** The least that an Electron application can be: a sandboxed window with a heading. */
async function bareApplication(): Promise<string> {
  const folder = await openFolder('stet-bare-');
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.js" }');
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ width: 1360, height: 860 }).loadFile(__dirname + '/index.html'));`,
  );
  writeFileSync(join(folder, 'index.html'), '<h1 contenteditable>Xin chào</h1>');
  for (const name of ['package.json', 'main.js', 'index.html']) chmodSync(join(folder, name), 0o644);
  return folder;
}

async function openUntil(application: string, home: string, selector: string): Promise<void> {
  const app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    args: [application, '--lang=en'],
    chromiumSandbox: true,
    env: { ...process.env, STET_HOME: home, HOME: home },
  });
  const page = await app.firstWindow();
  await page.locator(selector).waitFor();
  openWindows.push(app.close());
}
const openWindows: Promise<void>[] = [];

test('from launch to an editable headline, beside a bare Electron window', async () => {
  const bare = await bareApplication();
  const home = await openFolder();
  const application = process.env['STET_APP'] ?? '.';
  const stet = (): Promise<void> => openUntil(application, home, 'textarea[aria-label="Headline"]');
  await stet(); // The first start makes the library and its sample story.
  await Promise.all(openWindows);
  const times = await medianTimes(7, {
    stet: async () => {
      await stet();
    },
    bare: async () => {
      await openUntil(bare, home, 'h1');
    },
  });
  await Promise.all(openWindows);
  report('launch to editable headline', times.stet, 'bare Electron window', times.bare);
  await Promise.all([bare, home].map((folder) => rm(folder, { recursive: true, force: true })));
});
