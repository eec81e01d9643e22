// window 5: the menu opened as far too far right as the desk is wide, and out of sight once the paper was scrolled.
import type { Page } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

/** How far the menu may be from where it was called, in px: one that has no room below or beside opens on the other side. */
const NEAR = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fails unless the one open menu lies whole in the window and touches a point, give or take a few pixels. */
async function expectMenuAt(page: Page, { x, y }: Point): Promise<void> {
  const menu = page.getByRole('menu');
  await expect(menu).toHaveCount(1);
  const box = await menu.boundingBox();
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (!box) throw new Error('The menu is not drawn.');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  const beside = Math.max(box.x - x, x - (box.x + box.width), 0);
  // Where there is room neither above nor below, it is as high as the window and lies over the point.
  const above = Math.max(box.y - y, y - (box.y + box.height), 0);
  expect(beside).toBeLessThanOrEqual(NEAR);
  expect(above).toBeLessThanOrEqual(NEAR);
}

for (const lang of ['en', 'vi'] as const)
  test(`the menu of a right click opens at the pointer, at both ends of a long story, in ${lang}`, async ({
    start,
  }) => {
    const { page } = await start({ lang });
    await page
      .getByRole('button', { name: lang === 'en' ? 'New story' : /viết bài mới|bài mới/i })
      .first()
      .click();
    const body = page.locator('[contenteditable="true"]').last();
    await body.click();
    for (let line = 0; line < 40; line += 1) {
      await page.keyboard.insertText(`Đoạn thứ ${line} của một bài dài.`);
      await page.keyboard.press('Enter');
    }
    for (const end of ['last', 'first'] as const) {
      const line = body.getByText(end === 'last' ? 'Đoạn thứ 39' : 'Đoạn thứ 0');
      await line.scrollIntoViewIfNeeded();
      const box = await line.boundingBox();
      if (!box) throw new Error('The line is not drawn.');
      const at = { x: box.x + 40, y: box.y + box.height / 2 };
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await expectMenuAt(page, at);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);

      await page.mouse.click(at.x, at.y);
      const caret = await page.evaluate(() => {
        const range = getSelection()?.getRangeAt(0).getBoundingClientRect();
        return { x: range?.x ?? 0, y: range?.bottom ?? 0 };
      });
      await page.keyboard.press('Shift+F10');
      await expectMenuAt(page, caret);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    }
  });

test("the menu of a block's handle opens beside the handle", async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.write('Chợ nổi', 'Một đoạn.');
  await story.body.getByRole('paragraph').first().hover();
  const handle = page.getByRole('button', { name: /^Block: / });
  const box = await handle.boundingBox();
  if (!box) throw new Error('The handle is not drawn.');
  await handle.click();
  await expectMenuAt(page, { x: box.x, y: box.y + box.height });
});
