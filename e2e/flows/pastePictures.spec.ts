import { chownSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { drop, fillClipboard } from '../support/clipboard';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const dataUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
const widths = (page: Page): Promise<number[]> =>
  page
    .getByRole('figure')
    .getByRole('img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));

async function storyToPasteIn(page: Page): Promise<StoryScreen> {
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài có ảnh dán');
  await story.body.click();
  await page.keyboard.type('Trước.');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1100);
  return story;
}

test('pictures inside what is pasted come in where they stand, those of Word too, in one step of undo', async ({
  start,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-word-'));
  const word = join(folder, 'clip_image001.png');
  await writeFile(word, somePng(30, 20));
  if (process.getuid?.() === 0) for (const path of [folder, word]) chownSync(path, 65534, 65534);
  const { app, page } = await start();
  const story = await storyToPasteIn(page);
  const html = `<p>Một</p><p><img src="${dataUrl(somePng(10, 20))}" alt="Nhỏ"></p><p>Hai</p>
    <p><img src="${pathToFileURL(word).href}"></p><p>Ba</p><p><img src="file:///etc/none.png"></p><p>Bốn</p>`;
  await fillClipboard(app, { html, text: 'Một Hai Ba Bốn' });
  await page.keyboard.press('Control+v');
  await expect.poll(() => widths(page)).toEqual([10, 30]);
  await expect(page.getByText('The photo none.png is missing.')).toBeVisible();
  await expect(page.getByText('Stet may not read “none.png” from where it is.', { exact: false })).toBeVisible();
  const order = await story.body.evaluate((body) =>
    [...body.children]
      .map((child) => (child.tagName === 'FIGURE' ? '*' : child.textContent))
      .filter((words) => words !== ''),
  );
  expect(order).toEqual(['Trước.', 'Một', '*', 'Hai', '*', 'Ba', '*', 'Bốn']);
  await story.body.press('Control+z');
  await expect(story.body.locator('figure')).toHaveCount(0);
  await expect(story.body).toHaveText('Trước.');
  await story.body.press('Control+Shift+z');
  await expect.poll(() => widths(page)).toEqual([10, 30]);
  await story.saved();
  await app.close();
  const again = await start();
  await expect(new StoryScreen(again.page).body).toContainText('Bốn');
  await expect.poll(() => widths(again.page)).toEqual([10, 30]);
  const there = new StoryScreen(again.page);
  await there.body.press('Control+a');
  await there.body.press('Control+c');
  await new DeskScreen(again.page).newStory();
  await there.headline.fill('Bài dùng lại ảnh');
  await there.body.press('Control+v');
  await expect(there.body).toContainText('Bốn');
  await expect.poll(() => widths(again.page)).toEqual([10, 30]);
  await rm(folder, { recursive: true });
});

test('undo and redo while pictures are taken in lose none and double none', async ({ start }) => {
  const { app, page } = await start();
  const story = await storyToPasteIn(page);
  const pictures = Array.from(
    { length: 6 },
    (_, n) => `<p>Ảnh ${n}</p><img src="${dataUrl(somePng(40 + n, 30, n))}">`,
  ).join('');
  await fillClipboard(app, { html: pictures, text: 'x' });
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+z');
  await expect(story.body.locator('figure')).toHaveCount(0);
  await page.waitForTimeout(1500);
  await expect(story.body).toHaveText('Trước.');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => widths(page)).toEqual([40, 41, 42, 43, 44, 45]);
  await page.keyboard.press('Control+z');
  await expect(story.body).toHaveText('Trước.');
});

test('a draft that is left while its pictures are taken in has them all', async ({ start }) => {
  const { app, page } = await start();
  await storyToPasteIn(page);
  const pictures = Array.from({ length: 5 }, (_, n) => `<img src="${dataUrl(somePng(40 + n, 30, n))}">`).join('');
  await fillClipboard(app, { html: pictures, text: 'x' });
  await page.keyboard.press('Control+v');
  await new DeskScreen(page).newStory();
  await new DeskScreen(page).open('Bài có ảnh dán');
  await expect.poll(() => widths(page)).toEqual([40, 41, 42, 43, 44]);
});

test('dropped files come in where they fall, and one that is no picture is told', async ({ start }) => {
  const { page } = await start();
  const story = await storyToPasteIn(page);
  await page.keyboard.type('Sau.');
  const box = await story.body.locator('p', { hasText: 'Trước.' }).boundingBox();
  if (!box) throw new Error('the paragraph is not drawn');
  const end = { x: box.x + box.width - 5, y: box.y + box.height / 2 };
  await drop(page, end, {
    files: [
      { name: 'a.png', bytes: somePng(20, 10) },
      { name: 'b.pdf', bytes: Buffer.from('%PDF'), type: 'application/pdf' },
      { name: 'a.png', bytes: somePng(21, 10, 5) },
    ],
  });
  await expect.poll(() => widths(page)).toEqual([20, 21]);
  await expect(page.getByText('Stet cannot open “b.pdf”.', { exact: false })).toBeVisible();
  const order = await story.body.evaluate((body) =>
    [...body.children]
      .map((child) => (child.tagName === 'FIGURE' ? '*' : child.textContent))
      .filter((words) => words !== ''),
  );
  expect(order).toEqual(['Trước.', '*', '*', 'Sau.']);
});
