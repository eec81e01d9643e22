import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pngName, putDraft } from '../support/draftFiles';
import { everyBlock } from '../files/everyBlock';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

/** The bar over the paper. */
function findBar(page: Page) {
  const bar = page.getByRole('search', { name: 'Find in the story' });
  return {
    bar,
    query: bar.getByRole('textbox', { name: 'Find', exact: true }),
    replacement: bar.getByRole('textbox', { name: 'Replace with' }),
    count: bar.getByRole('status'),
    button: (name: string) => bar.getByRole('button', { name, exact: true }),
    marked: () =>
      page.evaluate(() =>
        ['find', 'find-current'].map((style) => [...(CSS.highlights.get(style) ?? [])].map(String).sort()),
      ),
  };
}

test('a text is found in every field, with or without its accents, and gone through by keyboard', async ({
  start,
  home,
  desk,
}) => {
  const photos = [somePng(32, 20), somePng(32, 20, 40), somePng(32, 20, 80)];
  const whole = everyBlock(photos.map(pngName) as [string, string, string]);
  await putDraft(home, whole, photos);
  const { app, page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue(whole.headline);
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  const photo = join(desk, 'a.png');
  await writeFile(photo, somePng(64, 64));
  await story.headline.pressSequentially('Chợ nổi Cái Răng');
  await story.lead.pressSequentially('Chờ ghe về chợ.');
  await story.body.click();
  await story.body.pressSequentially('Ghe vào chợ sớm.');
  await pickFiles(app, [photo]);
  await story.button('Insert photo').click();
  await story.captions.pressSequentially('Một góc chợ');

  const { bar, query, replacement, count, button, marked } = findBar(page);
  await page.keyboard.press('Control+f');
  await expect(query).toBeFocused();
  await query.fill('cho');
  await expect(count).toHaveText('1 / 5');
  await expect.poll(marked).toEqual([['Chờ', 'chợ', 'chợ', 'chợ'], ['Chợ']]);
  await query.press('Enter');
  await query.press('Enter');
  await expect(count).toHaveText('3 / 5');
  await query.press('Shift+Enter');
  await expect(count).toHaveText('2 / 5');
  await page.keyboard.press('F3');
  await expect(count).toHaveText('3 / 5');

  // An accent that is typed is meant.
  await query.fill('chợ');
  await expect(count).toHaveText('1 / 4');
  await button('Match case').click();
  await expect(count).toHaveText('1 / 3');
  await query.fill('ch');
  await expect(count).toHaveText('1 / 3');
  await button('Whole words').click();
  await expect(count).toHaveText('Nothing found');

  await button('Whole words').click();
  await query.fill('góc chợ');
  await query.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(story.captions).toBeFocused();
  expect(
    await story.captions.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    ),
  ).toBe('góc chợ');
  expect(await marked()).toEqual([[], []]);

  // In every kind of block: what is found is marked where it stands.
  await new DeskScreen(page).open(whole.headline);
  await page.keyboard.press('Control+f');
  const markedIn = (block: string) =>
    page.evaluate((selector) => {
      const ranges = ['find', 'find-current'].flatMap((style) => [...(CSS.highlights.get(style) ?? [])] as Range[]);
      return ranges.filter(({ startContainer }) => startContainer.parentElement?.closest(selector)).map(String);
    }, block);
  await query.fill('32');
  await expect(count).toHaveText('1 / 2');
  await expect.poll(() => markedIn('td')).toEqual(['32']);
  await expect.poll(() => markedIn('.editor-fact-box')).toEqual(['32']);
  await query.fill('Miệng lò');
  await expect(count).toHaveText('1 / 1');
  await expect.poll(() => markedIn('.editor-gallery')).toEqual(['Miệng lò']);
  await query.fill('Phim ngắn');
  await expect.poll(() => markedIn('.editor-embed')).toEqual(['Phim ngắn']);
  await query.fill('Cầu mới');
  await expect(count).toHaveText('1 / 1');
  await query.press('Escape');
  const related = page.getByLabel('Title of related link 1');
  await expect(related).toBeFocused();
  await page.keyboard.press('Control+h');
  await query.fill('sông Trăm');
  await replacement.fill('sông Hậu');
  await button('Replace all').click();
  await expect(related).toHaveValue('Cầu mới qua sông Hậu');
  await expect(story.kicker).toHaveValue('Ven sông Hậu');
});

/** The text of every version of every draft. */
async function versionsBelow(home: string): Promise<readonly string[]> {
  const names = await readdir(home, { recursive: true });
  const versions = names.filter((name) => /[/\\]versions[/\\].*\.json$/.test(name));
  return Promise.all(versions.map((name) => readFile(join(home, name), 'utf8')));
}

test('what is found is replaced, one or all, and keeps its marks', async ({ start, home }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.pressSequentially('Chợ nổi');
  await story.body.click();
  await story.body.pressSequentially('Đến ');
  await page.keyboard.press('Control+b');
  await story.body.pressSequentially('chợ nổi');
  await page.keyboard.press('Control+b');
  await story.body.pressSequentially(' sớm.\nTừ chợ nổi về.');

  const { query, replacement, count, button } = findBar(page);
  await page.keyboard.press('Control+h');
  await query.fill('chợ nổi');
  await expect(count).toHaveText('1 / 3');
  await query.press('Enter');
  await replacement.fill('bến đò');
  await button('Replace').click();
  await expect(story.body.getByRole('paragraph').first()).toHaveText('Đến bến đò sớm.');
  await expect(story.body.locator('strong')).toHaveText('bến đò');
  await expect(count).toHaveText('2 / 2');
  await button('Replace all').click();
  await expect(page.getByText('2 places changed.')).toBeVisible();
  await expect(story.headline).toHaveValue('bến đò');
  await expect(story.body.getByRole('paragraph').nth(1)).toHaveText('Từ bến đò về.');
  await expect(count).toHaveText('Nothing found');
  // What all of it was before is a version, though the last one is no minute old.
  expect(await versionsBelow(home)).toContainEqual(expect.stringMatching(/"headline": "Chợ nổi"[^]*bến đò/));
  // All of it is one step.
  await story.headline.click();
  await page.keyboard.press('Control+z');
  await expect(story.headline).toHaveValue('Chợ nổi');
  await expect(story.body.getByRole('paragraph').nth(1)).toHaveText('Từ chợ nổi về.');
  await page.keyboard.press('Control+Shift+z');
  await expect(story.headline).toHaveValue('bến đò');
  await story.saved();
  await page.reload();
  await expect(story.headline).toHaveValue('bến đò');
  await expect(story.body.getByRole('paragraph').nth(1)).toHaveText('Từ bến đò về.');
});

// window 2: "đò" was found in "đóng", which became "thuyềnng", and nothing offered a way back.
test('replacing leaves words alone that only hold the letters, and offers a way back that goes when it was taken', async ({
  start,
}) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.write('Đò dọc', 'Đóng đò mới. Con đò cũ đỏ. Đò về.');
  const { bar, query, replacement, count, button } = findBar(page);
  await page.keyboard.press('Control+h');
  await expect(button('Whole words')).toHaveAttribute('aria-pressed', 'true');
  await query.fill('đò');
  await expect(count).toHaveText('1 / 4');
  await replacement.fill('thuyền');
  await button('Replace all').click();
  const words = story.body.getByRole('paragraph').first();
  await expect(words).toHaveText('Đóng thuyền mới. Con thuyền cũ đỏ. thuyền về.');
  const notice = page.getByText('4 places changed.');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(words).toHaveText('Đóng đò mới. Con đò cũ đỏ. Đò về.');
  await expect(notice).toHaveCount(0);

  // window 16: the notice goes when what it is about is undone by the keys; Escape closes the bar after Replace all.
  await button('Replace all').click();
  await expect(notice).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await story.body.click();
  await page.keyboard.press('Control+z');
  await expect(words).toHaveText('Đóng đò mới. Con đò cũ đỏ. Đò về.');
  await expect(notice).toHaveCount(0);
});

test('a long story is searched within a moment, and scrolled to a far place', async ({ start, desk }) => {
  const { app, page } = await start();
  const path = join(desk, 'dài.txt');
  const paragraph = (index: number) =>
    `Đoạn ${index}: ghe rau về bến từ sớm, ${'giá giảm so với tháng trước, '.repeat(8)}ông nói.`;
  const body = Array.from({ length: 900 }, (_, index) => paragraph(index)).join('\n\n');
  await writeFile(
    path,
    `Kinh tế\n\nChợ nổi đông khách\n\nPV 05/03/2024 07:05\n\nSáng sớm, ghe đã kín sông.\n\n${body}\n\nPV\n`,
  );
  await pickFiles(app, [path]);
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi đông khách');
  await page.keyboard.press('Control+f');
  const { query, count } = findBar(page);
  await query.fill('doan 777:');
  await expect(count).toHaveText('1 / 1');
  await expect(page.getByText('Đoạn 777: ghe rau')).toBeInViewport();
  const place = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('find-current') ?? [])];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  await expect.poll(place).toBe(true);
  // Every paragraph holds it eight times.
  await query.fill('tháng trước');
  await expect(count).toHaveText(/^1 \/ 7200/);
});
