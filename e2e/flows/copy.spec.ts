import type { ElectronApplication, Page } from '@playwright/test';
import { fillClipboard, readClipboard } from '../support/clipboard';
import { emptyStory, pngName, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test, type Stet } from '../support/stet';

async function storyWithBlocks({ app, page }: Stet): Promise<StoryScreen> {
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài để chép');
  await story.body.click();
  await fillClipboard(app, {
    html: '<h3>Đầu mục</h3><p>Một <b>đậm</b></p><ul><li>A<ul><li>B</li></ul></li></ul><p>Hết</p>',
    text: '',
  });
  await page.keyboard.press('Control+v');
  await expect(story.body).toContainText('Hết');
  return story;
}

const kinds = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('textbox', { name: 'Body', exact: true })
    .evaluate((body) => [...body.children].map((child) => `${child.tagName} ${child.textContent}`));

test('what is copied from the body is clean HTML and text, and comes into another draft as the same blocks', async ({
  start,
}) => {
  const stet = await start();
  const { app, page } = stet;
  const story = await storyWithBlocks(stet);
  const before = await kinds(page);
  await story.body.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await readClipboard(app);
  expect(copied.html.replace(/<meta[^>]*>|<!--.*?-->/g, '').replace(/\n/g, '')).toContain(
    '<h3>Đầu mục</h3><p>Một <strong>đậm</strong></p><ul><li>A<ul><li>B</li></ul></li></ul><p>Hết</p>',
  );
  expect(copied.html).not.toMatch(/class=|style=|dir=/);
  expect(copied.text.replace(/\r/g, '')).toBe(
    'Đầu mục\n\nMột đậm\n\nA\nB\n\nHết'.replace('A\nB', copied.text.includes('AB') ? 'AB' : 'A\nB'),
  );
  await new DeskScreen(page).newStory();
  await story.body.click();
  await page.keyboard.press('Control+v');
  await expect(story.body).toContainText('Hết');
  expect((await kinds(page)).slice(0, before.length)).toEqual(before);
});

test('a cut and a paste leave the body as it was, and each is one step of undo', async ({ start }) => {
  const stet = await start();
  const { page } = stet;
  const story = await storyWithBlocks(stet);
  const before = await kinds(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(story.body).not.toContainText('Hết');
  await page.keyboard.press('Control+v');
  await expect(story.body).toContainText('Hết');
  expect((await kinds(page)).slice(0, before.length)).toEqual(before);
  await page.keyboard.press('Control+z');
  await expect(story.body).not.toContainText('Hết');
  await page.keyboard.press('Control+z');
  expect(await kinds(page)).toEqual(before);
});

test('words cut out of a sentence go into another as words', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Một hai ba');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+v');
  await expect(story.body.getByRole('paragraph')).toHaveText(['baMột hai ']);
});

test("a page cannot give the body Lexical's own nodes, nor blocks that the story's schema refuses", async ({
  start,
}) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await story.body.evaluate((body) => {
    const link = {
      kind: 'link',
      url: 'javascript:alert(1)',
      content: [{ kind: 'text', text: 'xấu', marks: [], comments: [] }],
    };
    const forged = {
      version: 2,
      draft: '00000000-0000-4000-8000-000000000000',
      body: [{ kind: 'paragraph', content: [link] }],
    };
    const nodes = [
      { type: 'link', url: 'javascript:alert(1)', version: 1, children: [{ type: 'text', text: 'xấu', version: 1 }] },
    ];
    const data = new DataTransfer();
    data.setData('application/x-stet-blocks', JSON.stringify(forged));
    data.setData('application/x-lexical-editor', JSON.stringify({ namespace: 'stet', nodes }));
    data.setData('text/plain', 'chữ thường');
    body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  });
  await expect(story.body).toHaveText('chữ thường');
  await expect(story.body.getByRole('link')).toHaveCount(0);
});

test('the body and a field are copied for the site', async ({ start }) => {
  const stet = await start();
  const { app, page } = stet;
  await storyWithBlocks(stet);
  await choose(app, 'story.copyBody');
  await expect(page.getByText('The body is on the clipboard', { exact: false })).toBeVisible();
  const body = await readClipboard(app);
  expect(body.html).toContain('<h3>Đầu mục</h3>');
  expect(body.html).not.toContain('Bài để chép');
  await new StoryScreen(page).headline.click();
  await choose(app, 'story.copyField');
  await expect(page.getByText('“Headline” is on the clipboard.')).toBeVisible();
  expect((await readClipboard(app)).text).toBe('Bài để chép');
});

test('window 12: what is copied for the site has its photos, or by choice their captions alone, and never too much', async ({
  start,
  home,
}) => {
  const figure = (photo: Uint8Array, caption: string) => ({
    kind: 'figure',
    photo: { kind: 'held', name: pngName(photo) },
    caption,
    credit: '',
    altText: 'Ghe rau',
    source: '',
    width: 'column',
  });
  const small = somePng(64, 36);
  // Whatever is behind the picture counts.
  const large = Buffer.concat([small, Buffer.alloc(41 * 2 ** 20)]);
  await putDraft(home, { ...emptyStory, headline: 'Ảnh quá lớn', body: [figure(large, 'Cầu mới.')] }, [large]);
  await putDraft(home, { ...emptyStory, headline: 'Ảnh nhỏ', body: [figure(small, 'Ghe rau cập bến.')] }, [small]);
  const { app, page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue('Ảnh nhỏ');
  await choose(app, 'story.copyBody');
  await expect(page.getByText('The body is on the clipboard', { exact: false })).toBeVisible();
  expect((await readClipboard(app)).html).toContain('src="data:image/png;base64,');
  await page.getByRole('button', { name: 'Captions only' }).click();
  await expect(page.getByText('Copied with captions only; the photos are left out.')).toBeVisible();
  const { html } = await readClipboard(app);
  expect(html).toContain('<figcaption>Ghe rau cập bến.</figcaption>');
  expect(html).not.toContain('<img');

  await new DeskScreen(page).open('Ảnh quá lớn');
  await choose(app, 'story.copyBody');
  await expect(
    page.getByText('The photos are 42 MB together, which is too much for the clipboard.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Captions only' }).click();
  await expect.poll(async () => (await readClipboard(app)).html).toContain('<figcaption>Cầu mới.</figcaption>');
});

/** Chooses from the application's menu, which hears of the page's commands a moment later. */
const choose = (app: ElectronApplication, command: string): Promise<void> =>
  expect
    .poll(() =>
      app.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (item?.enabled !== true) return false;
        Reflect.apply(item.click, item, []);
        return true;
      }, command),
    )
    .toBe(true);
