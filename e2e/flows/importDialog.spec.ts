import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

/** What `.VnTime` shows as "Nước lũ lên nhanh trong đêm, người dân xã Hạ và xã Thượng dời đồ lên gác." */
const WRITTEN = 'N\u00ADíc lò lªn nhanh trong ®ªm, ng\u00ADêi d©n x· H¹ vµ x· Th\u00ADîng dêi ®å lªn g¸c.';

test('a text for an old font that it does not name is offered as Unicode, with the way back, before it is a draft', async ({
  start,
  desk,
}) => {
  const file = join(desk, 'lu.txt');
  await writeFile(file, `Tin lũ\n\n${WRITTEN}\n`);
  const { app, page } = await start();
  await pickFiles(app, [file]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a story' });
  await expect(dialog.getByText('Looks like text for an old Vietnamese font')).toBeVisible();
  await expect(dialog).toContainText('lªn nhanh');
  await dialog.getByRole('button', { name: 'Read as TCVN3 text' }).click();
  await expect(dialog).toContainText('Nước lũ lên nhanh trong đêm');
  await dialog.getByRole('button', { name: 'Keep the letters as they are' }).click();
  await expect(dialog).toContainText('lªn nhanh');
  await dialog.getByRole('button', { name: 'Read as TCVN3 text' }).press('Enter');
  await expect(dialog).toContainText('Nước lũ lên nhanh trong đêm');
  await dialog.getByRole('button', { name: 'Create the draft' }).click();
  await expect(new StoryScreen(page).body).toContainText('Nước lũ lên nhanh trong đêm, người dân xã Hạ và xã Thượng');
});

test('an import that is accepted twice in a moment is one draft, and nothing is said to have failed', async ({
  start,
  desk,
}) => {
  const file = join(desk, 'lu.txt');
  await writeFile(file, 'Nước lên nhanh\n\nNgười dân dời đồ lên gác trong đêm.\n');
  const { app, page } = await start();
  await expect(new StoryScreen(page).headline).not.toHaveValue('');
  await pickFiles(app, [file]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Create the draft' }).dblclick();
  await expect(new StoryScreen(page).headline).toHaveValue('Nước lên nhanh');
  await expect(new DeskScreen(page).drafts).toHaveCount(2);
  await expect(page.getByText('no longer')).toHaveCount(0);
});

test('a double click on “New story” makes one', async ({ start }) => {
  const { page } = await start();
  await expect(new StoryScreen(page).headline).not.toHaveValue('');
  await page.getByRole('button', { name: 'New story' }).dblclick();
  await expect(new StoryScreen(page).headline).toHaveValue('');
  await expect(new DeskScreen(page).drafts).toHaveCount(2);
  // What came of a second click would have come by then.
  await page.getByRole('textbox', { name: 'Headline' }).fill('Một bài');
  await expect(page.getByRole('status', { name: 'Save state' })).toContainText('Saved');
  await expect(new DeskScreen(page).drafts).toHaveCount(2);
});
