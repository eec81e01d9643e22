import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { seriousFaults } from '../support/axe';
import { emptyStory, putDraft } from '../support/draftFiles';
import { sendBack } from '../support/packages';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test, type Stet } from '../support/stet';

const paragraph = (text: string) => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [], comments: [] }],
});
const market = {
  ...emptyStory,
  headline: 'Chợ nổi họp sớm',
  lead: 'Ghe về bến từ ba giờ sáng.',
  body: [paragraph('Giá rau giảm 12,6% so với tháng trước.'), paragraph('Bến đông từ sáng.')],
};
const theirs = { headline: 'Chợ nổi họp muộn', lead: 'Ghe về bến từ bốn giờ sáng.', section: 'Kinh tế' };

/** A draft whose headline and lead were written anew here and, otherwise, by a colleague whose package lies at a path. */
async function bothChanged(stet: Stet, draft: string, pack: string) {
  const { page } = stet;
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(market.headline);
  await sendBack(draft, pack, 'Thu Hà', theirs);
  await story.headline.fill('Chợ nổi họp đêm');
  await story.lead.fill('Ghe về bến từ nửa đêm.');
  await story.saved();
  const panel = page.getByRole('tabpanel', { name: 'Review' });
  const conflicts = panel.getByRole('region', { name: 'Changed by both' }).getByRole('listitem');
  const dialog = page.getByRole('dialog', { name: 'Open a package' });
  const open = async (): Promise<void> => {
    await pickFiles(stet.app, [pack]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await dialog.getByRole('button', { name: 'Merge and review' }).click();
  };
  return { page, story, panel, conflicts, dialog, open };
}

test('a conflict is decided as mine or as theirs, and either decision is taken back by undo', async ({
  start,
  home,
  desk,
}) => {
  const draft = await putDraft(home, market);
  const { page, story, conflicts, open } = await bothChanged(await start(), draft, join(desk, 'về.stet'));
  await open();
  await expect(conflicts).toHaveCount(2);
  expect(await seriousFaults(page)).toEqual([]);
  await expect(story.headline).toHaveValue('Chợ nổi họp đêm');

  // Its notice counts what is to be decided, and goes once that is fewer.
  const notice = page.locator('.ui-notice', { hasText: 'You both changed 2 places' });
  await expect(notice).toBeVisible();
  await conflicts.first().getByRole('button', { name: 'Keep my version' }).click();
  await expect(notice).toHaveCount(0, { timeout: 2000 });
  await expect(conflicts).toHaveCount(1);
  await expect(story.headline).toHaveValue('Chợ nổi họp đêm');
  await conflicts
    .first()
    .getByRole('button', { name: /^Take the version from/ })
    .click();
  await expect(conflicts).toHaveCount(0);
  await expect(story.lead).toHaveValue('Ghe về bến từ bốn giờ sáng.');

  await story.body.click();
  await page.keyboard.press('Control+z');
  await expect(conflicts).toHaveCount(1);
  await expect(story.lead).toHaveValue('Ghe về bến từ nửa đêm.');
  await page.keyboard.press('Control+z');
  await expect(conflicts).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(conflicts).toHaveCount(0);
  await expect(story.lead).toHaveValue('Ghe về bến từ bốn giờ sáng.');

  // Decided is decided, after the draft was closed as well.
  await story.saved();
  await page.reload();
  await page.getByRole('tab', { name: 'Review' }).click();
  await expect(story.lead).toHaveValue('Ghe về bến từ bốn giờ sáng.');
  await expect(conflicts).toHaveCount(0);
});

test('what a colleague changed and submitted is in Review under their name, in the second round too', async ({
  start,
  home,
  desk,
}) => {
  const draft = await putDraft(home, market);
  const pack = join(desk, 'về.stet');
  const stet = await start();
  const { page } = stet;
  const story = new StoryScreen(page);
  const panel = page.getByRole('tabpanel', { name: 'Review' });
  const cards = panel.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(story.headline).toHaveValue(market.headline);
  for (const edit of [{ headline: 'Chợ nổi họp muộn' }, { headline: 'Chợ nổi họp đêm' }]) {
    await sendBack(draft, pack, 'Thu Hà', edit, { isSubmitted: true });
    await pickFiles(stet.app, [pack]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Merge and review' }).click();
    await expect(story.headline).toHaveValue(edit.headline);
    await expect(cards).toHaveCount(1);
    await expect(cards).toContainText('Thu Hà');
    await panel.getByRole('button', { name: 'Accept all', exact: true }).click();
    await expect(cards).toHaveCount(0);
    await story.saved();
  }
});

test('a merge is taken back in one step from its notice, and that by undo', async ({ start, home, desk }) => {
  const draft = await putDraft(home, market);
  const { page, story, conflicts, open } = await bothChanged(await start(), draft, join(desk, 'về.stet'));
  await open();
  await expect(conflicts).toHaveCount(2);
  await expect(story.section).toHaveValue('Kinh tế');
  await page.locator('.ui-notice').getByRole('button', { name: 'Undo' }).click();
  await expect(story.section).toHaveValue('');
  await expect(story.headline).toHaveValue('Chợ nổi họp đêm');
  await expect(conflicts).toHaveCount(0);
  await story.headline.click();
  await page.keyboard.press('Control+z');
  await expect(story.section).toHaveValue('Kinh tế');
  await expect(conflicts).toHaveCount(2);
  // The text of before is there later too.
  await story.saved();
  await page.reload();
  await page.getByRole('tab', { name: 'Versions' }).click();
  const kept = page.getByRole('tabpanel', { name: 'Versions' }).locator('li', { hasText: 'Before opening a package' });
  await kept.getByRole('button', { expanded: false }).click();
  await kept.getByRole('button', { name: 'Restore this version' }).click();
  await expect(story.section).toHaveValue('');
});

test('a merge that breaks leaves the draft on the paper, and says so', async ({ start, home, desk }) => {
  const draft = await putDraft(home, market);
  const stet = await start();
  const { page, story, dialog, open } = await bothChanged(stet, draft, join(desk, 'về.stet'));
  await stet.app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('stet:import:accept');
    ipcMain.handle('stet:import:accept', () => Promise.reject(new Error('broken on purpose')));
  });
  await open();
  await expect(page.getByText('The file could not be merged; your draft is unchanged.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(story.headline).toHaveValue('Chợ nổi họp đêm');
  await story.headline.fill('Chợ nổi họp khuya');
  await story.saved();
});

test('a second start with a package shows it in the window that is there', async ({ start, home, desk }) => {
  const draft = await putDraft(home, market);
  const pack = join(desk, 'về.stet');
  const stet = await start({ isOwn: true });
  const { story, conflicts, dialog } = await bothChanged(stet, draft, pack);
  const { spawnfile, spawnargs } = stet.app.process();
  const debugging = /^--(inspect|remote-debugging)/;
  const args = spawnargs.slice(1).filter((arg) => !debugging.test(arg));
  const second = spawn(spawnfile, [...args, pack], { env: { ...process.env, STET_HOME: home }, timeout: 15_000 });
  expect(await new Promise((resolve) => second.on('close', resolve))).toBe(0);
  await expect(dialog).toContainText('from Thu Hà');
  await dialog.getByRole('button', { name: 'Merge and review' }).click();
  await expect(conflicts).toHaveCount(2);
  await expect(story.headline).toHaveValue('Chợ nổi họp đêm');
  expect(stet.app.windows()).toHaveLength(1);
});
