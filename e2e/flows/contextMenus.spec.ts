import { readClipboard } from '../support/clipboard';
import { emptyStory, putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

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

/** Where text is typed in a dialog, and what opens it. */
const DIALOGS = [
  ['the link', 'Control+Shift+k', 'Address'],
  ['the settings', 'Control+,', 'Your name, as printed'],
  ['the palette', 'Control+k', null],
] as const;

for (const [what, key, name] of DIALOGS)
  test(`a right click in a text field of ${what} has the same menu, and Escape closes the menu alone (window 16)`, async ({
    start,
    home,
  }) => {
    await putDraft(home, { ...emptyStory, headline: 'Chợ nổi họp sớm' });
    const { app, page } = await start();
    await new StoryScreen(page).body.click();
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    const field = name === null ? dialog.getByRole('combobox') : dialog.getByRole('textbox', { name, exact: true });
    await field.fill('Bến Trăm');
    const menu = page.getByRole('menu');
    await field.click({ button: 'right', position: { x: 20, y: 8 } });
    await expect(menu.getByRole('menuitem')).toHaveText(['Cut', 'Copy', 'Paste', 'Select all']);
    const [box, at] = [(await menu.boundingBox())!, (await field.boundingBox())!];
    expect(Math.abs(box.x - at.x - 20)).toBeLessThan(8);
    expect(Math.abs(box.y - at.y - 8)).toBeLessThan(16);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+a');
    await field.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Cut' }).click();
    await expect(menu).toHaveCount(0);
    await expect(field).toHaveValue('');
    await expect.poll(async () => (await readClipboard(app)).text).toBe('Bến Trăm');
    await expect(field).toBeFocused();
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

test('a right click in a numbered list continues or restarts its numbers, and elsewhere no menu speaks of lists', async ({
  start,
}) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const { body } = new StoryScreen(page);
  await body.click();
  await page.keyboard.type('1. Than');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Giữa hai danh sách.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. Củi');
  const menu = page.getByRole('menu');
  const rows = menu.getByRole('menuitem', { name: /number/ });
  await page.keyboard.press('Shift+F10');
  await expect(rows).toHaveText(['Continue the numbers of the list above', 'Restart the numbers']);
  await rows.first().click();
  await expect(body.locator('ol').last()).toHaveAttribute('start', '2');

  await body.locator('ol').first().click();
  await page.keyboard.press('Shift+F10');
  await expect(rows).toHaveText(['Restart the numbers']);
  await page.keyboard.press('Escape');
  await body.getByText('Giữa hai danh sách.').click();
  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More formatting' }).click();
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: /number/i })).toHaveCount(0);
});
