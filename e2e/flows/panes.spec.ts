import type { Page } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const paragraph = { kind: 'paragraph', content: [{ kind: 'text', text: 'trước sau', marks: [], comments: [] }] };

/** The pane of the window that has the focus. */
const paneNow = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const panes = {
      desk: '.desk-panel',
      bar: '.top-bar',
      tools: '.editor-toolbar',
      paper: '.paper',
      details: '.inspector',
    };
    return Object.entries(panes).find(([, place]) => document.activeElement?.closest(place))?.[0];
  });

test('F6 goes from pane to pane and Shift+F6 back, each time to where the focus was, with a ring or caret to be seen (window 22)', async ({
  start,
  home,
}) => {
  await putDraft(home, { ...emptyStory, headline: 'Lò', body: [paragraph] });
  const { page } = await start();
  const story = new StoryScreen(page);
  await expect(new DeskScreen(page).drafts).toHaveCount(1);
  await story.body.click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 'trước '.length; step += 1) await page.keyboard.press('ArrowRight');

  const seen: (string | undefined)[] = [];
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F6');
    seen.push(await paneNow(page));
    if (seen.at(-1) !== 'paper') {
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(outline, `the focus in ${seen.at(-1)}`).not.toBe('none');
    }
    if (seen.at(-1) === 'details') {
      await page.keyboard.press('ArrowRight');
      // The row of tabs moves its focus a moment after the key, and would take it back from where F6 goes.
      await expect(page.getByRole('tab', { name: 'Review', exact: true })).toBeFocused();
    }
  }
  expect(seen).toEqual(['details', 'desk', 'bar', 'tools', 'paper']);
  // The caret is where it was, and so is the focus in the other panes.
  await page.keyboard.type('qq ');
  await expect(story.body).toHaveText('trước qq sau');
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Review', exact: true })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(story.body).toBeFocused();
  await page.keyboard.press('Shift+F6');
  expect(await paneNow(page)).toBe('tools');

  // A pane that is put away is passed over.
  await story.body.click();
  await page.keyboard.press('Control+Alt+\\');
  await expect(page.getByRole('tab', { name: 'Review', exact: true })).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(new DeskScreen(page).drafts.first().getByRole('button').first()).toBeFocused();

  // It goes to where the focus was, also where a pane begins with something else.
  await new DeskScreen(page).search.focus();
  await page.keyboard.press('F6');
  expect(await paneNow(page)).toBe('bar');
  await page.keyboard.press('Shift+F6');
  await expect(new DeskScreen(page).search).toBeFocused();
});
