import { emptyStory, putDraft } from '../support/draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test, type Stet } from '../support/stet';

const words = (text: string) => ({ kind: 'text', text, marks: [], comments: [] });
const linked = {
  ...emptyStory,
  headline: 'Bến Trăm',
  body: [
    {
      kind: 'paragraph',
      content: [
        words('Theo '),
        { kind: 'link', url: 'https://example.vn/ben-tram', content: [words('báo tỉnh')] },
        words(' đưa tin.'),
      ],
    },
  ],
};

/** Keeps what the system is asked to open in place of opening it, and returns what reads it. */
async function keepOpened({ app }: Stet): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    (globalThis as { opened?: readonly string[] }).opened = opened;
  });
  return () => app.evaluate(() => (globalThis as { opened?: readonly string[] }).opened ?? []);
}

test('a link has a card with its address, to open, edit and remove it, by mouse and by keyboard (window 21)', async ({
  start,
  home,
}) => {
  await putDraft(home, linked);
  const stet = await start();
  const { page } = stet;
  const opened = await keepOpened(stet);
  const story = new StoryScreen(page);
  const card = page.getByRole('toolbar', { name: 'Link at the cursor' });
  const link = story.body.getByRole('link');
  await story.headline.click();
  await expect(card).toHaveCount(0);
  await link.click();
  await expect(card).toContainText('https://example.vn/ben-tram');
  await expect(story.body).toBeFocused();
  const [above, below] = [(await link.boundingBox())!, (await card.boundingBox())!];
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
  expect(below.y - above.y - above.height).toBeLessThan(20);
  await card.getByRole('button', { name: 'Open link' }).click();
  await expect.poll(opened).toEqual(['https://example.vn/ben-tram']);

  // Escape hides it; the caret brings it back once it has been elsewhere.
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('End');
  for (let step = 0; step < ' đưa tin.'.length + 2; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(card).toBeVisible();

  await page.keyboard.press('Alt+F10');
  await expect(card.getByRole('button', { name: 'Open link' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const address = page.getByRole('textbox', { name: 'Address', exact: true });
  await expect(address).toHaveValue('https://example.vn/ben-tram');
  await address.fill('example.vn/khac');
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('href', 'https://example.vn/khac');
  await expect(card).toContainText('https://example.vn/khac');

  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(link).toHaveCount(0);
  await expect(card).toHaveCount(0);
  await expect(story.body).toBeFocused();
  await page.keyboard.type('!');
  await expect(story.body).toHaveText('Theo báo tỉ!nh đưa tin.');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await expect(link).toHaveAttribute('href', 'https://example.vn/khac');
  await story.saved();
});

test('Ctrl+K makes a link of selected words and opens the palette without any; the search field shows its own keys (window 21)', async ({
  start,
  home,
}) => {
  await putDraft(home, linked);
  const { page } = await start();
  const story = new StoryScreen(page);
  const palette = page.getByRole('dialog', { name: 'Commands and stories' });
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await expect(page.locator('.desk-search')).toContainText('Ctrl+Shift+F');

  await story.body.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+k');
  await expect(dialog).toBeVisible();
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('example.vn');
  await page.keyboard.press('Enter');
  await expect(story.body.getByRole('link').last()).toHaveAttribute('href', 'https://example.vn');

  // With words selected the palette has another key; words selected in a field are no link.
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('F1');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await story.headline.selectText();
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Link (with a selection)')).toBeVisible();
  await expect(sheet.getByText('Ctrl+K', { exact: true })).toHaveCount(2);
  await expect(sheet.getByText('F1', { exact: true })).toBeVisible();
});
