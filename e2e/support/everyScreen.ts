import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { putDraft } from './draftFiles';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { sendBack } from './packages';
import { seedLibrary } from './seedLibrary';
import { expect, openFolder, pickFiles, pickSavePlace, type Stet } from './stet';

/**
 * Stories to walk through the window with: two short ones, and one that has every kind of block and is opened first. Gives
 * the path of a package: a colleague's copy of that one, with another headline and lead.
 */
export async function seedEveryScreen(home: string): Promise<string> {
  await seedLibrary(home, [{ headline: 'Đò đầy khách', section: 'Giao thông' }, { headline: 'Dừa xuống giá' }]);
  const draft = await putDraft(home, wholeStory, wholePhotos);
  const pack = join(home, 'về.stet');
  await sendBack(draft, pack, 'Thu Hà', {
    headline: 'Xóm lò than đỏ lửa suốt mùa nước',
    lead: 'Ba mươi mốt lò than của xóm Hạ vẫn đỏ lửa dù nước đã vào sân.',
  });
  return pack;
}

/** Writes a package of a story that no library holds yet. */
export async function seedNewPackage(path: string): Promise<void> {
  const review = { status: 'submitted', log: [], baseline: null, threads: [], changeCount: 0 };
  await sendBack(await putDraft(await openFolder('stet-colleague-'), wholeStory, wholePhotos, review), path, 'Thu Hà', {
    headline: 'Đò đầy khách từ tinh mơ',
  });
}

/** Is told the name of what stands on the screen now. */
type See = (name: string) => Promise<void>;

/** Opens everything that the window can show, in whatever language it is, one after the other. */
export async function everyScreen(stet: Stet, desk: string, pack: string, see: See): Promise<void> {
  await expect(stet.page.locator('.editor-body')).toContainText('Đất sét trám lò');
  await seeSettings(stet, see);
  await seeDesk(stet, desk, see);
  await seeStory(stet, see);
  await seeReview(stet, see);
  await seePackage(stet, pack, see);
  await seeDialogs(stet, desk, see);
}

/** Runs a command of the registry, as its item in the application's menu does. */
const command = ({ app }: Stet, id: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: name });
  }, id);

const dialogOf = ({ page }: Stet): Locator => page.getByRole('dialog');

/** Sees what a key opens, and leaves it by Escape. */
async function seeBy(stet: Stet, key: string, shown: Locator, see: See, name: string): Promise<void> {
  await stet.page.keyboard.press(key);
  await expect(shown).toBeVisible();
  await see(name);
  await stet.page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
}

async function seeSettings(stet: Stet, see: See): Promise<void> {
  const dialog = dialogOf(stet);
  await stet.page.keyboard.press('Control+,');
  for (const [index, tab] of (await dialog.getByRole('tab').all()).entries()) {
    await tab.click();
    await see(`settings ${index}`);
  }
  await stet.page.keyboard.press('Escape');
}

async function seeDesk(stet: Stet, desk: string, see: See): Promise<void> {
  const { app, page } = stet;
  const dialog = dialogOf(stet);
  const cards = page.locator('.desk-card__open');
  await see('main window');
  await page.locator('.desk-panel__tools > .ui-button').click();
  await see('filters of the desk');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('không có bài này');
  await expect(cards).toHaveCount(0);
  await see('nothing found');
  await page.getByRole('searchbox').fill('');

  await page.locator('.desk-card').last().hover();
  await page.locator('.desk-card').last().locator('.ui-button').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await see('menu of a draft');
  await page.getByRole('menuitem').last().click();
  await see('a draft in the trash');
  await page.locator('.ui-notice .ui-button').first().click();
  await expect(cards).toHaveCount(3);
  await cards.last().focus();
  await page.keyboard.press('F2');
  await see('renaming');
  await page.keyboard.press('Escape');

  await pickFiles(app, [desk]);
  await cards.last().focus();
  await page.keyboard.press('Control+a');
  await see('drafts picked');
  await page.locator('.picked-bar button').first().click();
  await expect(dialog.locator('.faulty')).toBeVisible();
  await see('errors before an export of many');
  await dialog.locator('textarea').fill('Bản in thử.');
  await dialog.locator('.ui-button--primary').click();
  await see('export of many');
  await dialog.locator('.ui-button--primary').click();
  await expect(dialog.locator('.export-dialog__files')).toBeVisible({ timeout: 30_000 });
  await see('export of many done');
  await page.keyboard.press('Escape');
  await page.locator('.picked-bar button').last().click();
  await cards.getByText('Xóm lò than').click();
}

async function seeStory(stet: Stet, see: See): Promise<void> {
  const { page } = stet;
  const body = page.locator('.editor-body');
  const last = body.getByText('Nước sẽ rút sau rằm.');
  await page.locator('.counts-bar__button').first().click();
  await expect(page.locator('.counts-details__panel')).toBeVisible();
  await see('counts');
  await page.keyboard.press('Escape');
  await page.locator('.paper-head__section').click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await see('sections');
  await page.keyboard.press('Escape');
  await body.locator('figure img').first().click();
  await see('a figure selected');
  for (const kind of ['table', '.fact-box', 'figure'])
    if ((await body.locator(kind).count()) > 0) {
      await body.locator(kind).last().scrollIntoViewIfNeeded();
      await see(`block ${kind}`);
    }

  await last.click();
  await seeBy(stet, 'Shift+F10', page.getByRole('menu'), see, 'context menu');
  await last.hover();
  await page.locator('.block-handle').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await see('menu of a block');
  await page.keyboard.press('Escape');
  await page.locator('.editor-toolbar__button').last().click();
  await expect(page.getByRole('menu')).toBeVisible();
  await see('more of the toolbar');
  await page.keyboard.press('Escape');
  // The menu gives the focus back to the body a moment later, and would take it from the field that comes next.
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(body).toBeFocused();
  await seeBy(stet, 'Control+f', page.getByRole('search'), see, 'find');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('lò');
  await expect(page.locator('.find-bar__count')).toHaveText(/^1/);
  await see('find and replace');
  await page.keyboard.press('Escape');

  await last.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Giá giảm 3.8%');
  await page.keyboard.press('Shift+Home');
  await expect(page.locator('.format-bar')).toBeVisible();
  await see('toolbar of the selection');
  await page.keyboard.press('End');
  await page.keyboard.type(' /');
  await expect(page.getByRole('listbox')).toBeVisible();
  await see('slash menu');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('check-warning') ?? [])].map(String)))
    .toContain('3.8');
  for (let step = 0; step < ' /'.length + 2; step += 1) await page.keyboard.press('ArrowLeft');
  await seeBy(stet, 'Alt+Enter', page.locator('.check-card'), see, 'card of a finding');
}

async function seeReview(stet: Stet, see: See): Promise<void> {
  const { page } = stet;
  const status = page.locator('.status-chip');
  await status.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await see('status menu');
  await page.getByRole('menuitem').first().click();
  await status.click();
  await page.getByRole('menuitem', { name: /Changes requested|Cần sửa/ }).click();
  await expect(dialogOf(stet)).toBeVisible();
  await see('reason for changes');
  await dialogOf(stet).getByRole('textbox').fill('Kiểm lại con số ở đoạn cuối.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-place="lead"]').fill('Ba mươi lò than của xóm Hạ vẫn đỏ lửa dù nước vào sân.');
  for (const [index, tab] of (await page.locator('.inspector').getByRole('tab').all()).entries()) {
    await tab.click();
    const version = page.locator('.version__show').last();
    if (index === 2) await version.click();
    await see(`inspector ${index}`);
  }
  await page.locator('.inspector').getByRole('tab').first().click();
  await command(stet, 'view.focus');
  await see('focus mode');
  await command(stet, 'view.focus');
}

/** A colleague's copy from being opened to being sent back, with a comment, and the gates that errors close. */
async function seePackage(stet: Stet, pack: string, see: See): Promise<void> {
  const { app, page } = stet;
  const dialog = dialogOf(stet);
  const last = page.locator('.editor-body').getByText('Nước sẽ rút sau rằm.');
  await pickFiles(app, [pack]);
  await page.keyboard.press('Control+o');
  await expect(dialog).toBeVisible();
  await see('opening a package');
  await page.keyboard.press('Escape');
  const fresh = pack.replace('về', 'mới');
  await seedNewPackage(fresh);
  await pickFiles(app, [fresh]);
  await page.keyboard.press('Control+o');
  await expect(dialog.locator('img').first()).toBeVisible();
  await see('a new package');
  await page.keyboard.press('Escape');
  await pickFiles(app, [pack]);
  await page.keyboard.press('Control+o');
  await expect(dialog.locator('.import-dialog__rows')).toBeVisible();
  await dialog.locator('.ui-button--primary').click();
  await expect(page.locator('.conflict-card')).toHaveCount(1);
  await expect(page.locator('.ui-notice')).toBeVisible();
  await see('conflicts');

  await last.click();
  await page.keyboard.press('Control+Alt+m');
  await expect(page.locator('.text-box textarea')).toBeFocused();
  await see('a comment being written');
  await page.keyboard.type('Bao giờ nước rút? Hỏi lại trạm thủy văn.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.thread-card[data-thread]')).toBeVisible();
  await see('a comment');
  const shows = page.locator('.review__head button[aria-pressed]');
  await shows.click();
  await expect(page.locator('.tracked-room')).toBeVisible();
  await see('changes shown');
  await shows.click();

  await pickSavePlace(app, pack.replace('về', 'đi'));
  await page.keyboard.press('Control+Shift+S');
  await expect(dialog.locator('.send-dialog__tells li')).toHaveCount(5);
  await see('what goes along');
  await dialog.locator('.ui-button--primary').click();
  await expect(dialog).toContainText('đi.stet');
  await see('sent');
  await page.keyboard.press('Escape');

  const lead = page.locator('[data-place="lead"]');
  const words = await lead.inputValue();
  await lead.fill('');
  await seeBy(stet, 'Control+e', dialog.locator('.error-list'), see, 'errors before an export');
  await command(stet, 'review.approve');
  await expect(dialog.locator('.error-list')).toBeVisible();
  await see('not ready to be approved');
  await page.keyboard.press('Escape');
  await lead.fill(words);
}

async function seeTrash(stet: Stet, see: See): Promise<void> {
  const { page } = stet;
  const dialog = dialogOf(stet);
  await command(stet, 'desk.trash');
  await expect(dialog.locator('.ui-empty')).toBeVisible();
  await see('the trash, empty');
  await page.keyboard.press('Escape');
  await page.locator('.desk-card__open').last().focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('.desk-card')).toHaveCount(2);
  await command(stet, 'desk.trash');
  await expect(dialog.locator('.trash-row')).toHaveCount(1);
  await see('the trash');
  await dialog.locator('.trash-row .ui-button').last().click();
  await expect(dialog).toHaveCount(2);
  await see('asking before a story is deleted');
  await page.keyboard.press('Escape');
  await dialog.locator('.trash-row .ui-button').first().click();
  await expect(dialog.locator('.trash__done .ui-button')).toBeVisible();
  await see('a story restored');
  await page.keyboard.press('Escape');
  await page.locator('.editor-body').getByText('Nước sẽ rút sau rằm.').click();
}

async function seeDialogs(stet: Stet, desk: string, see: See): Promise<void> {
  const { app, page } = stet;
  const dialog = dialogOf(stet);
  await page.locator('.editor-body').getByText('Nước sẽ rút sau rằm.').click();
  await seeBy(stet, 'Control+k', dialog, see, 'palette');
  await seeBy(stet, 'Control+/', dialog, see, 'shortcuts');
  await seeTrash(stet, see);
  await page.keyboard.press('Shift+Home');
  await seeBy(stet, 'Control+Shift+k', dialog, see, 'link');
  await command(stet, 'insert.embed');
  await expect(dialog).toBeVisible();
  await see('embed');
  await page.keyboard.press('Escape');
  await seeBy(stet, 'Control+e', dialog, see, 'export');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.locator('iframe')).toBeVisible();
  await see('preview');
  await page.keyboard.press('Escape');

  const text = join(desk, 'bài.txt');
  await writeFile(text, 'Kinh tế\n\nChợ nổi đông khách\n\nPV 05/03/2024 07:05\n\nSáng sớm, ghe đã kín khúc sông.\n');
  await pickFiles(app, [text]);
  await seeBy(stet, 'Control+o', dialog, see, 'import');
}
