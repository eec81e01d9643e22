import { inVersion3, putDraft, storyIn } from '../support/draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

// Each table of the body took every cut, also one far from it, and put Lexical's nodes on the clipboard: wholePhotos and
// boxes did not come back.
test('all that is cut out of a story with a table comes back by a paste', async ({ start, home }) => {
  const path = await putDraft(home, wholeStory, wholePhotos);
  const { page } = await start();
  const screen = new StoryScreen(page);
  const saved = async (): Promise<string> => JSON.stringify(await storyIn(path));
  await screen.body.getByText('Nước sẽ rút sau rằm.').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect.poll(saved).not.toContain('Nước sẽ rút sau rằm.');
  await page.keyboard.press('Control+v');
  await expect.poll(saved).toContain('Nước sẽ rút sau rằm.');
  expect(await storyIn(path)).toEqual(inVersion3(wholeStory));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => storyIn(path)).toEqual(inVersion3(wholeStory));
});

test('cells that are selected are emptied by a cut, and come back by undo', async ({ start, home }) => {
  const path = await putDraft(home, wholeStory, wholePhotos);
  const { page } = await start();
  const screen = new StoryScreen(page);
  const saved = async (): Promise<string> => JSON.stringify(await storyIn(path));
  await screen.body.getByText('2016', { exact: true }).click();
  await page.keyboard.press('Home');
  for (let cell = 0; cell < 2; cell += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(screen.body.locator('td[class*="elected"]')).toHaveCount(2);
  await page.keyboard.press('Control+x');
  await expect.poll(saved).not.toContain('"2016"');
  await expect(screen.body.locator('td', { hasText: '57' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => storyIn(path)).toEqual(inVersion3(wholeStory));
});
