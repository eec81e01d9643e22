import { randomUUID } from 'node:crypto';
import { emptyStory, putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';
import { exactTexts, figure, link, paragraph, run, WAYS } from './places';

const WORDS = 'được nghiêng thuyền';

for (const way of WAYS) {
  test(`words come out right in every odd place of the body, typed by ${way}`, async ({ home, start }) => {
    const body = [
      paragraph(run('Đê ', []), run('vỡ', ['bold'])),
      paragraph(run('Theo '), link('trạm')),
      paragraph(run('Ông Tư '), run('nói', [], [randomUUID()])),
      paragraph(run('Nước '), run('lên', ['bold']), run(' nhanh', ['italic'])),
      paragraph(),
      figure,
      paragraph(),
    ];
    await putDraft(home, { ...emptyStory, headline: 'Nước lên', body });
    const { page } = await start();
    const story = new StoryScreen(page);
    const at = (number: number) => story.body.getByRole('paragraph').nth(number);
    const keyboard = await VietnameseKeyboard.of(page);
    const typeAtEnd = async (number: number, text: string): Promise<void> => {
      await at(number).click();
      await page.keyboard.press('End');
      await keyboard[way](text);
    };

    await typeAtEnd(0, `ượt ${WORDS}`);
    expect(await exactTexts(at(0))).toEqual([`Đê vỡượt ${WORDS}`]);
    await typeAtEnd(1, `ượt ${WORDS}`);
    expect(await exactTexts(at(1))).toEqual([`Theo trạmượt ${WORDS}`]);
    await typeAtEnd(2, `ượt ${WORDS}`);
    expect(await exactTexts(at(2))).toEqual([`Ông Tư nóiượt ${WORDS}`]);
    await typeAtEnd(4, WORDS);
    expect(await exactTexts(at(4))).toEqual([WORDS]);
    await typeAtEnd(5, WORDS);
    expect(await exactTexts(at(5))).toEqual([WORDS]);

    // Typed over a selection that spans three formats, and over one that spans two paragraphs.
    await at(3).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await keyboard[way](WORDS);
    expect(await exactTexts(at(3))).toEqual([WORDS]);
    await at(0).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await keyboard[way](WORDS);
    expect(await exactTexts(at(0))).toEqual([WORDS]);
    expect(await exactTexts(at(1))).toEqual([`Ông Tư nóiượt ${WORDS}`]);

    await story.saved();
    await page.reload();
    await expect(story.headline).toHaveValue('Nước lên');
    expect(await exactTexts(story.body.getByRole('paragraph'))).toEqual([
      WORDS,
      `Ông Tư nóiượt ${WORDS}`,
      WORDS,
      WORDS,
      WORDS,
    ]);
  });

  test(`the search finds what was typed by ${way}`, async ({ home, start }) => {
    await putDraft(home, { ...emptyStory, headline: 'Đường ngập' });
    await putDraft(home, { ...emptyStory, headline: 'Cầu mới' });
    const { page } = await start();
    const desk = new DeskScreen(page);
    await desk.search.click();
    await (await VietnameseKeyboard.of(page))[way]('đường ngập');
    await expect(desk.search).toHaveValue('đường ngập');
    await expect(desk.drafts).toHaveCount(1);
  });
}

test('a tone put on a word after going back to it ends in the right letters, in body and headline', async ({
  home,
  start,
}) => {
  await putDraft(home, { ...emptyStory, headline: 'Tít' });
  const { page } = await start();
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  await story.body.click();
  await keyboard.press('hoa ');
  await page.keyboard.press('Backspace');
  // What a keyboard program sends for the key f: two letters back, two letters on.
  await keyboard.retypeFrom('hoa', 'hòa');
  expect(await exactTexts(story.body)).toEqual(['hòa']);
  await story.headline.click();
  await page.keyboard.press('End');
  await keyboard.press(' hoa ');
  await page.keyboard.press('Backspace');
  await keyboard.retypeFrom('hoa', 'hòa');
  await expect(story.headline).toHaveValue('Tít hòa');
});

test('other tricks of keyboard programs come out right: several letters in one key, a selection typed over, a letter that is sent to be deleted', async ({
  home,
  start,
}) => {
  await putDraft(home, { ...emptyStory, headline: 'Tít' });
  const { page } = await start();
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  const back = async (times: number): Promise<void> => {
    for (let done = 0; done < times; done += 1) await page.keyboard.press('Backspace');
  };
  for (const [place, text] of [
    [story.body, async () => (await story.body.innerText()).trim()],
    [story.lead, () => story.lead.inputValue()],
  ] as const) {
    await place.click();
    // macOS: the letters of a syllable in one event.
    await keyboard.press('hoan');
    await back(3);
    await keyboard.together('oàn');
    await keyboard.press(' ');
    // OpenKey and EVKey, where a program would complete words: Shift+Left, then typed over.
    await keyboard.press('thuy');
    for (let done = 0; done < 2; done += 1) await page.keyboard.press('Shift+ArrowLeft');
    await keyboard.press('ủy');
    await keyboard.press(' ');
    // The same programs, elsewhere: a narrow space first, which takes a suggestion away and is deleted with the letters.
    await keyboard.press('luoi\u202f');
    await back(4);
    await keyboard.press('ưới');
    expect(await text()).toBe('hoàn thủy lưới');
  }
});
