import type { ElectronApplication } from '@playwright/test';
import { readClipboard } from '../support/clipboard';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { seedLibrary } from '../support/seedLibrary';
import { expect, test } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';

interface Item {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly menu: string;
}

/** The items of the application's menu that are commands of the page. */
const menuItems = (app: ElectronApplication): Promise<readonly Item[]> =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? [])
        .filter(({ type, role }) => type !== 'separator' && !role)
        .map(({ id, label, accelerator, enabled, checked }) => ({
          ...{ id, label, enabled, checked, menu: menu.label },
          accelerator: accelerator ?? '',
        })),
    ),
  );

const item = async (app: ElectronApplication, id: string): Promise<Item | undefined> =>
  (await menuItems(app)).find((candidate) => candidate.id === id);

const chooseInMenu = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => void Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

test('the application’s menu is the registry: every command once, its state with the caret, its choice carried out once', async ({
  start,
}) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await expect.poll(async () => (await item(app, 'format.bold'))?.menu).toBe('Format');
  const items = await menuItems(app);
  expect(items.length).toBeGreaterThan(20);
  expect(items.filter(({ label }) => !/\p{L}/u.test(label))).toEqual([]);
  const keys = items.map(({ accelerator }) => accelerator).filter((accelerator) => accelerator !== '');
  // Of a link with words selected, and of the palette without.
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual(['CmdOrCtrl+K']);

  // In the headline there is nothing to make bold; in the body there is.
  await expect.poll(async () => (await item(app, 'format.bold'))?.enabled).toBe(false);
  await story.body.click();
  await expect.poll(async () => (await item(app, 'format.bold'))?.enabled).toBe(true);

  await page.keyboard.type('thường ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('đậm');
  await expect(story.body.locator('strong')).toHaveText('đậm');
  await expect.poll(async () => (await item(app, 'format.bold'))?.checked).toBe(true);
  await chooseInMenu(app, 'format.bold');
  await page.keyboard.type(' hết');
  await expect(story.body.locator('strong')).toHaveText('đậm');
  await expect(story.body).toHaveText('thường đậm hết');
  await expect.poll(async () => (await item(app, 'format.bold'))?.checked).toBe(false);
  await page.keyboard.press('Control+Alt+2');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('thường đậm hết');

  // A key of the body's text that is pressed in a field leaves the body as it is.
  await story.headline.click();
  await page.keyboard.press('Control+Alt+3');
  await page.keyboard.press('Control+b');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('thường đậm hết');

  await page.getByRole('button', { name: 'Settings' }).click();
  await chooseInMenu(app, 'story.new');
  await page.getByRole('tab', { name: 'Interface', exact: true }).click();
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption({ label: 'Tiếng Việt' });
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await item(app, 'format.bold'))?.menu).toBe('Định dạng');
  await expect.poll(async () => (await item(app, 'story.new'))?.label).toBe('Bài mới');
  await expect(page.getByRole('list', { name: 'Bản thảo' }).getByRole('listitem')).toHaveCount(2);
});

/** Everything that can be done with a story by button or menu, with the name of its command. */
const ACTIONS: readonly string[] = [
  ...['Submit for review', 'Start review', 'Request changes', 'Approve', 'Mark as exported', 'Return to draft'],
  ...['Rename story', 'Duplicate story', 'Move story to trash', 'Send to a colleague', 'Export', 'Print story'],
  ...['Accept all changes', 'Reject all changes', 'Export selected…', 'Move selected to trash', 'Clear selection'],
];

for (const lang of ['en', 'vi'] as const)
  test(`no two commands have one name in menu or palette, in ${lang} (window 13)`, async ({ start, home }) => {
    await seedLibrary(home, [{ headline: 'Cầu mới' }]);
    const { app, page } = await start({ lang });
    await page.locator('.editor-body').click();
    const names = async (): Promise<readonly string[]> => (await menuItems(app)).map(({ label }) => label);
    await expect.poll(async () => (await names()).length).toBeGreaterThan(60);
    const twice = (all: readonly string[]) => all.filter((name, index) => all.indexOf(name) !== index);
    expect(twice(await names())).toEqual([]);
    if (lang === 'en') expect(await names()).toEqual(expect.arrayContaining([...ACTIONS]));
    const rows = page.getByRole('dialog').locator('.palette__name');
    // Once with and once without commands that were used lately.
    for (let turn = 0; turn < 2; turn += 1) {
      await page.keyboard.press('Control+k');
      await expect(rows.first()).toBeVisible();
      expect(twice(await rows.allInnerTexts())).toEqual([]);
      await page.keyboard.type(lang === 'en' ? 'Checks' : 'Kiểm tra');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

test('a step from the palette asks once, and the other actions of a story are there too (window 13)', async ({
  start,
  home,
}) => {
  await seedLibrary(home, [{ headline: 'Cầu mới thông xe' }]);
  const { page } = await start();
  const story = new StoryScreen(page);
  const desk = new DeskScreen(page);
  await expect(story.headline).toHaveValue('Cầu mới thông xe');
  const choose = async (name: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  const dialog = page.getByRole('dialog');
  const status = page.locator('.status-chip');
  await choose('Submit for review');
  await expect(dialog).toContainText('The status of “Cầu mới thông xe” changes from “Draft” to “Submitted”.');
  await page.keyboard.press('Escape');
  await expect(status).toHaveText('Draft');
  await choose('Submit for review');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Submitted');
  await expect(dialog).toHaveCount(0);
  // What asks for a reason asks nothing before that.
  await choose('Request changes');
  await dialog.getByRole('textbox').fill('Thiếu số liệu.');
  await dialog.getByRole('button', { name: 'Send back' }).click();
  await expect(status).toHaveText('Changes requested');
  await expect(dialog).toHaveCount(0);

  await choose('Rename story');
  await expect(story.headline).toBeFocused();
  await page.keyboard.type('Cầu mới');
  await expect(story.headline).toHaveValue('Cầu mới');
  await choose('Duplicate story');
  await expect(desk.drafts).toHaveCount(2);
  await choose('Move story to trash');
  await expect(desk.drafts).toHaveCount(1);
});

test('the palette finds commands and stories in either language, and the sheet names the keys', async ({ start }) => {
  const first = await start();
  const { page } = first;
  const desk = new DeskScreen(page);
  await desk.newStory();
  const story = new StoryScreen(page);
  await story.write('Chợ nổi đông khách', 'Ghe đã kín khúc sông.');
  await desk.newStory();
  await story.write('Cầu mới thông xe', 'Dòng xe qua cầu từ sáng.');

  const palette = page.getByRole('dialog', { name: 'Commands and stories' });
  const field = palette.getByRole('combobox');
  const options = palette.getByRole('option');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('subhead 3');
  await expect(options.first()).toContainText('Subhead 3');
  await expect(options.first()).toContainText('Ctrl+Alt+3');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(story.body.getByRole('heading', { level: 3 })).toHaveText('Dòng xe qua cầu từ sáng.');
  await expect(story.body).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText(/Subhead 3/);
  await field.fill('duong ke');
  await expect(options.first()).toContainText('Rule');
  await field.fill('cho noi');
  await expect(palette.getByRole('group', { name: 'Go to story' }).getByRole('option').first()).toHaveText(/Chợ nổi/);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(story.headline).toHaveValue('Chợ nổi đông khách');

  // In a field, what works on the body's text is not offered; Escape gives the focus back.
  await story.headline.click();
  await page.keyboard.press('Control+k');
  await field.fill('bold');
  await expect(palette.getByText('No commands or stories match “bold”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story.headline).toBeFocused();

  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Ctrl+Shift+9')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette).toHaveCount(0);
  // On paper it is the sheet alone, and all of it.
  await page.emulateMedia({ media: 'print' });
  await expect(story.headline).toBeHidden();
  await expect(sheet.getByRole('button')).toHaveCount(0);
  expect(await sheet.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await first.app.close();

  // What was used is known at the next start.
  const second = (await start()).page;
  await expect(new StoryScreen(second).headline).not.toHaveValue('');
  await second.keyboard.press('Control+k');
  await expect(second.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText(/Subhead 3/);
});

test('a toolbar stands over selected text, not over its line, and is reached by keyboard', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  const bar = page.getByRole('toolbar', { name: 'Formatting of the selection' });
  await story.headline.pressSequentially('Tít');
  await story.headline.selectText();
  await story.body.click();
  await page.keyboard.type('Ghe đã kín khúc sông');
  await expect(bar).toBeHidden();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(bar).toBeVisible();
  await expect(story.body).toBeFocused();
  const line = (await story.body.getByRole('paragraph').boundingBox())!;
  const place = (await bar.boundingBox())!;
  expect(place.y + place.height <= line.y || place.y >= line.y + line.height).toBe(true);

  await bar.getByRole('button', { name: 'Bold' }).click();
  await expect(story.body.locator('strong')).toHaveText('sông');
  await expect(bar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await expect(story.body).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();

  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(bar).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  // The library moves the focus in the next task; nobody presses two keys within it, but a test does.
  await expect(bar.getByRole('button', { name: 'Italic' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(story.body.locator('em').first()).toHaveText('khúc ');
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story.body).toBeFocused();
  await expect(bar).toBeHidden();

  // By mouse it comes when the button is let go.
  const words = await story.body.getByRole('paragraph').boundingBox();
  await page.mouse.move(words!.x + 2, words!.y + words!.height / 2);
  await page.mouse.down();
  await page.mouse.move(words!.x + 60, words!.y + words!.height / 2, { steps: 4 });
  await expect(bar).toBeHidden();
  await page.mouse.up();
  await expect(bar).toBeVisible();
  await story.lead.click();
  await expect(bar).toBeHidden();
});

test('a slash at the start or after a space offers blocks, by either language, and takes nothing that is meant as text', async ({
  start,
}) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  const list = page.getByRole('listbox', { name: 'Insert' });
  await story.body.click();
  await page.keyboard.type('và/hoặc ngày 17/11 tại https://a.vn/b');
  await expect(list).toBeHidden();
  await page.keyboard.press('Enter');

  await page.keyboard.type('/');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('tit');
  await expect(list.getByRole('option')).toHaveText([/Subhead 2/, /Subhead 3/, /Subhead 4/]);
  await page.keyboard.press('ArrowDown');
  const active = await story.body.getAttribute('aria-activedescendant');
  expect(await list.getByRole('option', { selected: true }).getAttribute('id')).toBe(active);
  await expect(story.body).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await page.keyboard.type('Tít giữa');
  await expect(story.body.getByRole('heading', { level: 3 })).toHaveText('Tít giữa');
  await page.keyboard.press('Enter');

  await page.keyboard.type('/trích');
  await expect(list.getByRole('option').first()).toContainText(/quote/i);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.type(' x /quote');
  await list.getByRole('option', { name: 'Quote' }).first().click();
  await expect(story.body.getByRole('blockquote')).toHaveText('/trích x');
  await page.keyboard.press('Control+z');
  await expect(story.body.getByRole('blockquote')).toHaveCount(0);
  await expect(story.body).toContainText('/trích x /quote');

  await page.keyboard.press('Enter');
  await page.keyboard.type('/zzz');
  await expect(list).toBeHidden();
  await page.keyboard.type(' ');

  // Never while a word is composed.
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '/', selectionStart: 1, selectionEnd: 1 });
  await expect(list).toBeHidden();
  await session.send('Input.imeSetComposition', { text: '/b', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '/b' });
  await expect(list).toBeHidden();
});

test('Markdown means what it says once it is typed, not while a word is composed, and undo gives the signs back', async ({
  start,
}) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  const keyboard = await VietnameseKeyboard.of(page);
  await story.body.click();
  await keyboard.retype('## Chợ nổi');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('Chợ nổi');
  await page.keyboard.press('Enter');
  await keyboard.retype('Giá **đường** và *rượu* lên ==mạnh==, ~~giảm~~');
  await expect(story.body.locator('strong')).toHaveText('đường');
  await expect(story.body.locator('em')).toHaveText('rượu');
  await expect(story.body.locator('mark')).toHaveText('mạnh');
  await expect(story.body.getByText('giảm')).toHaveClass(/strikethrough/);
  await expect(story.body.getByRole('paragraph')).toHaveText('Giá đường và rượu lên mạnh, giảm');
  await page.keyboard.press('Control+z');
  await expect(story.body.getByRole('paragraph')).toHaveText('Giá đường và rượu lên mạnh, ~~giảm~~');

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('---');
  await page.keyboard.press('Enter');
  await expect(story.body.getByRole('separator')).toHaveCount(1);
  await page.keyboard.type('- một');
  await expect(story.body.getByRole('listitem')).toHaveText('một');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '*a*', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.insertText', { text: '*a*' });
  await expect(story.body.getByRole('paragraph').last()).toHaveText('*a*');
  await expect(story.body.locator('em')).toHaveCount(1);
});

test('the handle beside a block and the menu of a right click do the same to it, by mouse and by keyboard', async ({
  start,
}) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  const paragraphs = story.body.getByRole('paragraph');
  await story.body.click();
  for (const word of ['một', 'hai', 'ba']) {
    await page.keyboard.type(word);
    if (word !== 'ba') await page.keyboard.press('Enter');
  }
  const handle = page.getByRole('button', { name: 'Block: Paragraph', exact: true });
  await paragraphs.nth(1).hover();
  await expect(handle).toBeVisible();
  const [block, grip] = [(await paragraphs.nth(1).boundingBox())!, (await handle.boundingBox())!];
  expect(grip.x + grip.width).toBeLessThanOrEqual(block.x);
  expect(Math.abs(grip.y - block.y)).toBeLessThan(10);
  await handle.click();
  await page.getByRole('menuitem', { name: /up$/ }).click();
  await expect(paragraphs).toHaveText(['hai', 'một', 'ba']);
  await expect(story.body).toBeFocused();

  await paragraphs.nth(2).hover();
  await handle.click();
  await page.getByRole('menuitemcheckbox', { name: 'Subhead 2' }).click();
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('ba');

  await paragraphs.nth(0).hover();
  const from = (await handle.boundingBox())!;
  const last = (await story.body.getByRole('heading', { level: 2 }).boundingBox())!;
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 30, { steps: 3 });
  await page.mouse.move(last.x + 30, last.y + last.height - 2, { steps: 5 });
  await page.mouse.up();
  await expect(story.body.locator(':scope > *').last()).toHaveText('hai');

  // The menu key, in the text and in a field.
  await paragraphs.first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Actions at this place' });
  await menu.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await expect(story.body).toBeFocused();
  // Copied by way of the main process; nobody is as quick as the next line.
  await expect.poll(async () => (await readClipboard(app)).text).toBe('một');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Paste', exact: true }).click();
  await expect(paragraphs.first()).toHaveText('mộtmột');

  await paragraphs.first().click({ button: 'right' });
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(paragraphs.nth(1)).toHaveText('mộtmột');
  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(story.body).toBeFocused();
});
