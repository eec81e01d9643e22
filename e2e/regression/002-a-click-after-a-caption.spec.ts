import type { Locator } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { BlockScreen } from '../screens/BlockScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';

const words = (text: string) => [{ kind: 'text', text, marks: [], comments: [] }];
const paragraph = (text: string) => ({ kind: 'paragraph', content: words(text) });
const photo = (fileName: string) => ({
  photo: { kind: 'missing', fileName },
  caption: '',
  credit: '',
  altText: '',
  source: '',
});

const body = [
  paragraph('Đầu'),
  { kind: 'figure', ...photo('bến.jpg'), width: 'column' },
  { kind: 'gallery', photos: [photo('lò.jpg'), photo('xóm.jpg')], caption: '' },
  { kind: 'embed', url: 'https://video.example/lo', title: '' },
  { kind: 'table', hasHeaderRow: false, rows: [[words('Lò'), []]] },
  { kind: 'factBox', title: 'Hộp', blocks: [paragraph('Trong hộp')] },
  { kind: 'pullQuote', content: words('Còn lửa'), attribution: 'Bà Út' },
  paragraph('Cuối'),
];

// A click that is over before the page tells of its new caret (a tap on a touchpad) found the whole block selected still;
// Lexical took that selection away, and the page's caret with it, and Chromium typed at the start of the body.
test('a quick click out of a field of a whole block puts the caret where it went', async ({ home, start }) => {
  await putDraft(home, { ...emptyStory, headline: 'Lò', body });
  const { page } = await start();
  const blocks = new BlockScreen(page);
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  const fields = [
    story.captions.first(),
    story.captions.nth(1),
    story.body.getByRole('textbox', { name: 'Title', exact: true }),
  ];
  const places: readonly Locator[] = [
    blocks.tables.getByRole('cell').nth(1),
    blocks.factBoxes.getByRole('paragraph'),
    blocks.pullQuotes.getByRole('paragraph').first(),
    blocks.attributions,
    story.body.getByRole('paragraph').last(),
  ];
  const before = await Promise.all(places.map((place) => place.innerText()));
  for (const field of fields) {
    for (const place of places) {
      await field.click();
      await place.click();
      await keyboard.press('x');
    }
  }
  const letters = async () => {
    const now = await Promise.all(places.map((place) => place.innerText()));
    return now.map((text, at) => text.trim().length - (before[at] ?? '').trim().length);
  };
  expect(await letters()).toEqual(places.map(() => fields.length));
  await expect(story.body.getByRole('paragraph').first()).toHaveText('Đầu');
});

// The page has no caret while a photo is selected, and Chromium typed at the start of the body.
for (const way of ['retype', 'compose'] as const) {
  test(`words that are typed by ${way} while a photo is selected stand below it`, async ({ home, start }) => {
    await putDraft(home, { ...emptyStory, headline: 'Lò', body });
    const { page } = await start();
    const story = new StoryScreen(page);
    const keyboard = await VietnameseKeyboard.of(page);
    const before = await new BlockScreen(page).outline();
    await story.captions.first().click();
    await page.keyboard.press('Escape');
    await keyboard[way]('được');
    await page.keyboard.press('Enter');
    await keyboard[way]('Nữa');
    const outline = await new BlockScreen(page).outline();
    expect([outline[0], ...outline.slice(2, 4)]).toEqual(['P Đầu', 'P được', 'P Nữa']);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+z');
    expect(await new BlockScreen(page).outline()).toEqual(before);
  });
}
