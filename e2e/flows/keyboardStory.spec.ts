import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { somePng } from '../support/photos';
import { ChecksScreen } from '../screens/ChecksScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

/** Goes on by Tab until this has the focus. */
async function tabTo(page: Page, stop: Locator, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if ((await stop.count()) > 0 && (await stop.evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${String(stop)}`);
}

/** Playwright's keys pass by the main process, which hears what is pressed in a frame without scripts; Electron's own do not. */
async function pressInFrame(app: ElectronApplication, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    for (const type of ['keyDown', 'keyUp'] as const)
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type, keyCode: key });
  }, keyCode);
}

test('a story is begun, written, mended, submitted, exported and looked at without a mouse', async ({
  start,
  desk,
}) => {
  const { app, page } = await start();
  const story = new StoryScreen(page);
  const checks = new ChecksScreen(page);
  const { keyboard } = page;
  await expect(new DeskScreen(page).drafts).toHaveCount(1);

  await tabTo(page, story.button('New story'));
  await keyboard.press('Enter');
  await expect(story.headline).toBeFocused();
  await tabTo(page, story.section, 'Shift+Tab');
  await keyboard.type('Kinh tế');
  await keyboard.press('Tab');
  await expect(story.kicker).toBeFocused();
  await keyboard.type('Chuyện miền sông');
  await keyboard.press('Enter');
  await keyboard.type('Chợ nổi đông khách');
  await tabTo(page, story.byline);
  await keyboard.type('Minh Anh - Quốc Bảo');
  await tabTo(page, story.published);
  await keyboard.type('05/03/2024 07:05');
  await tabTo(page, story.lead);
  await keyboard.type('Sáng sớm, ghe đã kín khúc sông.');
  await keyboard.press('Enter');
  await expect(story.body).toBeFocused();
  await keyboard.type('Giá rau giảm 3.8% trong một tháng.');

  const photo = join(desk, 'ghe.png');
  await writeFile(photo, somePng(64, 64));
  await pickFiles(app, [photo]);
  await keyboard.press('Enter');
  await keyboard.type('/photo');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText('photo');
  await keyboard.press('Enter');
  await expect(story.captions).toHaveCount(1);
  // The caret is in the caption of the photo that came.
  await expect(story.captions).toBeFocused();
  await keyboard.type('Ghe rau cập bến');
  await keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Credit' })).toBeFocused();
  await keyboard.type('Lê Khánh');
  await tabTo(page, page.getByRole('textbox', { name: 'Alt text' }));
  await keyboard.type('Ghe chở đầy rau');

  await tabTo(page, story.tags);
  await keyboard.type('chợ nổi, rau');
  const language = page.getByRole('combobox', { name: 'Language of the story' });
  await tabTo(page, language);
  await keyboard.press('V');
  await expect(language).toHaveValue('vi');
  await tabTo(page, page.getByRole('textbox', { name: 'Note to the desk' }));
  await keyboard.type('Ảnh đã xin phép.');

  // To what a check found, and back to writing once it is mended.
  await expect.poll(() => checks.marked('check-warning')).toEqual(['3.8']);
  await keyboard.press('F8');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('3.8');
  await keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: '3,8' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(story.body).toContainText('Giá rau giảm 3,8% trong một tháng.');
  await expect(story.body).toBeFocused();

  const chip = page.getByRole('button', { name: /^Status:/ });
  await tabTo(page, chip, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Submit for review' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(chip).toHaveText('Submitted');
  await expect(chip).toBeFocused();

  await pickFiles(app, [desk]);
  const run = story.button('Choose a folder and export…');
  await tabTo(page, story.button('Export'));
  await keyboard.press('Enter');
  await tabTo(page, run);
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText(`Exported to ${desk}`);
  await keyboard.press('Escape');
  await expect(story.button('Export')).toBeFocused();
  const html = await readFile(join(desk, 'cho-noi-dong-khach', 'index.html'), 'utf8');
  for (const text of ['Kinh tế', 'Chuyện miền sông', 'Minh Anh', 'ghe đã kín khúc sông', 'Ghe rau cập bến', 'Lê Khánh'])
    expect(html).toContain(text);

  const preview = page.getByRole('dialog', { name: 'Preview' });
  const frame = page.getByTitle('The page as it will be exported');
  await tabTo(page, story.button('Preview'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, frame);
  await pressInFrame(app, 'Escape');
  await expect(preview).toHaveCount(0);
  await expect(story.button('Preview')).toBeFocused();
  // The keys are the page's again, not those of a frame that has gone.
  await keyboard.press('Enter');
  await expect(preview).toBeVisible();
});
