import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, pickFiles, type Stet } from './stet';

/** Begins an export in the dialog that is open, with a reason where errors ask for one. */
export async function runExport(page: Page | Locator): Promise<void> {
  const run = page.getByRole('button', { name: 'Choose a folder and export' });
  await expect(run).toBeVisible();
  const reason = page.getByRole('textbox', { name: 'Reason for exporting anyway' });
  if (await reason.isVisible()) await reason.fill('Bản in thử.');
  await run.click();
}

/** Goes on with an export of many although some have errors. */
export async function exportAnyway(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill('Bản in thử.');
  await page.getByRole('button', { name: 'Export anyway' }).click();
}

/** Exports the open story as a page and a Word file into an empty folder; gives the folder of the story in it. */
export async function exportInto({ app, page }: Stet, folder: string): Promise<string> {
  await pickFiles(app, [folder]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await runExport(page);
  await expect(page.getByRole('dialog')).toContainText(`Exported to ${folder}`);
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  const [slug, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return join(folder, slug ?? '');
}
