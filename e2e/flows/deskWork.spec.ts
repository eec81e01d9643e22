// window 22: what the desk does with many stories.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { seedLibrary, type Seed } from '../support/seedLibrary';
import { expect, test } from '../support/stet';

const LEAD_TEXT = 'Bến phà nghỉ từ tháng sau. Người bán vé chưa biết đi đâu.';
const SEEDS: readonly Seed[] = [
  { headline: 'Ấm áp phiên chợ sớm', section: 'Kinh tế', author: 'Minh Anh', status: 'submitted' },
  { headline: 'Cầu mới nối hai bờ', section: 'Giao thông', author: 'Thu Hà', text: LEAD_TEXT },
  { headline: 'Biển lặng sau bão', section: 'Kinh tế', author: 'Minh Anh', status: 'approved' },
  { headline: 'Đò đầy khách', section: 'Giao thông', author: 'Minh Anh', status: 'submitted' },
  { headline: 'Dừa xuống giá', section: 'Kinh tế', author: 'Thu Hà', status: 'inReview' },
];
const shown = (page: Page): Promise<(string | null)[]> =>
  new DeskScreen(page).drafts.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
const card = (page: Page, headline: string) =>
  new DeskScreen(page).draft(headline).getByRole('button', { name: headline }).first();
const settings = (home: string, values: object): Promise<void> =>
  writeFile(join(home, 'settings.json'), JSON.stringify({ isSetUp: true, ...values }));

test.beforeEach(({ home }) => seedLibrary(home, SEEDS));

test('the search shows the sentence with what was found, marked, accents or not', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskScreen(page);
  await expect(desk.drafts).toHaveCount(5);
  await desk.search.pressSequentially('ve ban');
  const excerpt = desk.draft('Cầu mới nối hai bờ').locator('.desk-card__excerpt');
  await expect(excerpt).toHaveText('Người bán vé chưa biết đi đâu.');
  await expect(excerpt.locator('mark')).toHaveText(['bán', 'vé']);
  await desk.search.fill('cau');
  await expect(desk.draft('Cầu mới nối hai bờ').locator('.desk-card__headline mark')).toHaveText('Cầu');
  // Found by its headline alone, the story begins there.
  await expect(excerpt).toHaveText(LEAD_TEXT);
  const box = await desk.draft('Cầu mới nối hai bờ').boundingBox();
  const inside = await excerpt.boundingBox();
  expect(inside!.y + inside!.height).toBeLessThan(box!.y + box!.height);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(page.locator('.desk-card__excerpt')).toHaveCount(0);
});

test('the desk shows my stories, and those of today and the last days', async ({ start, home }) => {
  await settings(home, { authorName: 'minh anh' });
  const { page } = await start();
  const desk = new DeskScreen(page);
  const filter = page.getByRole('button', { name: 'Sort and filter' });
  await filter.click();
  await page.getByRole('checkbox', { name: 'Only my stories' }).check();
  await expect.poll(() => shown(page)).toEqual(['Ấm áp phiên chợ sớm', 'Biển lặng sau bão', 'Đò đầy khách']);
  await page.getByLabel('Saved', { exact: true }).selectOption('Today');
  await expect(page.getByText('No stories match these filters.')).toBeVisible();
  await page.keyboard.press('Escape');
  await new StoryScreen(page).headline.fill('Ấm áp phiên chợ muộn');
  await new StoryScreen(page).saved();
  await expect.poll(() => shown(page)).toEqual(['Ấm áp phiên chợ muộn']);
  await filter.click();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(desk.drafts).toHaveCount(5);
});

test('without a name in the settings nothing is "mine", and the desk says why', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Sort and filter' }).click();
  await expect(page.getByRole('checkbox', { name: 'Only my stories' })).toBeDisabled();
  await expect(page.getByText('Set your name in Settings to use this.')).toBeVisible();
});

test('selected stories take a step together, only those that it is open to, and Undo takes it back', async ({
  start,
  home,
}) => {
  await settings(home, { authorName: 'Ban thư ký', role: 'desk' });
  const { page } = await start();
  const desk = new DeskScreen(page);
  const meta = (headline: string) => desk.draft(headline).locator('.desk-card__meta');
  await card(page, 'Ấm áp phiên chợ sớm').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Change status of selected' }).click();
  await page.getByRole('menuitem', { name: 'Start review (3)' }).click();
  await expect(page.getByText('3 stories are now “In review”. 2 were left out:')).toBeVisible();
  for (const one of ['Ấm áp phiên chợ sớm', 'Biển lặng sau bão', 'Đò đầy khách', 'Dừa xuống giá'])
    await expect(meta(one)).toContainText('In review');
  await expect(meta('Cầu mới nối hai bờ')).toContainText('Draft');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(meta('Ấm áp phiên chợ sớm')).toContainText('Submitted');
  await expect(meta('Đò đầy khách')).toContainText('Submitted');
  await expect(meta('Biển lặng sau bão')).toContainText('Approved');

  // What one story alone would ask about is not approved unseen: these have no lead.
  await card(page, 'Ấm áp phiên chợ sớm').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Change status of selected' }).click();
  await page.getByRole('menuitem', { name: 'Approve (3)' }).click();
  await expect(page.getByText('No status was changed. 3 with errors were left out.')).toBeVisible();

  await page.getByRole('button', { name: 'Change status of selected' }).click();
  await page.getByRole('menuitem', { name: 'Request changes (4)' }).click();
  await page.getByRole('textbox', { name: 'What needs changing?' }).fill('Thiếu sapo.');
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(meta('Dừa xuống giá')).toContainText('Changes requested');
  await card(page, 'Dừa xuống giá').click();
  await expect(page.getByRole('region', { name: 'Status history' })).toContainText('Thiếu sapo.');
});

test('a story that is submitted from the desk is compared with its text of then', async ({ start, home }) => {
  await settings(home, { authorName: 'Minh Anh' });
  const { page } = await start();
  await card(page, 'Ấm áp phiên chợ sớm').click();
  await card(page, 'Cầu mới nối hai bờ').click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Change status of selected' }).click();
  await page.getByRole('menuitem', { name: 'Submit for review (1)' }).click();
  await expect(page.getByText('1 story is now “Submitted”.')).toBeVisible();
  await card(page, 'Cầu mới nối hai bờ').click();
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue('Cầu mới nối hai bờ');
  await story.headline.fill('Cầu mới nối đôi bờ');
  await page.getByRole('tab', { name: 'Review' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Review' })).toContainText('đôi');
});
