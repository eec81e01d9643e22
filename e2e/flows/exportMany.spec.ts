import { chownSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runExport } from '../support/exporting';
import { emptyStory, putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test, type Stet } from '../support/stet';

const MANY = 16;

async function seed(home: string, count: number): Promise<void> {
  const words = 'Sáng sớm ghe đã kín khúc sông, người mua đông. '.repeat(200);
  for (let number = 1; number <= count; number += 1)
    await putDraft(home, {
      ...emptyStory,
      section: 'Kinh tế',
      headline: `Chợ nổi ${number} đông khách`,
      lead: 'Sáng sớm, ghe đã kín khúc sông.',
      bylines: [{ name: 'Minh Anh', role: 'reporter' }],
      body: [{ kind: 'paragraph', content: [{ kind: 'text', text: words, marks: [], comments: [] }] }],
    });
}

/** Picks every draft, asks for their export into a folder and begins it. */
async function exportAll({ app, page }: Stet, folder: string): Promise<void> {
  await new DeskScreen(page).drafts.first().getByRole('button').first().focus();
  await page.keyboard.press('Control+a');
  await pickFiles(app, [folder]);
  await page.getByRole('button', { name: 'Export selected…' }).click();
  await runExport(page);
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Export \d+ stories$/ });

test('window 15: an export of many goes on in the background, and the user writes on in what is being exported', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(180_000);
  await seed(home, MANY);
  const stet = await start();
  const { page } = stet;
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(`Chợ nổi ${MANY} đông khách`);
  await story.body.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await exportAll(stet, desk);
  await dialogOf(page).getByRole('button', { name: 'Keep writing' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The caret is in the paper where it was, not on the desk's button.
  await expect(story.body).toBeFocused();
  await page.keyboard.type('~');
  await expect(story.body).toHaveText(/^.~/);
  const status = page.getByRole('button', { name: new RegExp(`^Exporting: \\d+ of ${MANY}$`) });
  await expect(status).toBeVisible();
  for (const number of [MANY - 2, MANY - 6]) {
    await new DeskScreen(page).open(`Chợ nổi ${number} đông khách`);
    await story.lead.press('End');
    await page.keyboard.type(' Viết thêm.');
  }
  await status.click();
  await expect(dialogOf(page)).toContainText('done');
  await dialogOf(page).getByRole('button', { name: 'Keep writing' }).click();
  await expect(page.getByText(`${MANY} stories exported to ${desk}`)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('button', { name: `Exported: ${MANY} of ${MANY}` })).toBeVisible();
  await story.saved();
  await expect(page.locator('.paper-notice')).toHaveCount(0);
  for (const number of [MANY - 2, MANY - 6]) {
    await new DeskScreen(page).open(`Chợ nổi ${number} đông khách`);
    await expect(story.lead).toHaveValue(/ Viết thêm\.$/);
    await expect(page.getByLabel('Story address (URL)')).toHaveValue(`cho-noi-${number}-dong-khach`);
  }
  expect(await readdir(desk)).toHaveLength(MANY);
  await page.getByRole('button', { name: 'Show list' }).click();
  await expect(dialogOf(page)).toContainText('Chợ nổi 5 đông khách');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Exported:/ })).toHaveCount(0);
});

test('window 15: Escape asks before an export of many stops, and what is left is continued', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(180_000);
  await seed(home, MANY);
  const stet = await start();
  const { page } = stet;
  const dialog = dialogOf(page);
  await exportAll(stet, desk);
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('Stop exporting?');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Stop exporting' }).click();
  await expect(dialog).toContainText('Export stopped.');
  const written = (await readdir(desk)).length;
  expect(written).toBeLessThan(MANY);
  await expect(dialog).toContainText(`${written} ${written === 1 ? 'story' : 'stories'} exported to`);
  await dialog.getByRole('button', { name: `Continue with the other ${MANY - written}` }).click();
  await expect(dialog).toContainText(`${MANY} stories exported to`, { timeout: 90_000 });
  expect(await readdir(desk)).toHaveLength(MANY);
});

test('window 15: the window asks before it closes while many stories are exported', async ({ start, home, desk }) => {
  test.setTimeout(180_000);
  await seed(home, MANY);
  const stet = await start();
  const { app, page } = stet;
  await exportAll(stet, desk);
  await dialogOf(page).getByRole('button', { name: 'Keep writing' }).click();
  const close = (): Promise<void> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = page.getByRole('dialog', { name: 'Stories are still being exported' });
  await close();
  await expect(question).toContainText(`of ${MANY} are done`);
  await question.getByRole('button', { name: 'Continue exporting' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Exporting:/ })).toBeVisible();
  await close();
  const closed = app.waitForEvent('close');
  await question.getByRole('button', { name: 'Stop exporting and close' }).click();
  await closed;
  expect((await readdir(desk)).length).toBeLessThan(MANY);
});

test('window 15: what failed is tried again when there is room, in the same folder and under the same names', async ({
  start,
  home,
  desk,
}) => {
  await seed(home, 3);
  const stet = await start();
  const { page } = stet;
  const out = join(desk, 'ra');
  await mkdir(out);
  if (process.getuid?.() === 0) chownSync(out, 65534, 65534);
  await chmod(out, 0o555);
  await exportAll(stet, out);
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('3 stories were not exported');
  await expect(dialog).toContainText('Chợ nổi 2 đông khách: Stet may not write there.');
  await chmod(out, 0o755);
  await dialog.getByRole('button', { name: 'Continue with the other 3' }).click();
  await expect(dialog).toContainText('3 stories exported to', { timeout: 30_000 });
  expect((await readdir(out)).sort()).toEqual([1, 2, 3].map((number) => `cho-noi-${number}-dong-khach`));
});
