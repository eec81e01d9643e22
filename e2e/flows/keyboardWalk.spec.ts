import { putDraft } from '../support/draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { tabWalk, type Stop } from '../support/tabWalk';

const named = (stops: readonly Stop[]): string[] => stops.map(({ role, name }) => `${role} ${name}`);
const faulty = (stops: readonly Stop[]): string[] =>
  stops.flatMap(({ role, name, faults }) => faults.map((fault) => `${role} ${name} ${fault}`));

test('Tab goes through the whole window and comes round, and Shift+Tab goes back by the same stops', async ({
  start,
  home,
}) => {
  await putDraft(home, wholeStory, wholePhotos);
  const { page } = await start();
  const screen = new StoryScreen(page);
  await expect(screen.headline).toHaveValue(wholeStory.headline);
  // A list uses Tab itself, and a caret left there must be no trap.
  await screen.body.getByText('Đất sét trám lò').click();
  await screen.headline.click();
  const there = await tabWalk(page);
  expect(faulty(there)).toEqual([]);
  // A stop of every panel and of everything that the body holds.
  expect(named(there)).toEqual(
    expect.arrayContaining(
      [
        ...['searchbox Search stories', 'button Sort and filter', 'button Settings', 'button Export'],
        ...['textbox Headline', 'textbox Body', 'textbox Alt text', 'textbox Gallery caption', 'button Remove embed'],
        ...['tab Story', 'textbox Dateline', 'textbox Note to the desk', 'button Stories panel'],
      ].sort(),
    ),
  );
  const back = await tabWalk(page, 'Shift+Tab');
  expect(faulty(back)).toEqual([]);
  expect(named(back).sort()).toEqual(named(there).sort());

  await page.getByRole('tab', { name: 'Checks' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tabpanel', { name: 'Checks' }).locator(':focus')).toHaveCount(1);
  expect(faulty(await tabWalk(page))).toEqual([]);
});

test('Tab belongs to a list while it is written in, and leaves it after Escape', async ({ start, home }) => {
  await putDraft(home, wholeStory, wholePhotos);
  const { page } = await start();
  const screen = new StoryScreen(page);
  const item = screen.body.getByText('Đất sét trám lò');
  await item.click();
  const depth = (): Promise<number> =>
    item.evaluate((element) => {
      let lists = 0;
      for (let up = element.parentElement; up; up = up.parentElement) lists += up.matches('ul, ol') ? 1 : 0;
      return lists;
    });
  await page.keyboard.press('Tab');
  await expect.poll(depth).toBe(2);
  await expect(screen.body).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect.poll(depth).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(screen.lead).toBeFocused();
});
