import type { Page } from '@playwright/test';
import { seriousFaults } from '../axe';
import { pngName, putDraft } from '../draftFiles';
import { everyBlock } from '../files/everyBlock';
import { somePng } from '../photos';
import { seedLibrary } from '../seedLibrary';
import { expect, test } from '../stet';

const photos = [somePng(320, 200), somePng(320, 200, 40), somePng(320, 200, 80)];
const story = everyBlock(photos.map(pngName) as [string, string, string]);

async function looksWell(page: Page, screen: string): Promise<void> {
  await expect.poll(() => seriousFaults(page), screen).toEqual([]);
}

// Contrast is the theme's and names are the language's, so two windows see all four.
for (const [lang, theme] of [
  ['en', 'dark'],
  ['vi', 'light'],
] as const) {
  test(`nothing serious for axe in what opens and what a story holds: ${lang}, ${theme}`, async ({ start, home }) => {
    test.setTimeout(180_000);
    await seedLibrary(home, [{ headline: 'Đò đầy khách' }, { headline: 'Dừa xuống giá' }]);
    await putDraft(home, story, photos);
    const { app, page } = await start({ lang });
    await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
    const body = page.locator('.editor-body');
    await expect(body).toContainText('Đất sét trám lò');
    const command = (id: string): Promise<void> =>
      app.evaluate(({ BrowserWindow }, name) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: name });
      }, id);

    await page.keyboard.press('Control+,');
    const dialog = page.getByRole('dialog');
    for (const [index, tab] of (await dialog.getByRole('tab').all()).entries()) {
      await tab.click();
      await looksWell(page, `settings ${index}`);
    }
    await page.keyboard.press('Escape');

    await command('view.preview');
    await expect(page.locator('iframe')).toBeVisible();
    await looksWell(page, 'preview');
    await page.keyboard.press('Escape');

    for (const [index, tab] of (await page.locator('.inspector').getByRole('tab').all()).entries()) {
      await tab.click();
      await looksWell(page, `inspector ${index}`);
    }
    await page.locator('.counts-bar__button').first().click();
    await page.locator('.desk-panel__tools > .ui-button, .desk-panel__tools .ui-button').last().click();
    await looksWell(page, 'counts and filters');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await page.locator('.top-bar__state > button').first().click();
    await expect(page.getByRole('menu')).toBeVisible();
    await looksWell(page, 'status menu');
    await page.keyboard.press('Escape');

    await body.locator('figure img').first().click();
    await looksWell(page, 'a figure selected');
    await body.getByText('Nước sẽ rút sau rằm.').click();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await looksWell(page, 'context menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await looksWell(page, 'find and replace');
    await page.keyboard.press('Escape');
    await body.getByText('Nước sẽ rút sau rằm.').click();
    await command('insert.embed');
    await expect(dialog).toBeVisible();
    await looksWell(page, 'embed dialog');
    await page.keyboard.press('Escape');
  });
}

test('nothing serious for axe at the first run', async ({ start }) => {
  const { page } = await start({ isFirstRun: true, lang: 'vi' });
  await expect(page.getByRole('dialog')).toBeVisible();
  await looksWell(page, 'first run');
});
