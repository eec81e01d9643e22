import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createServer } from 'vite';
import { plainWindow } from '../security/plainWindow';

test('the states of every component', async () => {
  const folder = join('out', 'gallery');
  await mkdir(folder, { recursive: true });
  const server = await createServer({
    configFile: join('renderer', 'gallery', 'vite.config.ts'),
    server: { port: 5198 },
  });
  await server.listen();
  const { app, page } = await plainWindow();
  await page.setViewportSize({ width: 1500, height: 950 });
  for (const lang of ['vi', 'en'])
    for (const theme of ['light', 'dark']) {
      await page.goto(`http://127.0.0.1:5198/gallery/?lang=${lang}&theme=${theme}`);
      const components = page.locator('[data-component]');
      await expect(components.first()).toBeVisible();
      for (const component of await components.all()) {
        const name = await component.getAttribute('data-component');
        await component.screenshot({ path: join(folder, `${name}-${lang}-${theme}.png`), animations: 'disabled' });
      }
    }
  await app.close();
  await server.close();
});
