import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const INSERT_NOTE = 'Control+Alt+Digit8';

test('a footnote is written at its mark, numbered by its place, and comes back by undo', async ({ start }, info) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.pressSequentially('Làng gốm');
  await story.body.click();
  await page.keyboard.type('Làng có 37 lò');
  await page.keyboard.press(INSERT_NOTE);
  await page.keyboard.type('Số liệu tháng 2.');
  // Enter leads back behind the mark.
  await page.keyboard.press('Enter');
  await page.keyboard.type(' và 46 học trò');
  await page.keyboard.press(INSERT_NOTE);
  await page.keyboard.type('Gồm chín em xã bên.');
  const notes = story.body.getByRole('group', { name: 'Footnotes' });
  await expect(notes.locator('p')).toHaveText(['Số liệu tháng 2.', 'Gồm chín em xã bên.']);
  const marks = story.body.locator('sup[data-note]');
  await expect(marks.nth(0)).toHaveAttribute('data-number', '1');
  await expect(marks.nth(1)).toHaveAttribute('data-number', '2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect(marks).toHaveCount(1);
  await expect(notes.locator('p').nth(1)).toHaveAttribute('data-number', '–');
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveCount(2);
  await expect(notes.locator('p')).toHaveText(['Số liệu tháng 2.', 'Gồm chín em xã bên.']);
  await story.saved();
  await page.screenshot({ path: info.outputPath('footnotes.png') });
  await page.reload();
  await expect(notes.locator('p')).toHaveText(['Số liệu tháng 2.', 'Gồm chín em xã bên.']);
});
