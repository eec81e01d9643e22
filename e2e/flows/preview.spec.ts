import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

test('the preview shows the story as it is now, with its photo, at both widths, and closes with Escape', async ({
  start,
}) => {
  const { page } = await start();
  const story = new StoryScreen(page);
  await story.headline.fill('Tít vừa gõ xong');
  await story.button('Preview').click();
  const dialog = page.getByRole('dialog', { name: 'Preview' });
  const frame = page.frameLocator('iframe[title="The page as it will be exported"]');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Tít vừa gõ xong');
  const photo = frame.getByRole('img').first();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  expect(await frame.locator('html').evaluate(() => window.origin)).toBe('null');

  const box = page.getByTitle('The page as it will be exported');
  expect((await box.boundingBox())?.width).toBeGreaterThan(900);
  await dialog.getByRole('button', { name: 'Phone' }).click();
  expect((await box.boundingBox())?.width).toBe(390);
  // A click in the frame leaves the focus where Escape is heard.
  await frame.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+Shift+E');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('nothing in a preview runs, is asked for, or leads away', async ({ start }) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('<img src=x onerror="document.title=1"><script>document.title=1</script>');
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('Title of related link 1').fill('Ra ngoài');
  await page.getByLabel('Address of related link 1').fill('https://stet.example/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await story.button('Preview').click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('<script>');
  await frame.getByRole('link', { name: 'Ra ngoài' }).click({ noWaitAfter: true });
  await page.waitForTimeout(500);
  // Asked of main: Playwright waits for the navigation that it saw begin, which never ends.
  const shown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames.map(({ url }) => url),
  );
  expect(shown).toEqual([expect.stringMatching(/^app:\/\/stet\/preview\//)]);
  expect(asked.filter((url) => !url.startsWith('app://stet/preview/'))).toEqual([]);
  expect(page.url()).toBe('app://stet/');
  const token = /preview\/([0-9a-f-]+)/.exec(asked[0] ?? '')?.[1] ?? '';
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Closed, it is gone from memory.
  const answer = page.waitForResponse(/preview/);
  await page.evaluate((url) => void (new Image().src = url), `app://stet/preview/${token}/index.html?again`);
  expect((await answer).status()).toBe(404);
});
