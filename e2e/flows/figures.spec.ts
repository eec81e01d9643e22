import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { runExport } from '../support/exporting';
import { drop } from '../support/clipboard';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

/** Picks photos of these names into the story, below what the caret is in. */
async function insertPhotos(
  app: ElectronApplication,
  page: Page,
  desk: string,
  names: readonly string[],
): Promise<void> {
  const paths = names.map((name) => join(desk, name));
  for (const [at, path] of paths.entries()) await writeFile(path, somePng(240 + at, 160, at * 60));
  await pickFiles(app, paths);
  await new StoryScreen(page).button('Insert photo').click();
}

/** A new story of three paragraphs with a photo after the second. */
async function storyWithPhoto(app: ElectronApplication, page: Page, desk: string): Promise<StoryScreen> {
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài có ảnh');
  await story.body.click();
  await page.keyboard.type('Đoạn một.\nĐoạn hai.\nĐoạn ba.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await insertPhotos(app, page, desk, ['lo.png']);
  await expect(figures(page)).toHaveCount(1);
  return story;
}

const figures = (page: Page): Locator => page.locator('.editor-body').getByRole('figure');
const photoOf = (figure: Locator): Locator => figure.getByRole('img');
/** What stands in the body, in its order: words of paragraphs, "ảnh" for a figure. */
const order = (page: Page): Promise<string[]> =>
  page
    .locator('.editor-body > :not(img, [data-lexical-cursor])')
    .evaluateAll((blocks) => blocks.map((block) => (block.tagName === 'FIGURE' ? 'ảnh' : block.textContent)));

test('a figure has three widths: on the paper, as commands, and on the exported page', async ({ start, desk }) => {
  const { app, page } = await start();
  const story = await storyWithPhoto(app, page, desk);
  const figure = figures(page);
  const width = async (): Promise<number> => (await photoOf(figure).boundingBox())!.width;
  const paper = (await page.locator('.paper').boundingBox())!.width;
  const column = await width();
  // The handle of the block lies beside the photo, however wide that is.
  const expectHandleClear = async (): Promise<void> => {
    await page.mouse.move(5, 5);
    await photoOf(figure).hover();
    const handle = page.getByRole('button', { name: 'Block: Photo', exact: true });
    await expect
      .poll(async () => (await handle.boundingBox())!.x + 24 - (await photoOf(figure).boundingBox())!.x)
      .toBeLessThanOrEqual(0);
  };
  await photoOf(figure).click();
  await page.getByRole('button', { name: 'Wider than the text' }).click();
  await expect.poll(width).toBeGreaterThan(column);
  await expectHandleClear();
  const wide = await width();
  await page.getByRole('button', { name: 'As wide as the page' }).click();
  await expect.poll(width).toBeGreaterThan(wide);
  expect(Math.abs((await width()) - paper)).toBeLessThan(3);
  await expect(page.getByRole('button', { name: 'As wide as the page' })).toHaveAttribute('aria-pressed', 'true');
  await story.saved();
  await pickFiles(app, [desk]);
  await story.button('Export').click();
  await runExport(page);
  await expect
    .poll(() => readFile(join(desk, 'bai-co-anh', 'index.html'), 'utf8').catch(() => ''))
    .toContain('<figure class="story-figure-full"><img ');
});

test('by keyboard: select a figure, write its caption, go back, remove it and have it back', async ({
  start,
  desk,
}) => {
  const { app, page } = await start();
  const story = await storyWithPhoto(app, page, desk);
  await story.body.getByText('Đoạn hai.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  const selected = figures(page).locator('[data-selected="true"]');
  await expect(selected).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(story.captions).toBeFocused();
  await page.keyboard.type('Lò gốm');
  await page.keyboard.press('Escape');
  await expect(story.body).toBeFocused();
  await expect(selected).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(figures(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(story.captions).toHaveValue('Lò gốm');
});

test('alt text that is missing is told quietly, and a click leads to its field', async ({ start, desk }) => {
  const { app, page } = await start();
  await storyWithPhoto(app, page, desk);
  const hint = page.getByRole('button', { name: 'Alt text missing' });
  await hint.click();
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
  await page.keyboard.type('Ba lò gốm bên sông');
  await expect(hint).toHaveCount(0);
});

test('a photo pasted over a selected figure stands in its place, under the words that are there', async ({
  start,
  desk,
}) => {
  const { app, page } = await start();
  const story = await storyWithPhoto(app, page, desk);
  await story.captions.fill('Lò gốm');
  await photoOf(figures(page)).click();
  await story.body.evaluate((body, base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (l) => l.charCodeAt(0))], 'm.png', { type: 'image/png' }));
    body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, somePng(333, 100).toString('base64'));
  const photo = photoOf(figures(page));
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(333);
  await expect(story.captions).toHaveValue('Lò gốm');
});

test('a figure is dragged to where the line shows, in one step of undo', async ({ start, desk }) => {
  const { app, page } = await start();
  const story = await storyWithPhoto(app, page, desk);
  expect(await order(page)).toEqual(['Đoạn một.', 'Đoạn hai.', 'ảnh', 'Đoạn ba.']);
  const photo = photoOf(figures(page));
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240);
  await photo.click({ position: { x: 60, y: 30 } });
  // The photo was scrolled into view when it came; where it goes has to be in view too.
  await story.body.getByText('Đoạn một.').scrollIntoViewIfNeeded();
  const from = (await photo.boundingBox())!;
  const to = (await story.body.getByText('Đoạn một.').boundingBox())!;
  await page.mouse.move(from.x + 60, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 40, { steps: 5 });
  await page.mouse.move(to.x + 60, to.y + 2, { steps: 3 });
  await expect(page.locator('.editor-drop-line')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.editor-drop-line')).toHaveCount(0);
  await expect.poll(() => order(page)).toEqual(['ảnh', 'Đoạn một.', 'Đoạn hai.', 'Đoạn ba.']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => order(page)).toEqual(['Đoạn một.', 'Đoạn hai.', 'ảnh', 'Đoạn ba.']);
});

test('photos that are picked, pasted and dropped in a paragraph leave it whole, make no empty one, and go by one undo', async ({
  start,
  desk,
}) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Đoạn một.\nĐoạn hai.\nĐoạn ba.');
  const words = ['Đoạn một.', 'Đoạn hai.', 'Đoạn ba.'];
  const below = ['Đoạn một.', 'Đoạn hai.', 'ảnh', 'Đoạn ba.'];
  const above = ['Đoạn một.', 'ảnh', 'Đoạn hai.', 'Đoạn ba.'];
  const second = story.body.getByText('Đoạn hai.');
  const file = { name: 'm.png', bytes: somePng(333, 100) };
  const ways = {
    picked: () => insertPhotos(app, page, desk, ['lo.png']),
    pasted: () =>
      story.body.evaluate((body, base64) => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], 'm.png', { type: 'image/png' }));
        body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
      }, file.bytes.toString('base64')),
  };
  const isOneStep = async (way: string, expected: readonly string[]): Promise<void> => {
    await expect.poll(() => order(page), way).toEqual(expected);
    await expect.poll(() => photoOf(figures(page)).count(), way).toBe(1);
    await story.body.press('Control+z');
    await expect.poll(() => order(page), `${way}, undone`).toEqual(words);
  };
  for (const [way, give] of Object.entries(ways)) {
    for (const [key, steps, expected] of [
      ['Home', 0, above],
      ['Home', 4, below],
      ['End', 0, below],
    ] as const) {
      await second.click();
      await page.keyboard.press(key);
      for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
      await give();
      await isOneStep(`${way} at ${key} and ${steps} on`, expected);
    }
  }
  const { x, y, height } = (await second.boundingBox())!;
  await drop(page, { x: x + 40, y: y + height / 2 }, { files: [file] });
  await isOneStep('dropped', below);
});

test('an inserted photo comes into view with the caret in its caption (window 8)', async ({ start, desk }) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài có ảnh');
  await story.body.click();
  await page.keyboard.type('Đoạn.\n'.repeat(40));
  await insertPhotos(app, page, desk, ['lo.png']);
  await expect(story.captions).toBeFocused();
  await expect(story.captions).toBeInViewport({ ratio: 1 });
  await expect(photoOf(figures(page))).toBeInViewport({ ratio: 1 });
  await page.keyboard.type('Lò nung');
  await expect(story.captions).toHaveValue('Lò nung');
});

for (const key of ['Enter', 'Tab', 'ArrowDown']) {
  test(`${key} goes on from the last field of a photo to the next paragraph, which the end of the body has too (window 8)`, async ({
    start,
    desk,
  }) => {
    const { app, page } = await start();
    const story = await storyWithPhoto(app, page, desk);
    await story.captions.focus();
    await page.keyboard.type('Lò nung');
    for (const name of ['Credit', 'Alt text', 'Source']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('textbox', { name, exact: true })).toBeFocused();
    }
    await page.keyboard.press(key);
    await expect(story.body).toBeFocused();
    await page.keyboard.type('Rồi ');
    await expect.poll(() => order(page)).toEqual(['Đoạn một.', 'Đoạn hai.', 'ảnh', 'Rồi Đoạn ba.']);

    await page.keyboard.press('Control+End');
    await insertPhotos(app, page, desk, ['men.png']);
    await expect(story.captions.nth(1)).toBeFocused();
    for (let field = 0; field < 4; field += 1) await page.keyboard.press(key);
    await expect(story.body).toBeFocused();
    await page.keyboard.type('Hết.');
    await expect.poll(() => order(page)).toEqual(['Đoạn một.', 'Đoạn hai.', 'ảnh', 'Rồi Đoạn ba.', 'ảnh', 'Hết.']);
  });
}
