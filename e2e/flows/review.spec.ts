import { seriousFaults } from '../support/axe';
import { emptyStory, putDraft } from '../support/draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test, type Stet } from '../support/stet';

const paragraph = (text: string) => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [], comments: [] }],
});
const market = {
  ...emptyStory,
  headline: 'Chợ nổi họp sớm',
  body: [paragraph('Giá rau giảm 12,6% so với tháng trước.'), paragraph('Bến đông từ sáng.')],
};

/** The draft of the market, submitted, with the Review tab in front. */
async function submitMarket({ page }: Stet) {
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(market.headline);
  const tab = page.getByRole('tab', { name: 'Review' });
  await tab.click();
  const panel = page.getByRole('tabpanel', { name: 'Review' });
  await expect(panel).toContainText('After the story is submitted, later changes are listed here');
  await panel.getByRole('button', { name: 'Submit for review' }).click();
  await expect(panel).toContainText('No changes since');
  const changes = panel.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  return { story, tab, panel, changes };
}

test('typing hòa by Backspace and again in a submitted story shows one insertion and no deletion', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const { story, panel, changes } = await submitMarket(await start());
  await story.body.getByText('Bến đông').click();
  await story.page.keyboard.press('End');
  // As a Vietnamese keyboard without composition types it: letters taken back and typed anew.
  await story.page.keyboard.type(' hoa');
  for (const typed of ['oà', 'òa']) {
    await story.page.keyboard.press('Backspace');
    await story.page.keyboard.press('Backspace');
    await story.page.keyboard.type(typed);
  }
  await expect(changes).toHaveCount(1);
  await expect(panel.locator('ins')).toHaveText(' hòa');
  await expect(panel.locator('del')).toHaveCount(0);
  await expect
    .poll(() => story.page.evaluate(() => [...(CSS.highlights.get('insertion') ?? [])].map(String)))
    .toEqual([' hòa']);
});

test('J, A and R work anywhere in Review, on the change that was last at hand or else the first', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const { story, panel, changes } = await submitMarket(await start());
  const { keyboard } = story.page;
  await story.headline.fill('Chợ nổi họp muộn');
  await story.lead.fill('Ghe về bến từ ba giờ sáng.');
  await story.section.fill('Kinh tế');
  await expect(changes).toHaveCount(3);
  const card = (at: number) => changes.nth(at).locator('[data-card]');
  const toggle = panel.getByRole('button', { name: 'Show changes' });

  await toggle.focus();
  await keyboard.press('ArrowDown');
  await expect(toggle).toBeFocused();
  await keyboard.press('j');
  await expect(card(0)).toBeFocused();
  await keyboard.press('j');
  await toggle.focus();
  await keyboard.press('r');
  await expect(changes).toHaveCount(2);
  await expect(card(1)).toBeFocused();

  // A letter in a menu looks for its row.
  await panel.getByRole('button', { name: 'More review actions' }).click();
  await keyboard.press('a');
  await keyboard.press('Escape');
  await expect(changes).toHaveCount(2);
  await panel.evaluate((one) => one.focus());
  await keyboard.press('a');
  await expect(changes).toHaveCount(1);
  await expect(card(0)).toBeFocused();
});

test('each change is accepted into the baseline or taken out of the text, and undo covers both', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const stet = await start();
  const { story, tab, panel, changes } = await submitMarket(stet);
  await story.headline.fill('Chợ nổi họp muộn');
  await story.body.getByText('Giá rau').click();
  await story.page.keyboard.press('End');
  await story.page.keyboard.type(' Người mua vui.');
  await expect(changes).toHaveCount(2);
  await expect(tab).toHaveAccessibleDescription('2');
  await expect(changes.first().locator('del')).toHaveText('sớm');
  await expect(changes.first().locator('ins')).toHaveText('muộn');
  expect(await seriousFaults(story.page)).toEqual([]);

  await changes.first().getByRole('button', { name: /sớm/ }).click();
  await expect(story.headline).toBeFocused();
  await changes.first().getByRole('button', { name: 'Accept' }).click();
  await expect(changes).toHaveCount(1);
  await expect(story.headline).toHaveValue('Chợ nổi họp muộn');
  await changes
    .first()
    .getByRole('button', { name: /Người mua vui/ })
    .focus();
  await story.page.keyboard.press('r');
  await expect(panel).toContainText('No changes since');
  await expect(story.body).not.toContainText('Người mua vui');

  await story.button('Undo').last().click();
  await expect(story.body).toContainText('Người mua vui');
  await expect(changes).toHaveCount(1);
  await story.button('Undo').last().click();
  await expect(changes).toHaveCount(2);
  await story.saved();

  await story.page.reload();
  await story.page.getByRole('tab', { name: 'Review' }).click();
  await expect(changes).toHaveCount(2);
  await changes.first().getByRole('button', { name: /sớm/ }).focus();
  await story.page.keyboard.press('j');
  await expect(changes.nth(1).getByRole('button', { name: /Người mua vui/ })).toBeFocused();
  await story.page.keyboard.press('k');
  await story.page.keyboard.press('a');
  await expect(changes).toHaveCount(1);
  await panel.getByRole('button', { name: 'More review actions' }).click();
  await story.page.getByRole('menuitem', { name: 'Reject all', exact: true }).click();
  await expect(story.body.getByRole('paragraph').first()).toHaveText('Giá rau giảm 12,6% so với tháng trước.');
  await story.saved();
  await story.page.reload();
  await expect(story.headline).toHaveValue('Chợ nổi họp muộn');
});
