import type { Page } from '@playwright/test';
import { fillClipboard } from '../support/clipboard';
import { boundMs } from '../reliability/soak';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

/** Gives the body a clipboard that another program filled. */
const paste = (page: Page, html: string, text: string): Promise<void> =>
  page.getByRole('textbox', { name: 'Body', exact: true }).evaluate(
    (body, clipboard) => {
      const data = new DataTransfer();
      data.setData('text/html', clipboard.html);
      data.setData('text/plain', clipboard.text);
      body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    },
    { html, text },
  );

const html = `<html><head><style>p{color:red}</style></head><body><h2>Ba nghệ nhân</h2>
<p style="font-family:Times;color:#f00">Lớp mở từ <b>tháng 9</b>, <a href="https://example.vn/lop">không thu phí</a>.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Đất sét</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Men tro</p>
<img src="https://example.vn/anh/lo.jpg" onerror="alert(1)" alt="Lò gốm"><p>Hết.</p></body></html>`;

test('what is copied from Word or a page comes in as blocks, without its look, and is undone in one step', async ({
  start,
}) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Trước.');
  await page.keyboard.press('Enter');
  // Longer than one undo step of typing.
  await page.waitForTimeout(1000);
  await paste(page, html, 'Ba nghệ nhân');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('Ba nghệ nhân');
  await expect(story.body.getByRole('listitem')).toHaveText(['Đất sét', 'Men tro']);
  await expect(story.body.getByRole('link')).toHaveAttribute('href', 'https://example.vn/lop');
  await expect(story.body.locator('strong')).toHaveText('tháng 9');
  await expect(page.getByText('This photo is on example.vn. Nothing has been fetched from there.')).toBeVisible();
  await expect(story.body.locator('[style*="color"]')).toHaveCount(0);
  await expect(story.body).toContainText('Hết.');
  await story.body.press('Control+z');
  await expect(story.body.getByRole('heading')).toHaveCount(0);
  await expect(story.body).toHaveText('Trước.');
});

test('words pasted into a sentence stay in it', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Giá  tăng.');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft');
  await paste(
    page,
    '<meta charset="utf-8"><b style="font-weight:normal"><span style="font-style:italic">rau</span></b>',
    'rau',
  );
  await expect(story.body.getByRole('paragraph')).toHaveText(['Giá rau tăng.']);
  await expect(story.body.locator('em')).toHaveText('rau');
});

/** Starts to measure how long the page cannot answer a key; returns a function for the longest such time, in milliseconds. */
async function watchWaits(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now() };
    Object.assign(window, { __watch: watch });
    setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
    }, 5);
  });
  return () => page.evaluate(() => (window as unknown as { __watch: { longest: number } }).__watch.longest);
}

test('half a megabyte is in within three seconds, in one step, and no key waits for half a second', async ({
  start,
}) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  const sentence = 'Sáng sớm, hơn hai trăm ghe đã kín khúc sông, cao nhất trong ba năm qua. ';
  const long = Array.from({ length: 1000 }, (_, n) => `<p>Đoạn ${n}. ${sentence.repeat(6)}<b>đậm</b></p>`).join('');
  await fillClipboard(app, { html: long, text: 'x' });
  const longestWait = await watchWaits(page);
  const before = Date.now();
  await page.keyboard.press('Control+v');
  await expect(story.body.locator('> p')).toHaveCount(1000);
  const took = Date.now() - before;
  await expect(story.body).toContainText('Đoạn 500.');
  await story.saved();
  const longest = await longestWait();
  const size = Math.round(new TextEncoder().encode(long).length / 1000);
  console.log(`${size} kB pasted in ${took} ms; the page was busy for ${Math.round(longest)} ms at the longest`);
  expect(took).toBeLessThan(boundMs(3000));
  expect(longest).toBeLessThan(boundMs(500));
  const order = await story.body.evaluate((body) =>
    [...body.children].map((child) => /^Đoạn (\d+)/.exec(child.textContent)?.[1]),
  );
  expect(order).toEqual(Array.from({ length: 1000 }, (_, n) => String(n)));
  await page.keyboard.type('Cuối.');
  await expect(story.body.locator('> p').last()).toHaveText(/Đoạn 999.*đậmCuối\.$/);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await expect(story.body).toHaveText('');
});

// loss 9
test('HTML that is heavy for its size is read beside the page: keys go on, and it comes in where the caret was', async ({
  start,
}) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Trước sau.');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  // As deep as a page may be, many times.
  const nested = `${'<blockquote>'.repeat(150)}<p>Trích</p>${'</blockquote>'.repeat(150)}`;
  await fillClipboard(app, { html: nested.repeat(14), text: 'x' });
  const longestWait = await watchWaits(page);
  await page.keyboard.press('Control+v');
  await page.keyboard.type('(gõ tiếp) ');
  await expect(story.body.locator('blockquote')).toHaveCount(13, { timeout: 15_000 });
  // The words of the first one go into the paragraph that is there.
  const words = (await story.body.innerText()).replace(/\s+/g, ' ');
  expect(words).toMatch(/^Trước (Trích ?){14}\(gõ tiếp\) sau\.$/);
  const longest = await longestWait();
  console.log(
    `${nested.length * 14} characters of nested quotes: the page was busy for ${Math.round(longest)} ms at the longest`,
  );
  expect(longest).toBeLessThan(boundMs(500));
});

test('more than a story holds is refused whole, in one sentence', async ({ start }) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Trước.');
  await fillClipboard(app, { html: '<p>A</p>'.repeat(3_001), text: '' });
  await page.keyboard.press('Control+v');
  await expect(
    page.getByText('Nothing was pasted: the story would have more than 3,000 blocks.', { exact: false }),
  ).toBeVisible({ timeout: 15_000 });
  await expect(story.body).toHaveText('Trước.');
});
