import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { drop } from '../support/clipboard';
import { emptyStory, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

/** Runs a command as the application's menu does. */
const run = (app: ElectronApplication, command: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, id) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: id });
  }, command);

/** Files of photos that are 200, 210, 220 and so on pixels wide. */
async function photoFiles(desk: string, count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, n) => join(desk, `anh-${n}.png`));
  for (const [n, path] of paths.entries()) await writeFile(path, somePng(200 + 10 * n, 150, n * 30));
  return paths;
}

/** A new story with a gallery of so many photos. */
async function storyWithGallery(app: ElectronApplication, page: Page, desk: string, count: number) {
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài có chùm ảnh');
  await story.body.click();
  await page.keyboard.type('Đoạn một.');
  await pickFiles(app, await photoFiles(desk, count));
  await run(app, 'insert.gallery');
  await expect(photo(page, 1, count)).toBeVisible();
  await expect(page.locator('.editor-body progress')).toHaveCount(0);
  return story;
}

const photo = (page: Page, number: number, count: number): Locator =>
  page.getByRole('group', { name: `Photo ${number} of ${count}`, exact: true });
const widths = (page: Page): Promise<number[]> =>
  page
    .locator('.editor-body img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
const field = (group: Locator, name: string): Locator => group.getByRole('textbox', { name, exact: true });

test('a gallery is written, saved and there again: a caption, credit and alt text each, and a caption for all', async ({
  start,
  desk,
}) => {
  const first = await start();
  const story = await storyWithGallery(first.app, first.page, desk, 3);
  await field(photo(first.page, 2, 3), 'Caption').fill('Nhào đất');
  await field(photo(first.page, 2, 3), 'Credit').fill('Lan');
  await field(photo(first.page, 3, 3), 'Alt text').fill('Ba em nhỏ');
  await first.page.getByRole('textbox', { name: 'Gallery caption' }).fill('Một buổi học');
  await story.saved();
  await first.app.close();
  const { page } = await start();
  await expect(field(photo(page, 2, 3), 'Caption')).toHaveValue('Nhào đất');
  await expect(field(photo(page, 2, 3), 'Credit')).toHaveValue('Lan');
  await expect(field(photo(page, 3, 3), 'Alt text')).toHaveValue('Ba em nhỏ');
  await expect(page.getByRole('textbox', { name: 'Gallery caption' })).toHaveValue('Một buổi học');
  await expect.poll(() => widths(page)).toEqual([200, 210, 220]);
  const there = new StoryScreen(page);
  await there.body.press('Control+a');
  await there.body.press('Control+c');
  await new DeskScreen(page).newStory();
  await there.headline.fill('Bài dùng lại chùm ảnh');
  await there.body.press('Control+v');
  await expect.poll(() => widths(page)).toEqual([200, 210, 220]);
  await expect(field(photo(page, 2, 3), 'Caption')).toHaveValue('Nhào đất');
});

test('photos of a gallery change places by key and by drag, leave it, and the last one is a figure again', async ({
  start,
  desk,
}) => {
  const { app, page } = await start();
  await storyWithGallery(app, page, desk, 3);
  await field(photo(page, 1, 3), 'Caption').fill('Một');
  await photo(page, 1, 3).getByRole('button', { name: 'Move later' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => widths(page)).toEqual([210, 200, 220]);
  await expect(photo(page, 2, 3).getByRole('button', { name: 'Move later' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => widths(page)).toEqual([210, 220, 200]);
  await expect(field(photo(page, 3, 3), 'Caption')).toHaveValue('Một');

  // Both photos of the first row, which the focus in the second one may have scrolled away.
  await photo(page, 1, 3).getByRole('img').scrollIntoViewIfNeeded();
  const from = (await photo(page, 2, 3).getByRole('img').boundingBox())!;
  const to = (await photo(page, 1, 3).getByRole('img').boundingBox())!;
  await page.mouse.move(from.x + 30, from.y + 60);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 60, { steps: 5 });
  await page.mouse.move(to.x + 20, to.y + 60, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => widths(page)).toEqual([220, 210, 200]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => widths(page)).toEqual([210, 220, 200]);

  await photo(page, 1, 3).getByRole('button', { name: 'Remove photo' }).click();
  await expect.poll(() => widths(page)).toEqual([220, 200]);
  await photo(page, 1, 2).getByRole('button', { name: 'Remove photo' }).click();
  await expect(page.getByRole('group', { name: /^Photo \d of/ })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Caption', exact: true })).toHaveValue('Một');
});

test('photos beyond the limit of a story are refused whole and said, by whatever way they come', async ({
  home,
  start,
  desk,
}) => {
  const missing = (n: number) => ({
    photo: { kind: 'missing', fileName: `cu-${n}.jpg` },
    caption: '',
    credit: '',
    altText: '',
    source: '',
  });
  const galleries = Array.from({ length: 25 }, (_, at) => ({
    kind: 'gallery',
    caption: '',
    photos: Array.from({ length: at === 0 ? 11 : 12 }, (_photo, n) => missing(at * 12 + n)),
  }));
  const words = { kind: 'paragraph', content: [{ kind: 'text', text: 'Đoạn đầu.', marks: [], comments: [] }] };
  await putDraft(home, { ...emptyStory, headline: 'Bài đầy ảnh', body: [words, ...galleries] });
  const { app, page } = await start();
  const story = new StoryScreen(page);
  const first = story.body.getByRole('paragraph').first();
  await first.click();
  await page.keyboard.press('End');
  const total = page.getByRole('toolbar', { name: /^Gallery: photos 1 to 11 of / });
  const refused = page.getByText('a story can have at most 300 photos; this one has 299, and 2 more were given');
  const paths = await photoFiles(desk, 2);
  const files = paths.map((_, n) => ({ name: `m${n}.png`, bytes: somePng(90 + n, 60) }));
  const isRefused = async (way: string): Promise<void> => {
    await expect(refused, way).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(refused).toHaveCount(0);
    await expect(total).toHaveAccessibleName('Gallery: photos 1 to 11 of 299');
  };

  await pickFiles(app, paths);
  await story.button('Insert photo').click();
  await isRefused('picked');
  await run(app, 'insert.gallery');
  await isRefused('picked for a gallery');
  await page.getByRole('button', { name: 'Add photos' }).first().click();
  await isRefused('picked for this gallery');
  const { x, y } = (await first.boundingBox())!;
  await drop(page, { x: x + 20, y: y + 10 }, { files });
  await isRefused('dropped into the text');
  const frame = (await photo(page, 1, 11).boundingBox())!;
  await drop(page, { x: frame.x + 20, y: frame.y + 20 }, { files });
  await isRefused('dropped on a gallery');
  await first.evaluate((element) => {
    const data = new DataTransfer();
    for (const name of ['a.png', 'b.png']) data.items.add(new File(['x'], name, { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  });
  await isRefused('pasted');

  // The one that there is room for still comes in.
  await pickFiles(app, paths.slice(0, 1));
  await page.getByRole('button', { name: 'Add photos' }).first().click();
  await expect(photo(page, 12, 12).first().getByRole('img')).toBeVisible();
  await expect.poll(() => widths(page)).toEqual([200]);
});

test('photos are dropped on a gallery, and it comes apart into figures and together again', async ({ start, desk }) => {
  const { app, page } = await start();
  await storyWithGallery(app, page, desk, 2);
  const { waiting, said } = await photo(page, 1, 2).evaluate(
    async (element, files) => {
      const body = element.closest('.editor-body')!;
      let waiting = 0;
      let said = '';
      const seen = new MutationObserver(() => {
        waiting = Math.max(waiting, body.querySelectorAll('progress').length);
        said ||= body.querySelector('.photo-bar [role="status"]')?.textContent ?? '';
      });
      seen.observe(body, { childList: true, subtree: true });
      const data = new DataTransfer();
      for (const [n, base64] of files.entries()) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], `m${n}.png`, { type: 'image/png' }));
      }
      const options = { bubbles: true, cancelable: true, dataTransfer: data };
      element.dispatchEvent(new DragEvent('dragover', options));
      element.dispatchEvent(new DragEvent('drop', options));
      while (body.querySelectorAll('img').length < 4) await new Promise(requestAnimationFrame);
      return { waiting, said };
    },
    [333, 344].map((width) => somePng(width, 100).toString('base64')),
  );
  expect(waiting, 'photos in their places before they were in').toBe(2);
  expect(said).toBe('2 still coming');
  await expect(page.locator('.photo-bar').getByRole('status')).toHaveCount(0);
  await expect.poll(() => widths(page)).toEqual([200, 210, 333, 344]);
  await page.keyboard.press('Control+z');
  await expect(photo(page, 2, 2)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => widths(page)).toEqual([200, 210, 333, 344]);
  await photo(page, 4, 4).getByRole('button', { name: 'Remove photo' }).click();
  await page.getByRole('button', { name: 'Single photos' }).click();
  const figures = page.locator('.editor-body').getByRole('figure');
  await expect(figures).toHaveCount(3);
  await figures.nth(0).getByRole('img').click();
  await figures
    .nth(1)
    .getByRole('img')
    .click({ modifiers: ['Shift'] });
  await run(app, 'insert.gallery');
  await expect(photo(page, 2, 2)).toBeVisible();
  await expect.poll(() => widths(page)).toEqual([200, 210, 333]);
});
