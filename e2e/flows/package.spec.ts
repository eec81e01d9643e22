import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runExport } from '../support/exporting';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, pickFiles, test } from '../support/stet';

test('a story goes out in every format, and comes back from its package to another computer', async ({
  start,
  desk,
}) => {
  const first = await start();
  const headline = await new StoryScreen(first.page).headline.inputValue();
  await pickFiles(first.app, [desk]);
  await first.page.getByRole('button', { name: 'Export', exact: true }).click();
  for (const format of [/newsroom system/, 'Markdown', 'Plain text', /Stet package/])
    await first.page.getByRole('checkbox', { name: format }).check();
  await runExport(first.page);
  await expect(first.page.getByRole('dialog')).toContainText(`Exported to ${desk}`);
  const [slug = ''] = await readdir(desk);
  const files = ['docx', 'md', 'ninjs.json', 'stet', 'txt'].map((ending) => `${slug}.${ending}`);
  const shown = (await readdir(join(desk, slug))).filter((name) => !name.startsWith('.'));
  expect(shown.sort()).toEqual([...files, 'index.html', 'photos']);
  await first.app.close();

  const home = await openFolder('stet-other-');
  const second = await start({ home });
  await new StoryScreen(second.page).headline.fill('Khác');
  await pickFiles(second.app, [join(desk, slug, `${slug}.stet`)]);
  await second.page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(second.page.getByRole('dialog', { name: 'Open a package' })).toContainText(headline);
  await second.page.getByRole('button', { name: 'Add to my stories' }).click();
  await expect(new StoryScreen(second.page).headline).toHaveValue(headline);
  await expect(second.page.locator('figure img').first()).toBeVisible();
});

test('a package that is damaged is refused in one sentence', async ({ start, desk }) => {
  const { app, page } = await start();
  const path = join(desk, 'bài.stet');
  await writeFile(path, 'PK');
  await pickFiles(app, [path]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('“bài.stet” is damaged or is not a Stet package.')).toBeVisible();
});
