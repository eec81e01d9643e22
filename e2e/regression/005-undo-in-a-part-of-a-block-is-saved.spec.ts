import { inVersion3, putDraft, storyIn } from '../support/draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

// Undo took the words off the paper, and the file kept them: of a state that comes back whole the paragraph in the cell
// or box was looked at anew, not the block of the story.
test('what undo and redo do in a cell, a box and a pull quote is what is saved', async ({ start, home }) => {
  const path = await putDraft(home, wholeStory, wholePhotos);
  const { page } = await start();
  const screen = new StoryScreen(page);
  const saved = async (): Promise<string> => JSON.stringify(await storyIn(path));
  for (const words of ['Bà Út, 66 tuổi', '2016', '32 lò']) {
    await screen.body.getByText(words, { exact: true }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('QQ');
    await expect.poll(saved, words).toContain(`${words}QQ`);
    await page.keyboard.press('Control+z');
    await expect.poll(saved, words).not.toContain('QQ');
    expect(await storyIn(path), words).toEqual(inVersion3(wholeStory));
    await page.keyboard.press('Control+y');
    await expect.poll(saved, words).toContain(`${words}QQ`);
    await page.keyboard.press('Control+z');
    await expect.poll(saved, words).not.toContain('QQ');
  }
});
