import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, pickFiles, test } from '../support/stet';
import { somePng } from '../support/photos';

test('the first window shows the sample story, with its photo', async ({ start }) => {
  const { page } = await start();
  await expect(new DeskScreen(page).drafts).toHaveCount(1);
  const story = new StoryScreen(page);
  await expect(story.headline).not.toHaveValue('');
  const photo = page.getByRole('figure').getByRole('img');
  await expect(photo).toBeVisible();
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
});

test('a story typed with a photo is there again after closing and opening', async ({ start, desk }) => {
  const first = await start();
  const photo = join(desk, 'chợ nổi.png');
  await writeFile(photo, somePng(640, 360));
  await new DeskScreen(first.page).newStory();
  const story = new StoryScreen(first.page);
  await story.section.fill('Kinh tế');
  await story.headline.pressSequentially('Chợ nổi đông khách trở lại');
  await story.byline.fill('Minh Anh - Quốc Bảo');
  await story.published.fill('05/03/2024 07:05');
  await story.lead.pressSequentially('Sáng sớm, hơn 200 ghe đã kín khúc sông.');
  await story.lead.press('Enter');
  await story.body.pressSequentially('Giá rau giảm 12,6% so với tháng trước.');
  await pickFiles(first.app, [photo]);
  await story.button('Insert photo').click();
  await expect(story.captions).toHaveCount(1);
  await story.captions.pressSequentially('Ghe rau cập bến lúc năm giờ sáng');
  await story.page.getByRole('textbox', { name: 'Credit' }).pressSequentially('Minh Anh');
  await story.page.getByRole('textbox', { name: 'Alt text' }).pressSequentially('Ghe chở rau');
  await story.saved();
  await first.app.close();

  const second = await start();
  const again = new StoryScreen(second.page);
  await expect(again.headline).toHaveValue('Chợ nổi đông khách trở lại');
  await expect(again.section).toHaveValue('Kinh tế');
  await expect(again.byline).toHaveValue('Minh Anh - Quốc Bảo');
  await expect(again.published).toHaveValue('05/03/2024 07:05');
  await expect(again.lead).toHaveValue('Sáng sớm, hơn 200 ghe đã kín khúc sông.');
  await expect(again.body).toContainText('Giá rau giảm 12,6% so với tháng trước.');
  await expect(again.captions).toHaveValue('Ghe rau cập bến lúc năm giờ sáng');
  await expect(second.page.getByRole('textbox', { name: 'Credit' })).toHaveValue('Minh Anh');
  const image = second.page.getByRole('figure').getByRole('img');
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(640);
});

test('closing at once after the last key loses nothing', async ({ start }) => {
  const first = await start();
  await new DeskScreen(first.page).newStory();
  await new StoryScreen(first.page).headline.pressSequentially('Chữ cuối cùng');
  await first.app.close();
  const second = await start();
  await expect(new StoryScreen(second.page).headline).toHaveValue('Chữ cuối cùng');
});

test('what is typed under a photo can be undone, and stays out of the body', async ({ start, desk }) => {
  const { app, page } = await start();
  const photo = join(desk, 'a.png');
  await writeFile(photo, somePng(64, 64));
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await story.body.pressSequentially('Thân bài');
  await pickFiles(app, [photo]);
  await story.button('Insert photo').click();
  await story.captions.pressSequentially('Chú thích');
  await story.captions.press('Backspace');
  await expect(story.captions).toHaveValue('Chú thíc');
  await expect(story.body.getByRole('paragraph').first()).toHaveText('Thân bài');
  await story.captions.press('Control+z');
  await expect(story.captions).toHaveValue('');
  await story.captions.press('Control+Shift+z');
  await expect(story.captions).toHaveValue('Chú thíc');
});

test('a photo that is no photo is refused in one sentence', async ({ start, desk }) => {
  const { app, page } = await start();
  const fake = join(desk, 'giả.jpg');
  await writeFile(fake, 'không phải ảnh');
  const story = new StoryScreen(page);
  await pickFiles(app, [fake]);
  await story.button('Insert photo').click();
  await expect(page.getByText('“giả.jpg” is not a JPEG, PNG, WebP, GIF or AVIF picture.')).toBeVisible();
});

test('the desk finds, renames, duplicates and trashes stories, and brings them back', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskScreen(page);
  await desk.newStory();
  await new StoryScreen(page).write('Đắk Lắk được mùa cà phê', 'Giá cao nhất năm năm.');
  await expect(desk.drafts).toHaveCount(2);

  await desk.search.fill('dak lak ca phe');
  await expect(desk.drafts).toHaveCount(1);
  await desk.search.fill('không có bài này');
  await expect(page.getByText('No stories contain “không có bài này”.')).toBeVisible();
  await desk.search.fill('');

  await desk.choose('Đắk Lắk được mùa cà phê', 'Duplicate');
  await expect(desk.draft('Đắk Lắk được mùa cà phê')).toHaveCount(2);
  await desk.drafts.first().hover();
  await desk.drafts
    .first()
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New headline' }).fill('Bài thứ hai');
  await page.keyboard.press('Enter');
  await expect(desk.draft('Bài thứ hai')).toHaveCount(1);

  await desk.choose('Bài thứ hai', 'Move to trash');
  await expect(desk.draft('Bài thứ hai')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(desk.draft('Bài thứ hai')).toHaveCount(1);
});

test('the interface speaks the language of the system, and the one that is chosen', async ({ start }) => {
  const { page } = await start({ lang: 'vi', home: await openFolder() });
  await expect(page.getByRole('button', { name: 'Bài mới' })).toBeVisible();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('tab', { name: 'Giao diện', exact: true }).click();
  await page.getByRole('combobox', { name: 'Ngôn ngữ', exact: true }).selectOption({ label: 'English' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'New story' })).toBeVisible();
});

test('a wrong publication time says so and names the forms that are taken; "Now" sets it (window 11)', async ({
  start,
}) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Chợ nổi');
  await story.published.fill('chiều mai');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await story.published.press('Tab');
  await expect(page.getByRole('alert')).toContainText('17/11/2023 16:00, 16:00 17/11/2023');
  await expect(story.published).toHaveAccessibleDescription(/This is not a date and time/);
  await expect(story.button('Now')).toBeFocused();
  const before = Date.now();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  const [, day, month, year, time] =
    /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)$/.exec(await story.published.inputValue()) ?? [];
  const set = Date.parse(`${year}-${month}-${day}T${time}:00+07:00`);
  expect(set).toBeGreaterThan(before - 60_000);
  expect(set).toBeLessThanOrEqual(Date.now());
  await story.published.fill('16h00, 17/11/2023');
  await story.published.press('Tab');
  await expect(story.published).toHaveValue('17/11/2023 16:00');
});
