import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seriousFaults } from '../support/axe';
import { fillClipboard } from '../support/clipboard';
import { emptyStory, putDraft } from '../support/draftFiles';
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

/** The draft of the market on the paper, with the Versions tab in front. */
async function openMarket({ page }: Stet) {
  await page.getByRole('list', { name: 'Drafts' }).getByText(market.headline).click();
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(market.headline);
  await page.getByRole('tab', { name: 'Versions' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Versions' });
  const versions = panel.getByRole('list', { name: 'Versions' }).locator('> li');
  return { story, panel, versions };
}

test('what was kept is listed, compared in words, brought back, and that taken back', async ({ start, home }) => {
  await putDraft(home, market);
  const stet = await start();
  const { story, panel, versions } = await openMarket(stet);
  await expect(panel).toContainText('No versions yet');

  await story.body.getByText('Giá rau').click();
  await story.page.keyboard.press('End');
  await story.page.keyboard.type(' Người mua vui.');
  await story.headline.fill('Chợ nổi họp muộn');
  await story.saved();
  await expect(versions).toHaveCount(1);
  await versions.getByRole('button', { expanded: false }).click();
  await expect(versions.getByText('2 changes since this version')).toBeVisible();
  await expect(versions.locator('del')).toHaveText('sớm');
  await expect(versions.locator('ins')).toHaveText(['muộn', ' Người mua vui.']);
  expect(await seriousFaults(story.page)).toEqual([]);

  await versions.getByRole('button', { name: 'Restore this version' }).click();
  await expect(story.headline).toHaveValue('Chợ nổi họp sớm');
  await expect(story.body).not.toContainText('Người mua vui');
  await expect(versions).toHaveCount(2);
  await expect(versions.last()).toContainText('The open story is the same as this version.');
  await versions.last().getByRole('combobox', { name: 'Compare with' }).selectOption({ index: 1 });
  await expect(versions.last()).toContainText('2 changes from the older to the newer one');
  await expect(versions.last().locator('del')).toHaveText('sớm');
  await expect(versions.last().locator('ins')).toHaveText(['muộn', ' Người mua vui.']);
  expect(await seriousFaults(story.page)).toEqual([]);

  await story.body.getByText('Giá rau').click();
  await story.page.keyboard.press('Control+z');
  await expect(story.headline).toHaveValue('Chợ nổi họp muộn');
  await expect(story.body).toContainText('Giá rau giảm 12,6% so với tháng trước. Người mua vui.');
  await story.saved();
  await story.page.reload();
  await expect(story.headline).toHaveValue('Chợ nổi họp muộn');
});

test('a version is brought back whole, with blocks that were deleted and moved since', async ({ start, home }) => {
  await putDraft(home, market);
  const stet = await start();
  const { story, versions } = await openMarket(stet);
  await story.body.getByText('Giá rau').click();
  await story.page.keyboard.press('Control+a');
  await story.page.keyboard.press('Delete');
  await story.page.keyboard.type('Hết.');
  await story.saved();
  await versions.getByRole('button', { expanded: false }).click();
  await versions.getByRole('button', { name: 'Restore this version' }).click();
  await expect(story.body.getByRole('paragraph')).toHaveText([
    'Giá rau giảm 12,6% so với tháng trước.',
    'Bến đông từ sáng.',
  ]);
  // Not the last thing done, but what the notice is about.
  await story.body.getByText('Bến đông').click();
  await story.page.keyboard.type('Thêm.');
  await story.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(story.body).toHaveText('Hết.');
});

test('the text before a long paste is kept as a version', async ({ start, home }) => {
  await putDraft(home, market);
  const stet = await start();
  const { story, versions } = await openMarket(stet);
  await story.body.getByText('Bến đông').click();
  await story.page.keyboard.press('End');
  await story.page.keyboard.type(' Ghe bẹo treo cao.');
  await story.saved();
  await expect(versions).toHaveCount(1);
  const long = Array.from(
    { length: 900 },
    (_, at) => `Sạp thứ ${at} bán rau, cá và bánh cho khách quen ở hai bên bờ rạch.`,
  );
  await fillClipboard(stet.app, { text: long.join('\n\n') });
  await story.page.keyboard.press('Control+v');
  await expect(story.body).toContainText('Sạp thứ 899');
  await story.saved();
  await expect(versions).toHaveCount(2);
  await versions.first().getByRole('button', { expanded: false }).click();
  await versions.first().getByRole('button', { name: 'Restore this version' }).click();
  await expect(story.body).not.toContainText('Sạp thứ');
  await expect(story.body).toContainText('Ghe bẹo treo cao.');
});

test('the text before an import is kept as a version', async ({ start, home, desk }) => {
  const path = await putDraft(home, market);
  const stet = await start();
  const { story } = await openMarket(stet);
  await story.body.getByText('Giá rau').click();
  await story.page.keyboard.press('End');
  await story.page.keyboard.type(' Người mua vui.');
  await story.saved();
  const file = join(desk, 'tin.md');
  await writeFile(file, '# Tin khác\n\nMột đoạn.\n');
  await pickFiles(stet.app, [file]);
  await stet.page.getByRole('button', { name: 'Import', exact: true }).click();
  await stet.page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(story.headline).toHaveValue('Tin khác');
  const folder = join(dirname(path), 'versions');
  const kept = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  expect(kept.filter((text) => text.includes('Người mua vui.'))).toHaveLength(1);
});

test('a whole old version can be read and named; the name is there after a restart (window 22)', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const stet = await start();
  const { story, versions } = await openMarket(stet);
  const { page } = stet;
  await story.body.getByText('Giá rau').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Người mua vui.');
  await story.headline.fill('Chợ nổi họp muộn');
  await story.saved();
  await expect(versions).toHaveCount(1);
  await versions.getByRole('button', { expanded: false }).click();
  await versions.getByRole('textbox', { name: 'Name' }).fill('Bản sáng');
  await page.keyboard.press('Enter');
  await expect(versions.getByRole('button', { expanded: true })).toContainText('Bản sáng');

  await versions.getByRole('button', { name: 'Read this version' }).click();
  const old = page.getByRole('region', { name: /^Old version, read-only: Bản sáng · / });
  await expect(old).toBeFocused();
  await expect(old.getByRole('heading')).toHaveText('Chợ nổi họp sớm');
  await expect(old).toContainText('Bến đông từ sáng.');
  await expect(old).not.toContainText('Người mua vui');
  await expect(old.locator('ins, del, [contenteditable="true"], textarea')).toHaveCount(0);
  await expect(story.body).toBeHidden();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(old).toHaveCount(0);
  await expect(versions.getByRole('button', { name: 'Read this version' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(old).toBeVisible();
  await page.getByRole('button', { name: 'Back to writing' }).click();
  await expect(story.headline).toHaveValue('Chợ nổi họp muộn');
  await expect(story.body).toContainText('Người mua vui.');
  await stet.app.close();

  const again = await openAgain(await start());
  await expect(again.getByText('Bản sáng')).toBeVisible();
});

/** The Versions tab of the story that a new start opens. */
async function openAgain({ page }: Stet) {
  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi họp muộn');
  await page.getByRole('tab', { name: 'Versions' }).click();
  return page.getByRole('tabpanel', { name: 'Versions' }).getByRole('list', { name: 'Versions' });
}
