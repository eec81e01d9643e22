import type { Page } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const paragraph = (text: string) => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [], comments: [] }],
});
const kiln = { ...emptyStory, headline: 'Lò', lead: 'Sa pô', body: [paragraph('trước sau')] };

/** Puts the caret between the two words of that story. */
async function betweenWords({ body, page }: StoryScreen): Promise<void> {
  await body.click();
  await page.keyboard.press('Home');
  for (let at = 0; at < 'trước '.length; at += 1) await page.keyboard.press('ArrowRight');
}

/** What takes the focus from the body: its way there by keyboard, and what it shows. */
const OPENED = [
  ['the palette', 'Control+k', 'dialog'],
  ['the sheet of shortcuts', 'Control+/', 'dialog'],
  ['the settings', 'Control+,', 'dialog'],
  ['a link', 'Control+Shift+k', 'dialog'],
  ['the export', 'Control+e', 'dialog'],
  ['the preview', 'Control+Shift+E', 'dialog'],
  ['find with nothing found', 'Control+f', '.find-bar'],
  ['find and replace with nothing found', 'Control+h', '.find-bar'],
  ['the menu of the caret', 'Shift+F10', '[role="menu"]'],
  ['the toolbar above the paper', 'Alt+F10', '.editor-toolbar :focus'],
] as const;

// The focus came back without the caret, and what was typed next went nowhere.
test('after Escape, keys go where they went before', async ({ home, start }) => {
  await putDraft(home, kiln);
  const { page } = await start();
  const story = new StoryScreen(page);
  await betweenWords(story);
  let typed = '';
  for (const [at, [name, key, shown]] of OPENED.entries())
    await test.step(name, async () => {
      await page.keyboard.press(key);
      await expect(page.locator(shown).first()).toBeVisible();
      // A field takes the caret at the latest when something is typed into it.
      const field = page.locator('input:focus:not([type="radio"], [type="checkbox"])');
      if ((await field.count()) > 0) await page.keyboard.type('qqq');
      await page.keyboard.press('Escape');
      await expect(page.locator(shown)).toHaveCount(0);
      await page.keyboard.type(`${at} `);
      typed += `${at} `;
      await expect(story.body).toHaveText(`trước ${typed}sau`);
    });
});

test('a dialog that was opened from a menu gives the focus back to the menu’s button', async ({ home, start }) => {
  await putDraft(home, kiln);
  const { page } = await start();
  const story = new StoryScreen(page);
  await betweenWords(story);
  const chip = page.getByRole('button', { name: 'Status: Draft' });
  await chip.click();
  await page.getByRole('menuitem', { name: 'Set to “Changes requested”' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(chip).toBeFocused();
});

test('a comment that is begun from the menu of the caret takes the keys', async ({ home, start }) => {
  await putDraft(home, kiln);
  const { page } = await start();
  const story = new StoryScreen(page);
  await betweenWords(story);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Comment', exact: true }).click();
  const comment = page.getByRole('textbox', { name: 'Write a comment…' });
  await expect(comment).toBeFocused();
  // Longer than the menu takes to go.
  await page.waitForTimeout(300);
  await page.keyboard.type('Hỏi lại.');
  await expect(comment).toHaveValue('Hỏi lại.');
  await expect(story.body).toHaveText('trước sau');
});

// Lexical takes the page's caret with every change, and the focus with it.
test('what is typed into another field stays there while a long paste is still coming in', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await pasteText(page, Array.from({ length: 1000 }, (_, at) => `Đoạn ${at}. ${'chữ '.repeat(120)}`).join('\n\n'));
  await story.headline.focus();
  const typed = 'một hai ba bốn năm sáu bảy tám chín mười';
  for (const word of typed.split(' ')) {
    await page.keyboard.type(`${word} `);
    await page.waitForTimeout(100);
  }
  await expect(story.body).toContainText('Đoạn 998.', { timeout: 15_000 });
  await expect(story.headline).toHaveValue(`${typed} `);
});

const pasteText = (page: Page, text: string): Promise<void> =>
  page.getByRole('textbox', { name: 'Body', exact: true }).evaluate((body, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, text);

test('Enter replaces one after the other, and stays in the bar', async ({ home, start }) => {
  await putDraft(home, { ...kiln, body: [paragraph('sau rồi sau nữa')] });
  const { page } = await start();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('sau');
  const replacement = page.getByRole('textbox', { name: 'Replace with' });
  await replacement.fill('t');
  await replacement.press('Enter');
  await expect(story.body).toHaveText('t rồi sau nữa');
  await page.keyboard.press('Enter');
  await expect(story.body).toHaveText('t rồi t nữa');
  await expect(story.body.locator('> p')).toHaveCount(1);
  // Nothing is left to replace; the bar still hears Escape.
  await page.keyboard.press('Escape');
  await expect(page.locator('.find-bar')).toHaveCount(0);
  await page.keyboard.type('.');
  await expect(story.body).toHaveText('t rồi t nữa.');
});

test('what is typed while another story is on its way does not go into the one that is left', async ({
  home,
  start,
}) => {
  await putDraft(home, { ...kiln, headline: 'Kênh xáng', body: [paragraph('chợ')] });
  await putDraft(home, kiln);
  const { page } = await start();
  const story = new StoryScreen(page);
  const desk = new DeskScreen(page);
  await desk.open('Lò');
  await betweenWords(story);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kênh xáng');
  await expect(page.getByRole('option', { name: /Kênh xáng/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('qqqqq');
  await expect(story.headline).toHaveValue('Kênh xáng');
  await expect(story.body).toBeFocused();
  await page.keyboard.type('Ở ');
  await expect(story.body).toContainText('Ở ');
  await expect(story.body).toContainText('chợ');
  await desk.open('Lò');
  await expect(story.body).toHaveText('trước sau');
});

test('a headline that is changed on the desk leaves the focus with its card', async ({ home, start }) => {
  await putDraft(home, kiln);
  const { page } = await start();
  const card = new DeskScreen(page).drafts.first().getByRole('button').first();
  await card.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Lò gạch');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Lò gạch');
  await expect(card).toBeFocused();
});

test('what the story cannot take yet is still there after another tab and another draft: a link without an address, half a date', async ({
  home,
  start,
}) => {
  await putDraft(home, { ...kiln, headline: 'Chợ' });
  await putDraft(home, kiln);
  const { page } = await start();
  const desk = new DeskScreen(page);
  await desk.open('Lò');
  await page.getByRole('button', { name: 'Add a link' }).click();
  const title = page.getByRole('textbox', { name: 'Title of related link 1' });
  await title.fill('Bài trước');
  const embargo = page.getByRole('textbox', { name: 'Embargo until' });
  await embargo.fill('05/13');
  await expect(embargo).toHaveAttribute('aria-invalid', 'false');
  await page.getByRole('tab', { name: 'Review' }).click();
  await page.getByRole('tab', { name: 'Story' }).click();
  await expect(title).toHaveValue('Bài trước');
  await expect(embargo).toHaveValue('05/13');
  await expect(embargo).toHaveAttribute('aria-invalid', 'true');
  await desk.open('Chợ');
  await expect(title).toHaveCount(0);
  await expect(embargo).toHaveValue('');
  await desk.open('Lò');
  await expect(title).toHaveValue('Bài trước');
  await expect(embargo).toHaveValue('05/13');
  await embargo.fill('');
  await embargo.blur();
  await expect(embargo).toHaveAttribute('aria-invalid', 'false');
});
