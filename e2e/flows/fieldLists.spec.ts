import type { Page } from '@playwright/test';
import { emptyStory, pngName, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';

const photo = somePng(64, 36);
const figure = (credit: string) => ({
  kind: 'figure',
  photo: { kind: 'held', name: pngName(photo) },
  caption: 'Ghe rau cập bến.',
  credit,
  altText: 'Ghe rau',
  source: '',
  width: 'column',
});

/** A library with two stories whose fields are filled in, and a newer one that is empty. */
async function seed(home: string): Promise<void> {
  const said = { ...emptyStory, section: 'Kinh tế', bylines: [{ name: 'Minh Anh', role: 'photographer' }] };
  await putDraft(home, { ...said, headline: 'Một', body: [figure('Quốc Bảo')] }, [photo]);
  await putDraft(home, { ...said, headline: 'Hai', section: 'Xã hội', body: [figure('Quốc Bảo')] }, [photo]);
  await putDraft(home, { ...said, headline: 'Ba', section: 'Xã hội', bylines: [{ name: 'Thu Hà', role: 'reporter' }] });
  await putDraft(home, { ...emptyStory, headline: 'Bài mới', body: [figure('')] }, [photo]);
}

async function newStory(page: Page) {
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue('Bài mới');
  return {
    story,
    credit: page.getByRole('textbox', { name: 'Credit', exact: true }),
    list: page.getByRole('listbox'),
    options: page.getByRole('listbox').getByRole('option'),
  };
}

test('window 20: a section is picked from those used so far, or typed', async ({ start, home }) => {
  await seed(home);
  const { page } = await start();
  const { story, list, options } = await newStory(page);
  await story.section.click();
  await expect(options).toHaveText(['Xã hội', 'Kinh tế']);
  await expect(story.section).toHaveAttribute('aria-expanded', 'true');
  await options.getByText('Kinh tế').click();
  await expect(story.section).toHaveValue('Kinh tế');
  await expect(story.section).toBeFocused();
  await expect(list).toHaveCount(0);
  // With one there, all are offered again.
  await page.keyboard.press('ArrowDown');
  await expect(options).toHaveText(['Xã hội', 'Kinh tế']);
  await expect(story.section).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(story.section).toHaveValue('Kinh tế');
  await story.section.fill('');
  await page.keyboard.type('xa');
  await expect(options).toHaveText(['Xã hội']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(story.section).toHaveValue('Xã hội');
  await page.keyboard.press('Control+z');
  await expect(story.section).not.toHaveValue('Xã hội');
  await story.section.fill('Phóng sự riêng');
  await page.keyboard.press('Tab');
  await expect(story.section).toHaveValue('Phóng sự riêng');
  await expect(list).toHaveCount(0);
});

test('window 20: names complete with their roles, each part of the byline for itself, and credits do too', async ({
  start,
  home,
}) => {
  await seed(home);
  const { page } = await start();
  const { story, credit, list, options } = await newStory(page);
  await story.byline.click();
  await expect(list).toHaveCount(0);
  await page.keyboard.type('Lê Khánh - mi');
  await expect(options).toHaveText(['Minh AnhPhotographer']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(story.byline).toHaveValue('Lê Khánh - Minh Anh');
  await expect(page.getByRole('combobox', { name: 'Role of Minh Anh' })).toHaveValue('photographer');
  await expect(page.getByRole('combobox', { name: 'Role of Lê Khánh' })).toHaveValue('reporter');
  // Whoever is in the byline already is not offered again.
  await page.keyboard.type(' - ');
  await page.keyboard.press('ArrowDown');
  await expect(options).toHaveText(['Thu HàReporter']);
  await page.keyboard.press('Escape');

  await credit.click();
  await page.keyboard.type('quoc');
  await expect(options).toHaveText(['Quốc Bảo']);
  await options.first().click();
  await expect(credit).toHaveValue('Quốc Bảo');
  // The arrow still leads on to the next field.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('textbox', { name: 'Alt text', exact: true })).toBeFocused();
});

for (const way of ['retype', 'compose'] as const)
  test(`window 20: a Vietnamese keyboard that works by ${way} picks nothing by itself`, async ({ start, home }) => {
    await seed(home);
    const { page } = await start();
    const { story, credit, list } = await newStory(page);
    const keyboard = await VietnameseKeyboard.of(page);
    for (const [field, words] of [
      [story.section, 'Xã hộ'],
      [story.byline, 'Minh Ánh - Thu H'],
      [credit, 'Quốc Bả'],
    ] as const) {
      await field.click();
      await keyboard[way](words);
      await expect(list).toBeVisible();
      await expect(list.getByRole('option', { selected: true })).toHaveCount(0);
      // Enter leaves what is typed.
      await page.keyboard.press('Enter');
      await expect(list).toHaveCount(0);
      await expect(field).toHaveValue(words);
    }
  });
