import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

// Undo put the old text back on the paper and not into the file: an editor state that comes back whole has no dirty
// nodes, and only dirty ones were looked at.
test('what undo brought back in the body is what is saved', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.write('Tít', 'Câu một.');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(story.body).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(story.body).toHaveText('Câu một.');
  await story.saved();
  await page.reload();
  await expect(story.body).toHaveText('Câu một.');
});
