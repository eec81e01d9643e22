import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../stet';

test('going to another story at once after the last key loses nothing', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskScreen(page);
  const sample = await new StoryScreen(page).headline.inputValue();
  await desk.newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài một');
  await story.body.click();
  await page.keyboard.type('Chữ cuối');
  await desk.draft(sample).click();
  await expect(story.headline).toHaveValue(sample);
  await desk.open('Bài một');
  await expect(story.body).toContainText('Chữ cuối');
});

test('the window opens where it was, as large as it was', async ({ start }) => {
  const first = await start();
  const place = { x: 60, y: 40, width: 1100, height: 760 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await first.app.close();
  const second = await start();
  const found = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(found).toMatchObject({ width: place.width, height: place.height });
});

test('a page that falls over comes back with everything that was saved', async ({ start }) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  await new StoryScreen(page).write('Bài trước khi hỏng', 'Đoạn một.');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  // Playwright gives a crashed page up, so the new one is asked through the main process; it answers nothing while it loads.
  const inPage = (script: string) =>
    app.evaluate(
      ({ BrowserWindow }, code) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>,
          new Promise((resolve) => setTimeout(resolve, 500)),
        ]).catch(() => undefined),
      script,
    );
  await expect
    .poll(() => inPage('[...document.querySelectorAll("textarea")].map((field) => field.value).join()'))
    .toContain('Bài trước khi hỏng');
});
