import { StoryScreen } from '../screens/StoryScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { expect, test } from '../support/stet';

// On a busy machine a key came before the browser had told of what was selected, and Delete left a letter.
test('Delete takes all that is selected, also what was selected only just before', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const { body } = new StoryScreen(page);
  await body.click();
  await page.keyboard.type('Số lò đỏ lửa còn 37.');
  await page.keyboard.press('Home');
  for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => getSelection()?.focusOffset)).toBe(5);
  await body.evaluate((root) => {
    for (let letter = 0; letter < 7; letter += 1) getSelection()?.modify('extend', 'forward', 'character');
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }));
  });
  await expect(body).toHaveText('Số lò còn 37.');
});
