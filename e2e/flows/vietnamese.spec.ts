import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { somePng } from '../photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../stet';
import { VietnameseKeyboard } from '../typing';

const texts = {
  headline: 'Đường về Đắk Nông ngập nước, người dân phải đi thuyền',
  lead: 'Mưa lớn suốt ba ngày khiến mực nước hồ Ea Snô vượt báo động hai.',
  body: 'Ông Y Thuyết, trưởng buôn, nói: hộ nào cũng đã dời đồ lên gác.\nTrường học nghỉ từ chiều thứ tư; đến sáng nay điện vẫn chưa có.',
  caption: 'Thuyền chở học sinh qua đoạn quốc lộ bị ngập sâu',
};

for (const way of ['retype', 'compose'] as const) {
  test(`Vietnamese typed by ${way === 'retype' ? 'Backspace and retype' : 'composition'} ends in the right letters everywhere`, async ({
    start,
    desk,
  }) => {
    const { app, page } = await start();
    const photo = join(desk, 'a.png');
    await writeFile(photo, somePng(64, 64));
    await new DeskScreen(page).newStory();
    const story = new StoryScreen(page);
    const keyboard = await VietnameseKeyboard.of(page);

    await keyboard[way](texts.headline);
    await expect(story.headline).toHaveValue(texts.headline);
    await story.lead.click();
    await keyboard[way](texts.lead);
    await expect(story.lead).toHaveValue(texts.lead);
    await story.body.click();
    await keyboard[way](texts.body);
    await expect(story.body.getByRole('paragraph')).toHaveText(texts.body.split('\n'));
    await pickFiles(app, [photo]);
    await story.button('Insert photo').click();
    await story.captions.click();
    await keyboard[way](texts.caption);
    await expect(story.captions).toHaveValue(texts.caption);
    await story.saved();
    await page.reload();
    await expect(story.headline).toHaveValue(texts.headline);
    await expect(story.lead).toHaveValue(texts.lead);
    await expect(story.captions).toHaveValue(texts.caption);
    for (const paragraph of texts.body.split('\n')) await expect(story.body).toContainText(paragraph);
  });

  test(`the search finds what was typed by ${way}`, async ({ start }) => {
    const { page } = await start();
    const list = new DeskScreen(page);
    await list.newStory();
    await new StoryScreen(page).write('Đường ngập', 'Nước lên nhanh.');
    await list.search.click();
    await (await VietnameseKeyboard.of(page))[way]('đường ngập');
    await expect(list.search).toHaveValue('đường ngập');
    await expect(list.drafts).toHaveCount(1);
  });
}

test('a tone put on a word after going back to it ends in the right letters', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('hoa ');
  await page.keyboard.press('Backspace');
  // What a keyboard program sends for the key f: two letters back, two letters on.
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('òa');
  await expect(story.body).toHaveText('hòa');
});

test('a composition that is left by a click is committed once', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'việ', selectionStart: 3, selectionEnd: 3 });
  // Longer than the saver waits: a save in the middle of a composition must not disturb it.
  await page.waitForTimeout(1500);
  await session.send('Input.imeSetComposition', { text: 'việt', selectionStart: 4, selectionEnd: 4 });
  await story.headline.click();
  await expect(story.body).toHaveText('việt');
  await story.saved();
  await page.reload();
  await expect(story.body).toHaveText('việt');
});
