import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { somePng } from '../support/photos';
import { BlockScreen } from '../screens/BlockScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test, type Stet } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';

/** A new story with the caret in its body. */
async function writing(start: () => Promise<Stet>): Promise<{ page: Page; story: StoryScreen; blocks: BlockScreen }> {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.pressSequentially('Làng gốm');
  await story.body.click();
  return { page, story, blocks: new BlockScreen(page) };
}

/** The blocks of the body as they are kept: without empty paragraphs at the end. */
async function kept(blocks: BlockScreen): Promise<readonly string[]> {
  const outline = [...(await blocks.outline())];
  while (outline.at(-1) === 'P ') outline.pop();
  return outline;
}

/** What was written is on disk, and a reload gives the same back. */
async function staysTheSame(story: StoryScreen, blocks: BlockScreen): Promise<void> {
  const before = await kept(blocks);
  await story.saved();
  await story.page.reload();
  await expect.poll(() => kept(blocks)).toEqual(before);
}

/** Types lines, Enter after each. */
async function lines(page: Page, ...words: readonly string[]): Promise<void> {
  for (const line of words) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}

const INSERT_TABLE = 'Control+Alt+Digit5';
const INSERT_PULL_QUOTE = 'Control+Alt+Digit6';
const INSERT_FACT_BOX = 'Control+Alt+Digit7';

test('a pull quote is written by keyboard alone, from its words to its attribution to the paragraph below', async ({
  start,
}) => {
  const { page, story, blocks } = await writing(start);
  await page.keyboard.type('Trước');
  await page.keyboard.press(INSERT_PULL_QUOTE);
  await lines(page, 'Lửa tắt là mất nghề.', 'Ông Tư, 78 tuổi');
  await page.keyboard.type('Sau');
  expect(await blocks.outline()).toEqual(['P Trước', 'DIV Lửa tắt là mất nghề. Ông Tư, 78 tuổi', 'P Sau']);
  await expect(blocks.attributions).toHaveText('Ông Tư, 78 tuổi');
  await staysTheSame(story, blocks);
});

test('an empty pull quote or fact box is gone by one Backspace, and comes back by undo', async ({ start }) => {
  const { page, blocks } = await writing(start);
  for (const [insert, box] of [
    [INSERT_PULL_QUOTE, blocks.pullQuotes],
    [INSERT_FACT_BOX, blocks.factBoxes],
  ] as const) {
    await page.keyboard.press(insert);
    await expect(box).toHaveCount(1);
    await page.keyboard.press('Backspace');
    await expect(box).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(box).toHaveCount(1);
    await page.keyboard.press('Control+Shift+z');
    await expect(box).toHaveCount(0);
  }
});

test('a fact box holds a title, paragraphs and nested lists, and is left by Enter on an empty last line', async ({
  start,
}) => {
  const { page, story, blocks } = await writing(start);
  await page.keyboard.press(INSERT_FACT_BOX);
  await lines(page, 'Làng gốm', 'Lập từ thế kỷ 16.');
  await page.keyboard.press('Control+Shift+Digit8');
  await lines(page, 'Lò');
  await page.keyboard.press('Tab');
  await lines(page, 'lò đất');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Men');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Sau hộp');
  expect(await blocks.outline()).toEqual(['DIV Làng gốm Lập từ thế kỷ 16. Lò lò đất Men', 'P Sau hộp']);
  await expect(blocks.titles).toHaveText('Làng gốm');
  await expect(blocks.factBoxes.getByRole('list')).toHaveCount(2);
  await staysTheSame(story, blocks);
  await expect(blocks.factBoxes.getByRole('list')).toHaveCount(2);
});

test('a table is written by keyboard alone: Tab goes on and adds a row, Enter is a line, commands change it', async ({
  start,
}) => {
  const { page, story, blocks } = await writing(start);
  await page.keyboard.press(INSERT_TABLE);
  for (const word of ['Năm', 'Lò', 'Thợ', '2013', '112', '300', '2023', '37', '90', '2024']) {
    await page.keyboard.type(word);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await page.keyboard.type('(ước)');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('?');
  expect(await blocks.rows()).toEqual(['Năm|Lò|Thợ', '2013|112|300', '2023|37|90', '2024?|30\n(ước)|']);
  await expect(blocks.tables.getByRole('columnheader')).toHaveText(['Năm', 'Lò', 'Thợ']);
  await staysTheSame(story, blocks);
  expect(await blocks.rows()).toEqual(['Năm|Lò|Thợ', '2013|112|300', '2023|37|90', '2024?|30\n(ước)|']);
});

test('what is done in a cell is undone and done again, and the caret can leave the table by arrows', async ({
  start,
}) => {
  const { page, blocks } = await writing(start);
  await page.keyboard.type('Trước');
  await page.keyboard.press(INSERT_TABLE);
  await page.keyboard.type('Năm');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lò');
  await page.keyboard.press('Control+z');
  expect(await blocks.rows()).toEqual(['Năm||', '||', '||']);
  await page.keyboard.press('Control+Shift+z');
  expect(await blocks.rows()).toEqual(['Năm|Lò|', '||', '||']);
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Sau');
  expect(await blocks.outline()).toEqual(['P Trước', 'DIV Năm Lò', 'P Sau']);
});

test('lists go a level in by Tab, out by Shift+Tab, by Enter on an empty item and by Backspace at the start', async ({
  start,
}) => {
  const { page, story, blocks } = await writing(start);
  const depths = (): Promise<readonly string[]> =>
    story.body.evaluate((root) =>
      [...root.querySelectorAll('li')]
        .filter((item) => !item.querySelector('ul, ol'))
        .map((item) => {
          let depth = 0;
          for (let up = item.parentElement; up && up !== root; up = up.parentElement)
            if (up.matches('ul, ol')) depth += 1;
          return `${depth} ${item.textContent}`;
        }),
    );
  await page.keyboard.press('Control+Shift+Digit8');
  await lines(page, 'một');
  await page.keyboard.press('Tab');
  await lines(page, 'hai');
  await page.keyboard.press('Tab');
  await lines(page, 'ba');
  expect(await depths()).toEqual(['1 một', '2 hai', '3 ba', '3 ']);
  await page.keyboard.press('Enter');
  expect(await depths()).toEqual(['1 một', '2 hai', '3 ba', '2 ']);
  await page.keyboard.type('bốn');
  await page.keyboard.press('Shift+Tab');
  expect(await depths()).toEqual(['1 một', '2 hai', '3 ba', '1 bốn']);
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  expect(await depths()).toEqual(['1 một', '2 hai', '3 ba']);
  await expect(story.body.getByRole('paragraph')).toHaveText('bốn');
  await staysTheSame(story, blocks);
});

test('the block at the caret goes up and down in one step of undo, the caret with it', async ({ start }) => {
  const { page, story, blocks } = await writing(start);
  await lines(page, 'Một', 'Hai');
  await page.keyboard.type('Ba');
  await page.keyboard.press(INSERT_FACT_BOX);
  await page.keyboard.type('Hộp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.type('!');
  expect(await kept(blocks)).toEqual(['P Một', 'DIV Hộp!', 'P Hai', 'P Ba']);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect(await kept(blocks)).toEqual(['P Một', 'P Hai', 'DIV Hộp!', 'P Ba']);
  await page.keyboard.press('Control+z');
  expect(await kept(blocks)).toEqual(['P Một', 'DIV Hộp!', 'P Hai', 'P Ba']);
  await page.keyboard.press('Control+Shift+d');
  expect(await kept(blocks)).toEqual(['P Một', 'DIV Hộp!', 'DIV Hộp!', 'P Hai', 'P Ba']);
  await page.keyboard.press('Control+Shift+Backspace');
  await page.keyboard.press('Control+Shift+Backspace');
  expect(await kept(blocks)).toEqual(['P Một', 'DIV Hộp!', 'P Ba']);
  await staysTheSame(story, blocks);
});

test('typing over whole cells stays in the table, and over its edge takes all of it', async ({ start }) => {
  const { page, blocks } = await writing(start);
  await page.keyboard.type('Trước');
  await page.keyboard.press(INSERT_TABLE);
  for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    await page.keyboard.type(word);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('i');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Sau');
  const cell = blocks.tables.getByRole('cell', { name: 'e', exact: true });
  await cell.click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('xy');
  expect(await blocks.rows()).toEqual(['a|b|c', 'd|xy|f', 'g|h|i']);
  expect((await kept(blocks))[0]).toBe('P Trước');
  await page.getByText('Sau', { exact: true }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.type('z');
  await expect(blocks.tables).toHaveCount(0);
  expect((await kept(blocks)).join(' ')).toContain('z');
  await page.keyboard.press('Control+z');
  await expect(blocks.tables).toHaveCount(1);
  expect(await blocks.rows()).toEqual(['a|b|c', 'd|xy|f', 'g|h|i']);
});

test('a photo goes up and down by keyboard, selected or while its caption is written', async ({ start, desk }) => {
  const { app, page } = await start();
  const photo = join(desk, 'a.png');
  await writeFile(photo, somePng(64, 64));
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  const blocks = new BlockScreen(page);
  const tags = async (): Promise<string> => (await kept(blocks)).map((line) => line.split(' ')[0]).join(' ');
  await story.body.click();
  await lines(page, 'Một');
  await page.keyboard.type('Hai');
  await pickFiles(app, [photo]);
  await story.button('Insert photo').click();
  await story.captions.pressSequentially('Bến');
  expect(await tags()).toBe('P P FIGURE');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(tags).toBe('P FIGURE P');
  await expect(story.captions).toBeFocused();
  await page.keyboard.type(' đò');
  await expect(story.captions).toHaveValue('Bến đò');
  await page.getByRole('figure').getByRole('img').click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(tags).toBe('FIGURE P P');
  await page.keyboard.press('Control+z');
  await expect.poll(tags).toBe('P FIGURE P');
});

for (const way of ['retype', 'compose'] as const) {
  test(`Vietnamese by ${way} ends in the right letters in every part of a block`, async ({ start }) => {
    const { page, story, blocks } = await writing(start);
    const keyboard = await VietnameseKeyboard.of(page);
    const words = 'Đường về Đắk Nông ngập nước';
    await page.keyboard.press(INSERT_PULL_QUOTE);
    await keyboard[way](words);
    await page.keyboard.press('Enter');
    await keyboard[way](words);
    await page.keyboard.press('Enter');
    await page.keyboard.press(INSERT_FACT_BOX);
    await keyboard[way](words);
    await page.keyboard.press('Enter');
    await keyboard[way](words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press(INSERT_TABLE);
    await keyboard[way](words);
    await page.keyboard.press('Tab');
    await keyboard[way](words);
    const expected = [`DIV ${words} ${words}`, `DIV ${words} ${words}`, `DIV ${words} ${words}`, 'P '];
    expect(await blocks.outline()).toEqual(expected);
    await story.saved();
    await page.reload();
    await expect.poll(() => blocks.outline()).toEqual(expected);
  });
}
