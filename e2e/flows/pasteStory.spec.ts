import type { Page } from '@playwright/test';
import { seriousFaults } from '../support/axe';
import { fillClipboard } from '../support/clipboard';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { callBridge } from '../security/page';
import { expect, test } from '../support/stet';

const headline = 'Lớp gốm đêm bên bến đò cũ';
const lead = 'Ba nghệ nhân mở lớp gốm miễn phí cho trẻ em xóm bến, bắt đầu từ tháng chín năm nay.';
const first = 'Chiều thứ bảy, hai mươi em ngồi kín gian nhà kho ven sông, tay lấm đất.';
const second = 'Ông Thịnh, người đứng lớp, nói ông chỉ mong bọn trẻ biết quý nghề của làng.';
const signOff = 'Minh Anh - Quốc Bảo';
const html = `<h1>${headline}</h1><p class="author">${signOff}</p><p class="sapo">${lead}</p>
<p>${first}</p><p>${second}</p><p>${signOff}</p>`;
const text = [
  headline,
  'MINH ANH 14/9/2025 08:30',
  lead,
  'lo-gom.jpg',
  'Lò gốm của làng. Ảnh: MINH ANH',
  first,
  second,
].join('\n');

const offer = (page: Page) => page.getByRole('button', { name: 'Fill in headline, lead, byline' });

async function pasteInto(
  page: Page,
  app: Parameters<typeof fillClipboard>[0],
  copied: { html?: string; text: string },
) {
  const story = new StoryScreen(page);
  await fillClipboard(app, copied);
  await story.body.click();
  await page.keyboard.press('Control+v');
  await expect(story.body).toContainText(second);
  return story;
}

test('a story pasted into an empty draft fills headline, lead and byline when asked to, in one step of undo', async ({
  start,
}) => {
  const { page, app } = await start();
  await new DeskScreen(page).newStory();
  const story = await pasteInto(page, app, { html, text: headline });
  const all = [signOff, lead, first, second, signOff];
  await expect(story.body.getByRole('paragraph')).toHaveText(all);
  await expect(page.getByText('This looks like a whole story.')).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('offer.png') });
  await offer(page).click();
  await expect(story.headline).toHaveValue(headline);
  await expect(story.lead).toHaveValue(lead);
  await expect(story.byline).toHaveValue(signOff);
  await expect(story.body.getByRole('paragraph')).toHaveText([first, second]);
  await expect(page.getByText('Filled in from the paste: headline, lead, byline.')).toBeVisible();
  await story.body.press('Control+z');
  await expect(story.headline).toHaveValue('');
  await expect(story.lead).toHaveValue('');
  await expect(story.byline).toHaveValue('');
  await expect(story.body.getByRole('heading')).toHaveText(headline);
  await expect(story.body.getByRole('paragraph')).toHaveText(all);
  await story.body.press('Control+z');
  await expect(story.body).toHaveText('');
});

test('a plain text gives its photo and caption too, by the keyboard, and keeps what was written meanwhile', async ({
  start,
}) => {
  const { page, app } = await start();
  await new DeskScreen(page).newStory();
  const story = await pasteInto(page, app, { text });
  await expect(offer(page)).toBeVisible();
  await story.headline.fill('Tít của tôi');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fill in headline');
  await page.keyboard.press('Enter');
  await expect(story.lead).toHaveValue(lead);
  await expect(story.byline).toHaveValue('MINH ANH');
  await expect(story.headline).toHaveValue('Tít của tôi');
  await expect(story.captions).toHaveValue('Lò gốm của làng');
  await expect(story.body).toContainText(headline);
  await expect(story.body).not.toContainText('14/9/2025');
  await expect(offer(page)).toBeHidden();
});

test('refused, or taken back, it changes nothing', async ({ start }) => {
  const { page, app } = await start();
  await new DeskScreen(page).newStory();
  const story = await pasteInto(page, app, { html, text: headline });
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(offer(page)).toBeHidden();
  await expect(story.headline).toHaveValue('');
  await expect(story.body.getByRole('heading')).toHaveText(headline);
  await story.body.press('Control+z');
  await expect(story.body).toHaveText('');
  await pasteInto(page, app, { html, text: headline });
  await expect(offer(page)).toBeVisible();
  await story.body.press('Control+z');
  await expect(offer(page)).toBeHidden();
  await expect(story.headline).toHaveValue('');
});

test('a draft that has words, and a paste that is no story, are asked nothing', async ({ start }) => {
  const { page, app } = await start();
  const desk = new DeskScreen(page);
  await desk.newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Tít của tôi');
  await pasteInto(page, app, { html, text: headline });
  await desk.newStory();
  const noStory = [first, lead, second].join('\n');
  await pasteInto(page, app, { text: noStory });
  // One process judges pastes one after the other: with this answer, those before it have theirs.
  const judged = await callBridge(page, 'clipboard:story', { html: '', text: noStory, isPlain: false });
  expect(judged).toEqual({ ok: true, value: null });
  await expect(page.getByText('This looks like a whole story.')).toBeHidden();
});

test('in Vietnamese and the dark theme the offer is taken with Tab and Enter, and the caret comes back', async ({
  start,
}) => {
  const { page, app } = await start({ lang: 'vi' });
  await page.getByRole('button', { name: 'Bài mới', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toBeFocused();
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await fillClipboard(app, { text });
  const body = page.getByRole('textbox', { name: 'Nội dung', exact: true });
  await body.click();
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Có vẻ bạn vừa dán cả một bài.')).toBeVisible();
  expect(await seriousFaults(page, 'color-contrast')).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('offer-vi.png') });
  const fill = page.getByRole('button', { name: 'Điền tít, sapo, bút danh…', exact: true });
  // The notice is the last thing of the window: the way to it is the shortest backwards.
  await page.getByRole('button', { name: 'Bài mới', exact: true }).focus();
  for (let step = 0; step < 12 && !(await fill.evaluate((button) => button === document.activeElement)); step += 1)
    await page.keyboard.press('Shift+Tab');
  await expect(fill).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
  await expect(page.getByRole('textbox', { name: 'Sapo', exact: true })).toHaveValue(lead);
  await expect(body).toBeFocused();
  await page.screenshot({ path: test.info().outputPath('filled-vi.png') });
});
