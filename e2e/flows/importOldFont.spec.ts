import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../stet';

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
  await dialog.getByRole('button', { name: 'Read as it was' }).click();
  await expect(dialog).toContainText('lªn nhanh');
  await dialog.getByRole('button', { name: 'Read as TCVN3 text' }).press('Enter');
  await expect(dialog).toContainText('Nước lũ lên nhanh trong đêm');
  await dialog.getByRole('button', { name: 'Create the draft' }).click();
  await expect(new StoryScreen(page).body).toContainText('Nước lũ lên nhanh trong đêm, người dân xã Hạ và xã Thượng');
});
