import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { somePng } from '../support/photos';
import { ChecksScreen } from '../screens/ChecksScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test, type Stet } from '../support/stet';

/** A new story in Vietnamese. */
async function newStory({ page }: Stet) {
  await new DeskScreen(page).newStory();
  await page.getByRole('combobox', { name: 'Language of the story' }).selectOption('vi');
  return { story: new StoryScreen(page), checks: new ChecksScreen(page) };
}

test('what is wrong is listed by how bad it is, marked in the text, and mended by one click', async ({ start }) => {
  const stet = await start();
  const { story, checks } = await newStory(stet);
  await story.headline.pressSequentially('Chợ nổi đông khách');
  await story.lead.pressSequentially('Sáng thứ Năm, 17/11/2023, ghe đã kín sông.');
  await story.body.click();
  await story.body.pressSequentially('Giá giảm ');
  await story.page.keyboard.press('Control+b');
  await story.body.pressSequentially('3.8%');
  await story.page.keyboard.press('Control+b');
  await story.body.pressSequentially(' theo TK.');
  await checks.open();
  await expect(checks.group('Errors')).toContainText('“TK” was left to be filled in.');
  await expect(checks.group('Warnings')).toContainText('17/11/2023 is a thứ Sáu.');
  await expect.poll(() => checks.marked('check-error')).toEqual(['TK']);
  await expect.poll(() => checks.marked('check-warning')).toEqual(expect.arrayContaining(['thứ Năm', '3.8']));

  await checks.finding('3,8').getByRole('button', { name: '3,8', exact: true }).click();
  await expect(story.body).toHaveText('Giá giảm 3,8% theo TK.');
  await expect(story.body.locator('strong')).toHaveText('3,8%');
  await checks.finding('is a thứ Sáu').getByRole('button', { name: 'thứ Sáu', exact: true }).click();
  await expect(story.lead).toHaveValue('Sáng thứ Sáu, 17/11/2023, ghe đã kín sông.');
  await expect(checks.finding('thứ Sáu')).toHaveCount(0);
  await expect.poll(() => checks.marked('check-warning')).toEqual([]);

  // A limit of the house holds at once: its line is amber, its numbers are said, and the checks know it.
  const { page } = stet;
  const limit = page.locator('.field-limit').first();
  const line = limit.locator('.field-limit__line > div');
  const colour = () => line.evaluate((bar) => getComputedStyle(bar).backgroundColor);
  await expect(limit).toContainText('4/12 syllables');
  const quiet = await colour();
  await story.button('Settings').click();
  await page.getByRole('tab', { name: 'House style' }).click();
  await page.getByLabel('Maximum headline length').fill('3');
  await page.keyboard.press('Escape');
  await expect(limit.getByText('4/3 syllables')).toBeVisible();
  expect(await colour()).not.toBe(quiet);
  expect(await colour()).toBe('rgb(224, 180, 60)');
  await expect(checks.finding('the limit is 3')).toHaveCount(1);
  await story.headline.fill('Chợ nổi đông');
  await expect(limit).toContainText('3/3 syllables');
  await expect.poll(colour).toBe(quiet);

  // 3 of the headline, 8 of the lead, 5 of the body.
  const counts = page.getByLabel('All counts', { exact: true });
  await page.getByTitle('All counts').click();
  await expect(counts).toContainText('Syllables16');
  await page.keyboard.press('Escape');
  await expect(counts).toHaveCount(0);
});

test('a finding takes the user to its place, in a field, in the body and under a photo', async ({ start, desk }) => {
  const stet = await start();
  const { story, checks } = await newStory(stet);
  const photo = join(desk, 'a.png');
  await writeFile(photo, somePng(64, 64));
  await story.headline.pressSequentially('Chợ  nổi');
  await story.body.click();
  await story.body.pressSequentially('Ghe về  bến');
  await pickFiles(stet.app, [photo]);
  await story.button('Insert photo').click();
  await story.captions.pressSequentially('Ghe rau , buổi sớm');
  await checks.open();
  const selected = () => story.page.evaluate(() => String(getSelection()));

  await checks
    .finding('Chợ')
    .getByRole('button', { name: /More than one space/ })
    .click();
  await expect(story.headline).toBeFocused();
  expect(
    await story.headline.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]),
  ).toEqual([3, 5]);
  await checks
    .finding('Ghe về')
    .getByRole('button', { name: /More than one space/ })
    .click();
  await expect(story.body).toBeFocused();
  await expect.poll(selected).toBe('  ');
  await story.page.keyboard.type(' ');
  await expect(story.body.getByRole('paragraph').first()).toHaveText('Ghe về bến');
  await checks
    .finding('Ghe rau')
    .getByRole('button', { name: /A space before/ })
    .click();
  await expect(story.captions).toBeFocused();
  await checks.finding('Ghe rau').getByRole('button', { name: 'Remove the space' }).click();
  await expect(story.captions).toHaveValue('Ghe rau, buổi sớm');
  await checks
    .finding('The photo has no alt text')
    .getByRole('button', { name: /no alt text/ })
    .click();
  await expect(story.page.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
});

test('what is let stand stays so after closing, and can be asked again', async ({ start }) => {
  const stet = await start();
  const { story, checks } = await newStory(stet);
  await story.write('Chợ nổi', 'Theo TK, ghe về.');
  await checks.open();
  await checks.finding('“TK”').getByRole('button', { name: 'Ignore here' }).click();
  await expect(checks.panel.getByText('Ignored: 1')).toBeVisible();
  await expect.poll(() => checks.marked('check-error')).toEqual([]);
  await story.saved();
  await story.page.reload();
  await checks.open();
  await expect(checks.panel.getByText('Ignored: 1')).toBeVisible();
  await expect(checks.group('Errors')).not.toContainText('TK');
  await checks.panel.getByText('Ignored: 1').click();
  await checks.finding('“TK”').getByRole('button', { name: 'Show again' }).click();
  await expect(checks.group('Errors')).toContainText('“TK”');
});

test('all findings of a kind are mended at once, but for quotations', async ({ start }) => {
  const stet = await start();
  const { story, checks } = await newStory(stet);
  await story.headline.pressSequentially('Chợ  nổi');
  await story.body.click();
  await story.body.pressSequentially('Ghe  về  bến. Ông nói: “Vui  lắm”.');
  await checks.open();
  await checks.panel.getByRole('button', { name: 'Fix all 3: Double spaces' }).click();
  await expect(story.headline).toHaveValue('Chợ nổi');
  await expect(story.body).toHaveText('Ghe về bến. Ông nói: “Vui  lắm”.');
  await expect(checks.finding('More than one space')).toHaveCount(1);
  await story.headline.click();
  await story.page.keyboard.press('Control+z');
  await expect(story.headline).toHaveValue('Chợ  nổi');
  await expect(story.body).toHaveText('Ghe  về  bến. Ông nói: “Vui  lắm”.');
});

test('the remark at the caret opens by keyboard, and under the pointer', async ({ start }) => {
  const stet = await start();
  const { story, checks } = await newStory(stet);
  await story.body.click();
  await story.body.pressSequentially('Giá giảm 3.8%');
  await expect.poll(() => checks.marked('check-warning')).toEqual(['3.8']);
  await story.page.keyboard.press('ArrowLeft');
  await story.page.keyboard.press('Alt+Enter');
  const card = story.page.getByRole('dialog', { name: /Decimals/ });
  await expect(card.getByRole('button', { name: '3,8' })).toBeFocused();
  await story.page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(story.body).toBeFocused();

  const place = await story.page.evaluate(() => {
    const { x, y, width, height } = (
      [...(CSS.highlights.get('check-warning') ?? [])][0] as Range
    ).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await story.page.mouse.move(place.x - 2, place.y);
  await story.page.mouse.move(place.x, place.y);
  await card.getByRole('button', { name: '3,8' }).click();
  await expect(story.body).toHaveText('Giá giảm 3,8%');
});

test('marks stay on their words while text is typed before them', async ({ start }) => {
  const stet = await start();
  const { story, checks } = await newStory(stet);
  await story.headline.pressSequentially('theo TK');
  await story.body.click();
  await story.body.pressSequentially('Giá giảm 3.8%');
  await expect.poll(() => checks.marked('check-warning')).toEqual(expect.arrayContaining(['3.8']));
  await expect.poll(() => checks.marked('check-error')).toContain('TK');
  await story.page.keyboard.press('Home');
  // Faster than the checks come again.
  await story.page.keyboard.type('Rau: ');
  expect(await checks.marked('check-warning')).toContain('3.8');
  await story.headline.press('Home');
  await story.page.keyboard.type('Giá ');
  await expect.poll(() => checks.marked('check-error'), { intervals: [10, 10, 10] }).toContain('TK');
});

test('spelling goes by dictionaries of a folder that the user names, and by words that they add', async ({
  start,
  desk,
  home,
}) => {
  const stet = await start({ isOwn: true });
  const { page } = stet;
  await writeFile(join(desk, 'vi_VN.aff'), 'SET UTF-8\nTRY nhoctgiaumđềv\n');
  await writeFile(join(desk, 'vi_VN.dic'), '4\nghe\nvề\nbến\nsớm\n');
  const { story, checks } = await newStory(stet);
  await story.body.click();
  await story.body.pressSequentially('Ghe vè bến Chắc sớm');
  await pickFiles(stet.app, [desk]);
  await story.button('Settings').click();
  await page.getByRole('tab', { name: 'Spelling' }).click();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(/Spelling by vi_VN/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => checks.marked('check-suggestion')).toEqual(['vè', 'Chắc']);
  await checks.open();
  await checks.finding('“Chắc” is not in the dictionary').getByRole('button', { name: 'Add word' }).click();
  await expect.poll(() => checks.marked('check-suggestion')).toEqual(['vè']);
  expect(await readFile(join(home, 'dictionary.txt'), 'utf8')).toBe('Chắc\n');
  await story.body.click();
  await page.keyboard.press('Home');
  for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'về', exact: true }).click();
  await expect(story.body).toHaveText('Ghe về bến Chắc sớm');

  // window 3: Enter taught the misspelling, since the first button was "Add word" until the suggestions came.
  await story.body.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' vè');
  await expect.poll(() => checks.marked('check-suggestion')).toEqual(['vè']);
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Enter');
  expect(await readFile(join(home, 'dictionary.txt'), 'utf8')).toBe('Chắc\n');
  if ((await page.getByRole('dialog').count()) > 0)
    await page.getByRole('dialog').getByRole('button', { name: 'về', exact: true }).press('Enter');
  await expect(story.body).toHaveText('Ghe về bến Chắc sớm về');

  // A word that was added by mistake is removed in the settings, and is marked again.
  await story.button('Settings').click();
  await page.getByRole('tab', { name: 'Spelling' }).click();
  await page.getByRole('list', { name: 'Words you added' }).getByRole('button', { name: 'Remove Chắc' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => checks.marked('check-suggestion')).toEqual(['Chắc']);
  expect(await readFile(join(home, 'dictionary.txt'), 'utf8')).toBe('');
});

test('a right click on a misspelt word begins with suggestions, then "Add word", in body and headline (window 22)', async ({
  start,
  desk,
  home,
}) => {
  const stet = await start({ isOwn: true });
  const { page } = stet;
  await writeFile(join(desk, 'vi_VN.aff'), 'SET UTF-8\nTRY nhoctgiaumđềv\n');
  await writeFile(join(desk, 'vi_VN.dic'), '4\nghe\nvề\nbến\nsớm\n');
  const { story, checks } = await newStory(stet);
  await story.body.click();
  await story.body.pressSequentially('Ghe vè bến');
  await pickFiles(stet.app, [desk]);
  await story.button('Settings').click();
  await page.getByRole('tab', { name: 'Spelling' }).click();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => checks.marked('check-suggestion')).toEqual(['vè']);

  const menu = page.getByRole('menu');
  const rows = menu.getByRole('menuitem');
  // Where the word is drawn, as a pointer finds it.
  const point = await page.evaluate(() => {
    const [range] = CSS.highlights.get('check-suggestion') ?? [];
    const box = (range as Range).getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await page.mouse.click(point.x, point.y, { button: 'right' });
  await expect(page.locator('.check-card')).toHaveCount(0);
  // At once, whether suggestions have come or not.
  await expect(rows.nth(1)).toHaveText('Add word');
  await expect(rows.first()).toHaveText('về');
  await rows.first().click();
  await expect(story.body).toHaveText('Ghe về bến');
  await expect(story.body).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(story.body).toHaveText('Ghe vè bến');

  await story.headline.fill('Ghe vè');
  await expect.poll(() => checks.marked('check-suggestion')).toEqual(['vè', 'vè']);
  await story.headline.press('End');
  await page.keyboard.press('Shift+F10');
  await expect(rows.first()).toHaveText('về');
  await rows.nth(1).click();
  await expect.poll(() => checks.marked('check-suggestion')).toEqual([]);
  expect(await readFile(join(home, 'dictionary.txt'), 'utf8')).toBe('vè\n');
  await story.headline.press('Shift+F10');
  await expect(rows.first()).toHaveText('Cut');
});
