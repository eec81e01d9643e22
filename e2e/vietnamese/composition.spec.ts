import { emptyStory, putDraft, storyIn } from '../support/draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';
import { exactTexts, paragraph, run } from './places';

test('a save in the middle of a composition changes nothing, and a click elsewhere commits it once', async ({
  home,
  start,
}) => {
  await putDraft(home, { ...emptyStory, headline: 'Tít', body: [paragraph(run('Đất ')), paragraph(run('Cuối'))] });
  const { page } = await start();
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  const at = (number: number) => story.body.getByRole('paragraph').nth(number);

  await at(0).click();
  await page.keyboard.press('End');
  await keyboard.composing('v', 'vi', 'viê', 'việ');
  // Longer than the saver waits at the most.
  await page.waitForTimeout(1500);
  await story.saved();
  await keyboard.composing('việt');
  await story.headline.click();
  await expect(at(0)).toHaveText('Đất việt');
  await expect(story.headline).toHaveValue('Tít');

  await page.keyboard.press('End');
  await keyboard.composing(' ', ' m', ' mư');
  await page.waitForTimeout(1500);
  await story.saved();
  await keyboard.composing(' mưa');
  await at(1).click();
  await expect(story.headline).toHaveValue('Tít mưa');

  await page.keyboard.press('End');
  await keyboard.composing('c', 'cù', 'cùn', 'cùng');
  await at(0).click();
  await expect(at(1)).toHaveText('Cuốicùng');
  await expect(at(0)).toHaveText('Đất việt');
  await story.saved();
  await page.reload();
  await expect(story.body.getByRole('paragraph')).toHaveText(['Đất việt', 'Cuốicùng']);
  await expect(story.headline).toHaveValue('Tít mưa');
});

test('a composition that is given up leaves what was there, on the paper and in the file', async ({ home, start }) => {
  const path = await putDraft(home, { ...emptyStory, headline: 'Tít', body: [paragraph(run('Đất'))] });
  const { page } = await start();
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  const paragraphs = story.body.getByRole('paragraph');
  const giveUp = async (): Promise<void> => {
    await keyboard.composing('v', 'vi');
    await page.waitForTimeout(1000);
    await keyboard.composing('');
    await keyboard.committing('');
  };
  await paragraphs.first().click();
  await page.keyboard.press('End');
  await giveUp();
  expect(await exactTexts(paragraphs)).toEqual(['Đất']);
  await keyboard.compose(' nước');
  await page.keyboard.press('Enter');
  await giveUp();
  expect((await exactTexts(paragraphs)).slice(0, 2)).toEqual(['Đất nước', '']);
  await keyboard.compose('Nắng');
  expect((await exactTexts(paragraphs)).slice(0, 2)).toEqual(['Đất nước', 'Nắng']);
  await story.saved();
  expect(await storyIn(path)).toMatchObject({ body: [paragraph(run('Đất nước')), paragraph(run('Nắng'))] });
});

test('shortcuts belong to the keyboard while a word is composed', async ({ home, start }) => {
  await putDraft(home, { ...emptyStory, headline: 'Tít', body: [paragraph(run('Đất'))] });
  const { page } = await start();
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  await story.body.click();
  await page.keyboard.press('End');
  await keyboard.composing('n', 'nư');
  await story.body.evaluate((body) => {
    for (const [key, shiftKey] of [
      ['b', false],
      ['i', false],
      ['z', false],
      ['k', false],
      ['Z', true],
    ] as const) {
      const keyPress = { key, shiftKey, ctrlKey: true, isComposing: true, bubbles: true, cancelable: true };
      body.dispatchEvent(new KeyboardEvent('keydown', keyPress));
    }
    for (const key of ['Enter', 'Tab', 'Backspace', '/']) {
      body.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
    }
  });
  await keyboard.composing('nướ', 'nước');
  await keyboard.committing('nước');
  await expect(story.body).toHaveText('Đấtnước');
  await expect(story.body.getByRole('paragraph')).toHaveCount(1);
  await expect(story.body.locator('strong, em')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('neither Markdown nor the list behind a slash comes out of a composition', async ({ home, start }) => {
  await putDraft(home, { ...emptyStory, headline: 'Tít', body: [paragraph(run('Đất'))] });
  const { page } = await start();
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  const paragraphs = story.body.getByRole('paragraph');
  await paragraphs.first().click();
  await page.keyboard.press('End');
  for (const [states, text] of [
    [['#', '##', '## '], '## '],
    [['-', '- ', '- ô'], '- ôn'],
    [['**đ*', '**đò**'], '**đò**'],
    [['/', '/t', '/tr'], '/trích'],
  ] as const) {
    await page.keyboard.press('Enter');
    await keyboard.composing(...states);
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await keyboard.committing(text);
    await expect(page.getByRole('listbox')).toHaveCount(0);
  }
  expect(await exactTexts(paragraphs)).toEqual(['Đất', '## ', '- ôn', '**đò**', '/trích']);
  // The same signs, typed by themselves, do mean something: so the test can fail.
  await page.keyboard.press('Enter');
  await keyboard.press('## ');
  await expect(story.body.getByRole('heading')).toHaveCount(1);
});
