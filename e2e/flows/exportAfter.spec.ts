// window 22: what the last screen of an export offers.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { exportAnyway, runExport } from '../support/exporting';
import { DeskScreen } from '../screens/DeskScreen';
import { seedLibrary } from '../support/seedLibrary';
import { expect, pickFiles, test } from '../support/stet';

/** Takes the place of the system's browser; what is to be opened there is noted. */
const noteOpened = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ shell }) => {
    const seen = globalThis as unknown as { opened: string[] };
    seen.opened = [];
    shell.openPath = (path: string) => {
      seen.opened.push(path);
      return Promise.resolve('');
    };
  });
const opened = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

test('the exported page is opened, and the story marked as exported, right after the export', async ({
  start,
  desk: out,
}) => {
  const { app, page } = await start();
  await noteOpened(app);
  await pickFiles(app, [out]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await runExport(page);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText(`Exported to ${out}`);
  // window 23
  await expect(dialog.locator('.ui-button--primary')).toHaveText('Open folder');
  await dialog.getByRole('button', { name: 'Open the page' }).click();
  await expect.poll(() => opened(app)).toHaveLength(1);
  const [path = ''] = await opened(app);
  expect(path.startsWith(join(out, '/'))).toBe(true);
  expect(path.endsWith('index.html')).toBe(true);
  await dialog.getByRole('button', { name: 'Mark as exported' }).click();
  await expect(dialog.getByRole('button', { name: 'Marked as exported' })).toBeDisabled();
  await rm(path);
  await dialog.getByRole('button', { name: 'Open the page' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('The exported page is no longer there.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('button', { name: 'Status: Exported' })).toBeVisible();
});

test('after an export of many each page is opened from the list, and all are marked as exported', async ({
  start,
  home,
  desk: out,
}) => {
  await seedLibrary(home, [
    { headline: 'Đò đầy khách', status: 'approved' },
    { headline: 'Dừa xuống giá', status: 'exported' },
  ]);
  const { app, page } = await start();
  const desk = new DeskScreen(page);
  await noteOpened(app);
  await pickFiles(app, [out]);
  await desk.drafts.first().getByRole('button').first().focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Export selected…' }).click();
  await exportAnyway(page);
  await runExport(page);
  const dialog = page.getByRole('dialog', { name: 'Export 2 stories' });
  await expect(dialog.locator('.ui-button--primary')).toHaveText('Open folder');
  await dialog.getByRole('button', { name: 'Open the page of Dừa xuống giá' }).click();
  await expect.poll(() => opened(app)).toEqual([join(out, 'dua-xuong-gia', 'index.html')]);
  await dialog.getByRole('button', { name: 'Mark 2 as exported' }).click();
  await expect(dialog.getByRole('button', { name: 'Marked as exported' })).toBeDisabled();
  await expect(page.getByText('1 story is now “Exported”.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  for (const headline of ['Đò đầy khách', 'Dừa xuống giá'])
    await expect(desk.draft(headline).locator('.desk-card__meta')).toContainText('Exported');
});
