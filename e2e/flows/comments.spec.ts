import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seriousFaults } from '../support/axe';
import { emptyStory, pngName, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, killTree, pickFiles, test, type Stet } from '../support/stet';

const photo = somePng(64, 40);
const paragraph = (text: string) => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [], comments: [] }],
});
const pottery = {
  ...emptyStory,
  headline: 'Làng gốm giữ lửa nghề',
  lead: 'Mỗi sáng thứ bảy, sân đình thành lớp học.',
  body: [
    paragraph('Lớp học không thu phí. Ba nghệ nhân thay nhau đứng lớp.'),
    {
      kind: 'figure',
      photo: { kind: 'held', name: pngName(photo) },
      caption: 'Các em tập vuốt đất.',
      credit: '',
      altText: '',
      source: '',
      width: 'column',
    },
    paragraph('Số lò đỏ lửa còn 37.'),
  ],
};

async function openPottery({ page }: Stet) {
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(pottery.headline);
  const tab = page.getByRole('tab', { name: 'Review' });
  const panel = page.getByRole('tabpanel', { name: 'Review' });
  const cards = panel.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  const tinted = (style: string) => page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), style);
  const write = async (text: string): Promise<void> => {
    await panel.getByRole('textbox', { name: 'Write a comment…' }).fill(text);
    await page.keyboard.press('Control+Enter');
  };
  /** Selects words of the body by keyboard, from the start of the paragraph that holds them. */
  const select = async (block: string, from: number, length: number): Promise<void> => {
    await story.body.getByText(block).click();
    await page.keyboard.press('Home');
    for (let at = 0; at < from; at += 1) await page.keyboard.press('ArrowRight');
    for (let at = 0; at < length; at += 1) await page.keyboard.press('Shift+ArrowRight');
  };
  return { page, story, tab, panel, cards, tinted, write, select };
}

test('comments are made anywhere, live through edits, are answered, done with, taken back and kept', async ({
  start,
  home,
}) => {
  const file = await putDraft(home, pottery, [photo]);
  const { page, story, tab, panel, cards, tinted, write, select } = await openPottery(await start());

  await select('Lớp học', 23, 12);
  await page.keyboard.press('Control+Alt+m');
  await expect(panel.locator('q')).toHaveText('Ba nghệ nhân');
  await expect.poll(() => tinted('comment-at-hand')).toEqual(['Ba nghệ nhân']);
  await write('Cho tên và tuổi của cả ba nhé.');
  await expect.poll(() => tinted('comment-at-hand')).toEqual(['Ba nghệ nhân']);
  await expect(story.body).toBeFocused();
  await page.keyboard.type(' trẻ');
  await expect(story.body.getByText('Ba nghệ nhân trẻ thay nhau')).toBeVisible();

  await story.headline.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(5, 8);
  });
  await page.keyboard.press('Control+Alt+m');
  await expect(panel.locator('.text-box q')).toHaveText('gốm');
  await write('Gốm nào?');
  await expect(story.headline).toBeFocused();

  await story.captions.click();
  await page.keyboard.press('Control+Alt+m');
  await expect(panel.locator('.text-box q')).toHaveText('Các em tập vuốt đất.');
  await write('Ai chụp?');
  await panel.getByRole('button', { name: 'More review actions' }).click();
  await page.getByRole('menuitem', { name: 'Comment on the story' }).click();
  await write('Bài hơi dài.');
  await expect(cards).toHaveCount(4);
  await expect(tab).toHaveAccessibleDescription('4');
  await expect(cards.nth(0)).toContainText('On the story as a whole');
  await expect(cards.nth(1)).toContainText('Gốm nào?');
  await expect(cards.nth(2)).toContainText('Cho tên và tuổi');
  await expect(cards.nth(3)).toContainText('Ai chụp?');
  await expect(page.getByRole('list', { name: 'Drafts' }).getByText('4 open comments')).toBeAttached();
  expect(await seriousFaults(page)).toEqual([]);

  // The places move with what is typed, across a save.
  await story.headline.press('Home');
  await page.keyboard.type('Xóm cũ: ');
  await story.body.getByText('Số lò').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await story.saved();
  await page.reload();
  await tab.click();
  await expect(cards).toHaveCount(4);
  await cards
    .nth(1)
    .getByRole('button', { name: /Gốm nào/ })
    .click();
  await expect.poll(() => tinted('comment-at-hand')).toEqual(['gốm']);
  await expect.poll(() => tinted('comment')).toEqual(['Ba nghệ nhân', 'Các em tập vuốt đất.']);
  expect(
    await story.headline.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]),
  ).toEqual([13, 16]);

  await cards.nth(2).getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('Ông Tư, bà Năm.');
  await page.keyboard.press('Control+Enter');
  await expect(cards.nth(2)).toContainText('Ông Tư, bà Năm.');
  await cards.nth(2).getByRole('button', { name: 'Done' }).click();
  await expect(cards).toHaveCount(3);
  await expect.poll(() => tinted('comment')).toEqual(['Các em tập vuốt đất.']);
  await panel.getByText('1 comment done').click();
  await panel.getByRole('button', { name: 'Reopen' }).click();
  await expect(cards).toHaveCount(4);
  await cards.nth(0).getByRole('button', { name: 'Delete' }).click();
  await expect(cards).toHaveCount(3);

  // What is taken back and what loses its words can be had again.
  await story.body.getByText('Số lò').click();
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(4);
  await select('Lớp học', 0, 43);
  await page.keyboard.press('Delete');
  await expect(cards.nth(3)).toContainText('The text it refers to is no longer in the story.');
  await expect(cards.nth(3).locator('q')).toHaveText('Ba nghệ nhân');
  await page.keyboard.press('Control+z');
  await expect(panel.getByText('The text it refers to is no longer')).toHaveCount(0);
  await story.saved();

  // The checks tell them, and lead there.
  await page.getByRole('tab', { name: 'Checks' }).click();
  const finding = page.getByRole('tabpanel', { name: 'Checks' }).locator('.finding').filter({ hasText: 'Gốm nào?' });
  await expect(finding.getByRole('button', { name: 'Ignore here' })).toHaveCount(0);
  await finding.getByRole('button', { name: /Gốm nào/ }).click();
  await expect(story.headline).toBeFocused();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  const saved = await readFile(file, 'utf8');
  for (const text of ['Cho tên và tuổi', 'Gốm nào?', 'Ai chụp?', 'Bài hơi dài.', 'Ông Tư, bà Năm.'])
    expect(saved).toContain(text);
});

test('changes are shown in place, decided by selection and by author, the sensitive ones first', async ({
  start,
  home,
}) => {
  await putDraft(home, pottery, [photo]);
  const { page, story, panel, cards, tinted, select, tab } = await openPottery(await start());
  await tab.click();
  await panel.getByRole('button', { name: 'Submit for review' }).click();
  await expect(panel).toContainText('No changes since');
  await select('Lớp học', 18, 3);
  await page.keyboard.type('tiền');
  await select('Số lò', 5, 7);
  await page.keyboard.press('Delete');
  await select('Số lò', 10, 2);
  await page.keyboard.type('73');
  await expect(cards).toHaveCount(3);
  await expect.poll(() => tinted('deletion')).toEqual([' ']);
  await expect.poll(() => tinted('insertion')).toEqual(['tiền', '73']);

  await panel.getByRole('button', { name: 'More review actions' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Numbers, names, quotations first' }).click();
  await expect(cards.first().locator('ins')).toHaveText('73');

  await panel.getByRole('button', { name: 'Show changes' }).click();
  const shown = page.getByRole('region', { name: 'Show changes' });
  await expect(shown.locator('del')).toHaveText(['phí', ' đỏ lửa', '37']);
  await expect(shown.locator('ins')).toHaveText(['tiền', '73']);
  await expect(shown.locator('img')).toBeVisible();
  await expect(story.body).toBeHidden();
  expect(await seriousFaults(page)).toEqual([]);
  await cards.first().getByRole('button', { name: /73/ }).click();
  await expect(story.body).toBeFocused();
  await expect(shown).toHaveCount(0);

  await select('Số lò', 8, 5);
  const choose = async (name: string): Promise<void> => {
    await page.keyboard.press('F1');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  await choose('Reject changes in the selection');
  await expect(cards).toHaveCount(2);
  await expect(story.body.getByText('Số lò còn 37.')).toBeVisible();
  await panel.getByRole('button', { name: 'More review actions' }).click();
  await page.getByRole('menuitem', { name: /^Accept all by / }).click();
  await expect(panel).toContainText('No changes since');
  await expect(story.body.getByText('Số lò còn 37.')).toBeVisible();
  await expect.poll(() => tinted('insertion')).toEqual([]);
  await story.body.getByText('Số lò').click();
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(2);
});

test('a Vietnamese keyboard types on behind and in words that are remarked on', async ({ start, home }) => {
  await putDraft(home, pottery, [photo]);
  const { page, story, cards, tinted, write, select } = await openPottery(await start());
  await select('Lớp học', 23, 12);
  await page.keyboard.press('Control+Alt+m');
  await write('Ai?');
  await expect(story.body).toBeFocused();
  // The last word once more, as a keyboard without composition types it: letters taken back and typed anew.
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('nhan');
  for (const typed of ['ân', 'ấn']) {
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(typed);
  }
  await page.keyboard.type(' hoa');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('òa');
  await expect(story.body.getByText('Ba nghệ nhấn hòa thay nhau đứng lớp.')).toBeVisible();
  await select('Lớp học', 26, 4);
  await page.keyboard.type('nghe');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('ề');
  await expect(story.body.getByText('Ba nghề nhấn hòa thay nhau đứng lớp.')).toBeVisible();
  await expect(cards).toHaveCount(1);
  await expect.poll(() => tinted('comment')).toEqual(['Ba nghề nhấn']);
});

test('a comment that is not sent yet is there again after another draft, and after Stet was left', async ({
  start,
  home,
}) => {
  await putDraft(home, pottery, [photo]);
  await putDraft(home, { ...emptyStory, headline: 'Bài khác' });
  const first = await start({ isOwn: true });
  const desk = new DeskScreen(first.page);
  await desk.open(pottery.headline);
  const { page, panel, select } = await openPottery(first);
  const field = panel.getByRole('textbox', { name: 'Write a comment…' });
  await select('Lớp học', 23, 12);
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Cho tên và tuổi');
  await desk.open('Bài khác');
  await expect(field).toHaveCount(0);
  await desk.open(pottery.headline);
  await expect(field).toHaveValue('Cho tên và tuổi');
  await first.app.close();

  const again = await start();
  await new DeskScreen(again.page).open(pottery.headline);
  await again.page.getByRole('tab', { name: 'Review' }).click();
  const later = await openPottery(again);
  await expect(later.panel.getByRole('textbox', { name: 'Write a comment…' })).toHaveValue('Cho tên và tuổi');
  await expect(later.panel.locator('.text-box q')).toHaveText('Ba nghệ nhân');
  await later.panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(later.cards).toContainText(['Cho tên và tuổi']);
  await expect.poll(() => later.tinted('comment-at-hand')).toEqual(['Ba nghệ nhân']);
  await later.page.reload();
  await expect(later.story.headline).toHaveValue(pottery.headline);
  await expect(later.panel.getByRole('textbox', { name: 'Write a comment…' })).toHaveCount(0);
});

test('a comment on a figure stays with it when its photo is replaced, and a copy of words leaves theirs where it is', async ({
  start,
  home,
  desk,
}) => {
  await putDraft(home, pottery, [photo]);
  const stet = await start();
  const { page, story, tab, panel, cards, tinted, write, select } = await openPottery(stet);
  const other = join(desk, 'khác.png');
  await writeFile(other, somePng(80, 40, 90));
  const image = story.body.locator('figure img');
  await image.click();
  await page.keyboard.press('Control+Alt+m');
  await write('Ảnh mờ.');
  await tab.click();
  await expect(page.locator('[data-commented]')).toHaveCount(1);
  const address = await image.getAttribute('src');
  await pickFiles(stet.app, [other]);
  await image.click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(image).not.toHaveAttribute('src', address ?? '');
  await story.saved();
  await expect(page.locator('[data-commented]')).toHaveCount(1);
  await expect(panel.getByText('The text it refers to is no longer')).toHaveCount(0);
  await cards.first().getByRole('button', { name: 'Delete' }).click();

  await select('Lớp học', 23, 12);
  await page.keyboard.press('Control+Alt+m');
  await write('Cho tên và tuổi.');
  await expect.poll(() => tinted('comment-at-hand')).toEqual(['Ba nghệ nhân']);
  await story.body.getByText('Lớp học').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+c');
  await story.body.getByText('Số lò').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect(story.body.getByText('Ba nghệ nhân')).toHaveCount(2);
  await story.saved();
  await story.headline.click();
  await expect.poll(() => tinted('comment')).toEqual(['Ba nghệ nhân']);
  // What is cut takes its remark along.
  await story.body.getByText('Ba nghệ nhân').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+x');
  await expect(story.body.getByText('Ba nghệ nhân')).toHaveCount(1);
  await story.body.getByText('Số lò').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+v');
  await expect(story.body.getByText('Ba nghệ nhân')).toHaveCount(2);
  await expect(story.body.locator('mark')).toHaveText(['Ba nghệ nhân']);
  await expect(panel.getByText('The text it refers to is no longer')).toHaveCount(0);
});

const said = (text: string) => [{ kind: 'text', text, marks: [], comments: [] }];
const boxes = {
  ...emptyStory,
  headline: 'Xóm lò',
  lead: 'Lò còn đỏ.',
  body: [
    paragraph('Lò nguội là bỏ nghề.'),
    {
      kind: 'list',
      style: 'bulleted',
      items: [
        { content: said('Củi đước'), lists: [] },
        { content: said('Đất sét trám lò'), lists: [] },
      ],
    },
    {
      kind: 'table',
      hasHeaderRow: true,
      rows: [
        [said('Năm'), said('Số lò')],
        [said('2016'), said('57 lò lớn')],
      ],
    },
    { kind: 'factBox', title: 'Xóm Hạ', blocks: [{ kind: 'paragraph', content: said('Lập năm 1921.') }] },
  ],
};

test('comments stand in an item of a list, a cell and a box, and are there after a kill two seconds later', async ({
  start,
  home,
}) => {
  await putDraft(home, boxes);
  const first = await start();
  const { page } = first;
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(boxes.headline);
  const panelOf = (of: Stet['page']) => of.getByRole('tabpanel', { name: 'Review' });
  const tinted = (of: Stet['page']) =>
    of.evaluate(() =>
      ['comment', 'comment-at-hand'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)).sort(),
    );
  const words = ['1921.', 'lò lớn', 'trám lò'];
  for (const last of words) {
    await story.body.getByText(last).click();
    await page.keyboard.press('End');
    for (let at = 0; at < last.length; at += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Alt+m');
    await expect(panelOf(page).locator('.text-box q')).toHaveText(last);
    await panelOf(page).getByRole('textbox', { name: 'Write a comment…' }).fill(`Về ${last}`);
    await page.keyboard.press('Control+Enter');
  }
  await expect.poll(() => tinted(page)).toEqual(words);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  killTree(first.process);

  const again = (await start()).page;
  await again.getByRole('tab', { name: 'Review' }).click();
  const cards = panelOf(again).getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(cards).toHaveCount(3);
  await expect.poll(() => tinted(again)).toEqual(words);
  await expect(panelOf(again).getByText('The text it refers to is no longer')).toHaveCount(0);
  // An item more, a row above: the words are where they were meant.
  const body = new StoryScreen(again).body;
  await body.getByText('Củi đước').click();
  await again.keyboard.press('End');
  await again.keyboard.press('Enter');
  await again.keyboard.type('Trấu');
  await expect.poll(() => tinted(again)).toEqual(words);
});

test('a version of before is restored with no comment lost', async ({ start, home }) => {
  await putDraft(home, pottery, [photo]);
  const { page, story, tab, panel, cards, tinted, write, select } = await openPottery(await start());
  await story.headline.fill('Làng gốm đổi nghề');
  await story.saved();
  await select('Lớp học', 23, 12);
  await page.keyboard.press('Control+Alt+m');
  await expect(panel.locator('.text-box q')).toHaveText('Ba nghệ nhân');
  await write('Cho tên và tuổi.');
  await page.keyboard.type(' trẻ');
  await select('Số lò', 0, 5);
  await page.keyboard.press('Control+Alt+m');
  await write('Đếm lại.');
  await story.saved();
  await page.getByRole('tab', { name: 'Versions' }).click();
  const versions = page.getByRole('tabpanel', { name: 'Versions' }).getByRole('list', { name: 'Versions' });
  await versions.getByRole('button', { expanded: false }).last().click();
  await versions.getByRole('button', { name: 'Restore this version' }).click();
  await expect(story.headline).toHaveValue(pottery.headline);
  await expect(story.body).not.toContainText('nghệ nhân trẻ');
  await story.saved();
  await page.reload();
  await tab.click();
  await expect(cards).toHaveCount(2);
  await expect(panel.getByText('The text it refers to is no longer')).toHaveCount(0);
  await expect.poll(() => tinted('comment')).toEqual(['Ba nghệ nhân', 'Số lò']);
});
