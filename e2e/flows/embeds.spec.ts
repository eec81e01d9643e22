import type { ElectronApplication, Page } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

async function openDialog(app: ElectronApplication, page: Page): Promise<StoryScreen> {
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài có phim');
  await story.body.click();
  await page.keyboard.type('Đoạn một.');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: 'insert.embed' });
  });
  return story;
}

test('an embed is an address and a title typed by hand, changed on its card, and there again', async ({ start }) => {
  const first = await start();
  const story = await openDialog(first.app, first.page);
  const dialog = first.page.getByRole('dialog', { name: 'Embed' });
  await expect(dialog.getByRole('textbox', { name: 'Address' })).toBeFocused();
  await first.page.keyboard.type('javascript:alert(1)');
  await first.page.keyboard.press('Enter');
  await expect(dialog.getByText('Enter a web address, such as')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Address' }).fill('video.example.vn/gom');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Phim về lò gốm');
  await first.page.keyboard.press('Enter');
  const card = first.page.getByRole('group', { name: 'Embed from video.example.vn' });
  await expect(card.getByRole('textbox', { name: 'Address' })).toHaveValue('https://video.example.vn/gom');

  await card.getByRole('textbox', { name: 'Title' }).fill('Phim ngắn về lò gốm');
  await card.getByRole('textbox', { name: 'Address' }).fill('không phải địa chỉ');
  await expect(card.getByRole('alert')).toBeVisible();
  await card.getByRole('textbox', { name: 'Address' }).fill('https://phim.example.vn/2');
  await expect(first.page.getByRole('group', { name: 'Embed from phim.example.vn' })).toBeVisible();
  await story.saved();
  await first.app.close();
  const { page } = await start();
  const again = page.getByRole('group', { name: 'Embed from phim.example.vn' });
  await expect(again.getByRole('textbox', { name: 'Title' })).toHaveValue('Phim ngắn về lò gốm');
  await again.getByRole('button', { name: 'Remove embed' }).click();
  await expect(again).toHaveCount(0);
  await new StoryScreen(page).body.press('Control+z');
  await expect(again).toBeVisible();
});

test('a bare address that is pasted stays text', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const { body } = new StoryScreen(page);
  await body.click();
  await body.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'https://video.example.vn/gom');
    element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  });
  await expect(body.getByRole('paragraph')).toHaveText('https://video.example.vn/gom');
  await expect(page.getByRole('group', { name: /^Embed/ })).toHaveCount(0);
});
