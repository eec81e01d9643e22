import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptyStory, pngName, putDraft } from '../support/draftFiles';
import { dropFiles } from '../support/dropFiles';
import { sendBack } from '../support/packages';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, pickFiles, test } from '../support/stet';

const photo = somePng(640, 360);
const headline = 'Chợ nổi đông khách trở lại';
const thread = {
  id: '7f6b1a52-30a9-4c4a-8a53-0c6c5c6a6d10',
  anchor: { kind: 'story' },
  quote: '',
  comments: [
    { id: '7f6b1a52-30a9-4c4a-8a53-0c6c5c6a6d11', by: 'Thu Hà', at: '2026-11-20T08:00:00.000Z', text: 'Thêm số ghe.' },
  ],
  resolved: null,
};
const figure = {
  kind: 'figure',
  photo: { kind: 'held', name: pngName(photo) },
  caption: 'Ghe rau cập bến.',
  credit: 'Minh Anh',
  altText: 'Ghe rau',
  source: '',
  width: 'column',
};
const market = { ...emptyStory, headline, lead: 'Sáng sớm, ghe đã kín khúc sông.', body: [figure] };

/** The package of a colleague in a folder: a submitted story with a photo, an open comment and a version. */
async function colleaguesPackage(folder: string, by: string): Promise<string> {
  const home = await openFolder('stet-colleague-');
  const review = { status: 'submitted', log: [], baseline: null, threads: [thread], changeCount: 0 };
  const path = join(folder, 'gói của Hà.stet');
  await sendBack(await putDraft(home, market, [photo], review), path, by, {});
  return path;
}

const asked = (page: Page) => page.getByRole('dialog', { name: 'Open a package' });

test('window 17: a package that is new to the library shows what it is before it is added', async ({ start, desk }) => {
  const path = await colleaguesPackage(desk, 'Thu Hà');
  const { app, page } = await start({ args: [path] });
  const dialog = asked(page);
  const row = (name: string) => dialog.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
  await expect(dialog).toContainText('gói của Hà.stet');
  await expect(dialog.getByRole('heading', { name: headline })).toBeVisible();
  await expect(dialog).toContainText(market.lead);
  await expect(row('From')).toContainText('Thu Hà');
  await expect(row('Status')).toContainText('Submitted');
  await expect(row('Open comments')).toContainText('1');
  await expect(row('Photos')).toContainText('1');
  await expect(row('Earlier versions')).toContainText('1');
  await expect
    .poll(() => dialog.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  const drafts = new DeskScreen(page).drafts;
  const before = await drafts.count();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(drafts).toHaveCount(before);

  await dropFiles(page, '.desk-panel', [{ name: 'gói của Hà.stet', bytes: await readFile(path) }]);
  await expect(row('From')).toContainText('Thu Hà');
  await page.keyboard.press('Escape');

  await pickFiles(app, [path]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Add to my stories' }).click();
  await expect(new StoryScreen(page).headline).toHaveValue(headline);
  await expect(page.getByRole('button', { name: 'Status: Submitted' })).toBeVisible();
  await expect(drafts).toHaveCount(before + 1);

  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toContainText(`Your story “${headline}” already has everything in this package`);
  await expect(dialog.getByRole('button', { name: 'Open the story' })).toBeVisible();
});

test('window 17: a package is refused in one sentence, and neither its name nor its sender turns words round', async ({
  start,
  desk,
}) => {
  const path = await colleaguesPackage(desk, '\u202EàH uhT\u202C');
  const { app, page } = await start({ args: [path] });
  await expect(asked(page)).toContainText('àH uhT');
  expect(await asked(page).textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  await page.keyboard.press('Escape');
  const damaged = join(desk, 'bài\u202Etxt.stet');
  await writeFile(damaged, 'PK');
  await pickFiles(app, [damaged]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('“bàitxt.stet” is damaged or is not a Stet package.')).toBeVisible();
});
