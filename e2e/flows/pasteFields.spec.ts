import { drop, fillClipboard } from '../support/clipboard';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const messy = `${'Huế'.normalize('NFD')}\u00A0mưa\u200B\r\n\r\nÐà Nẵng`;

test('a field takes what is pasted in one line, as Stet keeps text, in one step of undo, the caret after it', async ({
  start,
}) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  for (const field of [story.headline, story.lead, story.tags]) {
    await field.click();
    await page.keyboard.type('AB');
    await page.waitForTimeout(1100);
    await page.keyboard.press('ArrowLeft');
    await fillClipboard(app, { text: messy });
    await page.keyboard.press('Control+v');
    await expect(field).toHaveValue('AHuế mưa Đà NẵngB');
    await page.keyboard.type('!');
    await expect(field).toHaveValue('AHuế mưa Đà Nẵng!B');
  }
  await page.waitForTimeout(1100);
  await story.lead.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect(story.lead).toHaveValue('AHuế mưa Đà Nẵng!BHuế mưa Đà Nẵng');
  await page.keyboard.press('Control+z');
  await expect(story.lead).toHaveValue('AHuế mưa Đà Nẵng!B');
});

// loss 9
test('what a field has no room for is left out, and counted', async ({ start }, info) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.click();
  await fillClipboard(app, { text: 'Ghe rau. '.repeat(1_300) });
  await page.keyboard.press('Control+v');
  await expect(page.getByText('1,700 characters of what was pasted did not fit', { exact: false })).toBeVisible();
  expect((await story.headline.inputValue()).length).toBe(10_000);
  await page.screenshot({ path: info.outputPath('cut.png') });
  await page.keyboard.press('Control+z');
  await expect(story.headline).toHaveValue('');
});

test('"Paste as plain text" takes words only, of a page or of Markdown', async ({ start }) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await fillClipboard(app, { html: '<h2>Tít</h2><p>Một <b>đậm</b></p>', text: '# Tít\n\n- Một **đậm**' });
  await page.keyboard.press('Control+Shift+v');
  await expect(story.body.getByRole('paragraph')).toHaveText(['# Tít', '- Một **đậm**']);
  await expect(story.body.locator('h2, strong, li')).toHaveCount(0);
});

test('a text that plainly is Markdown comes in as blocks', async ({ start }) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await fillClipboard(app, { text: '# Tít\n\n- Một **đậm**\n- Hai\n\n<b>thô</b>' });
  await page.keyboard.press('Control+v');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('Tít');
  await expect(story.body.getByRole('listitem')).toHaveText(['Một đậm', 'Hai']);
  await expect(story.body.locator('strong')).toHaveText(['đậm', 'thô']);
});

test('HTML that another program drops comes through the same gate, where it falls', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Đầu.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Cuối.');
  const box = await story.body.getByRole('paragraph').first().boundingBox();
  if (!box) throw new Error('the paragraph is not drawn');
  await drop(
    page,
    { x: box.x + 200, y: box.y + box.height / 2 },
    {
      html: '<p style="color:red" onclick="x()">Một <b>đậm</b></p><h3>Mục</h3><script>window.__pwned=1</script>',
      text: 'Một đậm',
    },
  );
  await expect(story.body).toHaveText('Đầu.Một đậmMụcCuối.');
  await expect(story.body.getByRole('heading', { level: 3 })).toHaveText('Mục');
  await expect(story.body.locator('[style*="color"], [onclick], script')).toHaveCount(0);
});

test('words dragged within the body move, with their marks', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Một ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('hai');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ba');
  await page.waitForTimeout(1100);
  await story.body.locator('strong').first().dblclick();
  const from = await story.body.locator('strong').first().boundingBox();
  const to = await story.body.getByRole('paragraph').last().boundingBox();
  if (!from || !to) throw new Error('the words are not drawn');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 100, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(story.body.getByRole('paragraph')).toHaveText(['Một ', 'bahai']);
  await page.keyboard.press('Control+z');
  await expect(story.body.getByRole('paragraph')).toHaveText(['Một hai', 'ba']);
});
