import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, pickFiles, type Stet } from './stet';

/** Exports the open story as a page and a Word file into an empty folder; gives the folder of the story in it. */
export async function exportInto({ app, page }: Stet, folder: string): Promise<string> {
  await pickFiles(app, [folder]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a folder and export' }).click();
  await expect(page.getByRole('dialog')).toContainText(`Exported to ${folder}`);
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  const [slug, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return join(folder, slug ?? '');
}
