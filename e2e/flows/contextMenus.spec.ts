import { readClipboard } from '../clipboard';
import { emptyStory, putDraft } from '../draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../stet';

test('a right click in headline, lead and byline cuts, copies, pastes and selects all (window 16)', async ({
  start,
  home,
}) => {
  await putDraft(home, { ...emptyStory, headline: 'Chợ nổi họp sớm', lead: 'Bến đông.' });
  const { app, page } = await start();
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue('Chợ nổi họp sớm');
  const menu = page.getByRole('menu');
  const choose = async (name: string): Promise<void> => {
    await menu.getByRole('menuitem', { name, exact: true }).click();
    await expect(menu).toHaveCount(0);
  };

  await story.headline.click({ button: 'right' });
  await expect(menu.getByRole('menuitem')).toHaveText(['Cut', 'Copy', 'Paste', 'Select all']);
  await choose('Select all');
  await expect(story.headline).toBeFocused();
  await story.headline.press('Shift+F10');
  await choose('Cut');
  await expect(story.headline).toHaveValue('');
  await expect.poll(async () => (await readClipboard(app)).text).toBe('Chợ nổi họp sớm');

  await story.byline.click({ button: 'right' });
  await choose('Paste');
  await expect(story.byline).toHaveValue('Chợ nổi họp sớm');
  await story.lead.click();
  await page.keyboard.press('Control+a');
  await story.lead.click({ button: 'right' });
  await choose('Copy');
  await expect.poll(async () => (await readClipboard(app)).text).toBe('Bến đông.');
  await story.lead.click({ button: 'right' });
  await page.keyboard.press('Escape');
  await expect(story.lead).toBeFocused();
});

test('a right click on a card of the desk gives what can be done with it, and so does Shift+F10 (window 16)', async ({
  start,
  home,
}) => {
  await putDraft(home, { ...emptyStory, headline: 'Cầu mới' });
  await putDraft(home, { ...emptyStory, headline: 'Đò đầy khách' });
  const { page } = await start();
  const desk = new DeskScreen(page);
  const menu = page.getByRole('menu');
  await desk.draft('Cầu mới').click({ button: 'right' });
  await expect(menu.getByRole('menuitem')).toHaveText(['Rename', 'Duplicate', 'Move to trash']);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Rename' }).click();
  const field = desk.drafts.getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('Cầu cũ');
  await page.keyboard.press('Enter');
  await expect(desk.draft('Cầu cũ')).toHaveCount(1);
  await desk.draft('Đò đầy khách').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(desk.drafts).toHaveCount(1);
});
