import type { Page } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

test('going to another story at once after the last key loses nothing', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskScreen(page);
  const sample = await new StoryScreen(page).headline.inputValue();
  await desk.newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài một');
  await story.body.click();
  await page.keyboard.type('Chữ cuối');
  await desk.draft(sample).click();
  await expect(story.headline).toHaveValue(sample);
  await desk.open('Bài một');
  await expect(story.body).toContainText('Chữ cuối');
});

test('the window opens where it was, as large as it was', async ({ start }) => {
  const first = await start();
  const place = { x: 60, y: 40, width: 1100, height: 760 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await first.app.close();
  const second = await start();
  const found = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(found).toMatchObject({ width: place.width, height: place.height });
});

test('panels go away and come back by key, are remembered, and focus mode leaves only the paper', async ({ start }) => {
  const first = await start();
  const panels = (page: Page) => ({
    desk: page.getByRole('complementary', { name: 'Stories', exact: true }),
    inspector: page.getByRole('complementary', { name: 'Details', exact: true }),
  });
  const { desk, inspector } = panels(first.page);
  await expect(new StoryScreen(first.page).headline).toBeVisible();
  await first.page.keyboard.press('Control+\\');
  await expect(desk).toHaveCount(0);
  await first.page.getByRole('button', { name: 'Details panel' }).click();
  await expect(inspector).toHaveCount(0);
  await first.page.getByRole('button', { name: 'Stories panel' }).click();
  await expect(desk).toBeVisible();
  await first.app.close();

  const { page } = await start();
  await expect(panels(page).desk).toBeVisible();
  await expect(panels(page).inspector).toHaveCount(0);
  // Before a story is open there is nothing to focus on.
  await expect(new StoryScreen(page).headline).toBeVisible();
  await page.keyboard.press('Control+.');
  await expect(panels(page).desk).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeHidden();
  await expect(new StoryScreen(page).saveState).toHaveText(/^Saved/);
  await page.getByRole('button', { name: 'Leave focus mode' }).click();
  await expect(panels(page).desk).toBeVisible();
});

/** The minute of the day that a text tells. */
function minuteIn(text: string): number {
  const [, hour, minute] = /(\d\d):(\d\d)/.exec(text) ?? [];
  return Number(hour) * 60 + Number(minute);
}

test('the status of a story is set from its chip, with a reason where one is owed, and kept', async ({ start }) => {
  const first = await start();
  const chip = (page: Page) => page.getByRole('button', { name: /^Status:/ });
  await chip(first.page).click();
  await first.page.getByRole('menuitem', { name: 'Submit for review' }).click();
  await expect(chip(first.page)).toHaveText('Submitted');
  await expect(new DeskScreen(first.page).drafts.first()).toContainText('Submitted');
  await chip(first.page).click();
  await first.page.getByRole('menuitem', { name: 'Set to “Changes requested”' }).click();
  const dialog = first.page.getByRole('dialog', { name: 'Request changes' });
  await expect(dialog.getByRole('button', { name: 'Send back' })).toBeDisabled();
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await first.page.keyboard.type('Kiểm lại con số ở đoạn hai.');
  await dialog.getByRole('button', { name: 'Send back' }).click();
  await new StoryScreen(first.page).saved();
  await first.app.close();

  const { page } = await start();
  await expect(chip(page)).toHaveText('Changes requested');
  const log = page.getByRole('region', { name: 'Status history' }).getByRole('listitem');
  await expect(log).toHaveCount(2);
  await expect(log.first()).toContainText('Kiểm lại con số ở đoạn hai.');
  // By the same clock as the time of saving, which is the laptop's.
  // What the restart itself has to save is under way for a moment.
  const { saveState } = new StoryScreen(page);
  const apart = async (): Promise<number> => {
    const minutes = Math.abs(minuteIn(await saveState.innerText()) - minuteIn(await log.first().innerText()));
    return Math.min(minutes, 24 * 60 - minutes);
  };
  await expect.poll(apart).toBeLessThan(3);
});

test('a new story is in the language of the one that it is begun beside, whatever the language of the window', async ({
  start,
}) => {
  const { page } = await start({ lang: 'en' });
  const language = page.getByRole('combobox', { name: 'Language of the story' });
  const desk = new DeskScreen(page);
  // The story that Stet comes with is in Vietnamese.
  for (const [chosen, count] of [
    ['vi', 2],
    ['en', 3],
    ['vi', 4],
  ] as const) {
    await language.selectOption(chosen);
    await desk.newStory();
    await expect(desk.drafts).toHaveCount(count);
    await expect(language).toHaveValue(chosen);
  }
});
