// window 18
import { randomUUID } from 'node:crypto';
import { chownSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { seedLibrary } from '../support/seedLibrary';
import { expect, test, type Stet } from '../support/stet';

const SEEDS = [
  { headline: 'Cầu mới nối hai bờ', section: 'Giao thông', author: 'Thu Hà', text: 'Bến phà nghỉ từ tháng sau.' },
  { headline: 'Đò đầy khách', section: 'Giao thông' },
  { headline: 'Dừa xuống giá', section: 'Kinh tế', author: 'Minh Anh', status: 'inReview' },
];
const DAY_MS = 24 * 60 * 60 * 1000;

const trashIn = (page: Page) => page.getByRole('dialog', { name: 'Trash' });
const rows = (page: Page) => trashIn(page).getByRole('list').getByRole('listitem');
const filesIn = async (home: string): Promise<number> => (await readdir(join(home, 'library', 'trash'))).length;
async function openTrash({ app, page }: Stet): Promise<void> {
  // The page hears its menu once it is drawn.
  await expect(page.locator('.desk-panel__foot')).toContainText('stor');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: 'desk.trash' });
  });
}

test.beforeEach(({ home }) => seedLibrary(home, SEEDS));

test('the trash is searched, and a story comes back from it and is opened', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskScreen(page);
  await desk.choose('Cầu mới nối hai bờ', 'Move to trash');
  await desk.choose('Dừa xuống giá', 'Move to trash');
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('Dừa xuống giáIn review · Kinh tế · Minh AnhIn the trash: just now');
  const search = trashIn(page).getByRole('searchbox');
  await expect(search).toBeFocused();
  await search.pressSequentially('ben pha');
  await expect(rows(page)).toHaveCount(1);
  await search.pressSequentially('xx');
  await expect(trashIn(page)).toContainText('No stories in the trash contain “ben phaxx”.');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  await rows(page).filter({ hasText: 'Cầu mới' }).getByRole('button', { name: 'Restore' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(search).toBeFocused();
  await trashIn(page).getByRole('button', { name: 'Open the story' }).click();
  await expect(trashIn(page)).toHaveCount(0);
  await expect(new StoryScreen(page).headline).toHaveValue('Cầu mới nối hai bờ');
  await expect(desk.drafts).toHaveCount(2);
});

test('a story is deleted for ever only after it was asked, and so is the whole trash', async ({ start, home }) => {
  const stet = await start();
  const { page } = stet;
  const desk = new DeskScreen(page);
  for (const { headline } of SEEDS) await desk.choose(headline, 'Move to trash');
  await openTrash(stet);
  await trashIn(page).getByRole('button', { name: 'Delete Đò đầy khách forever' }).click();
  const ask = page.getByRole('dialog', { name: 'Delete this story forever?' });
  await expect(ask).toContainText('“Đò đầy khách” is deleted with its photos, versions and comments.');
  // Whoever holds Enter deletes nothing.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(ask).toHaveCount(0);
  await expect(rows(page)).toHaveCount(3);
  await trashIn(page).getByRole('button', { name: 'Delete Đò đầy khách forever' }).click();
  await ask.getByRole('button', { name: 'Delete forever' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(trashIn(page)).toContainText('1 story deleted forever.');
  await expect.poll(() => filesIn(home)).toBe(2);
  await trashIn(page).getByRole('button', { name: 'Empty trash…' }).click();
  await page.getByRole('dialog', { name: 'Empty the trash?' }).getByRole('button', { name: 'Delete forever' }).click();
  await expect(trashIn(page)).toContainText('2 stories deleted forever.');
  await expect(trashIn(page)).toContainText('The trash is empty.');
  await expect.poll(() => filesIn(home)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(trashIn(page)).toHaveCount(0);
  // What is gone for ever is offered by no notice.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
});

test('a story that another window has restored is no more in the way', async ({ start, home }) => {
  const stet = await start();
  const { page } = stet;
  await new DeskScreen(page).choose('Đò đầy khách', 'Move to trash');
  await openTrash(stet);
  await expect(rows(page)).toHaveCount(1);
  const [id = ''] = await readdir(join(home, 'library', 'trash'));
  await rename(join(home, 'library', 'trash', id), join(home, 'library', 'drafts', id));
  await trashIn(page).getByRole('button', { name: 'Delete Đò đầy khách forever' }).click();
  await page.getByRole('button', { name: 'Delete forever', exact: true }).last().click();
  await expect(trashIn(page).getByRole('alert')).toContainText('folder is gone');
  await expect(rows(page)).toHaveCount(0);
});

/** Puts a story into the trash of a library, there for so many days. */
async function inTrashFor(home: string, days: number): Promise<void> {
  const library = join(home, 'library');
  const [first = ''] = await readdir(join(library, 'drafts'));
  const folder = join(library, 'trash', randomUUID());
  await mkdir(folder);
  const at = new Date(Date.now() - days * DAY_MS).toISOString();
  await writeFile(join(folder, 'story.json'), await readFile(join(library, 'drafts', first, 'story.json')));
  await writeFile(join(folder, 'trashed.json'), JSON.stringify({ format: 'stet-trashed', at }));
  if (process.getuid?.() === 0)
    for (const path of [folder, join(folder, 'story.json'), join(folder, 'trashed.json')])
      chownSync(path, 65534, 65534);
}

test('what has been in the trash for 30 days goes at a start, once the user wants that', async ({ start, home }) => {
  await inTrashFor(home, 31);
  await inTrashFor(home, 29);
  const first = await start({ isOwn: true });
  await openTrash(first);
  await expect(rows(first.page)).toHaveCount(2);
  const rule = trashIn(first.page).getByRole('checkbox', { name: 'Delete stories forever after 30 days in the trash' });
  await expect(rule).not.toBeChecked();
  await rule.check();
  await expect(trashIn(first.page)).toContainText('Older stories are deleted each time Stet starts.');
  await expect.poll(() => readFile(join(home, 'settings.json'), 'utf8')).toContain('"emptiesTrash": true');
  await expect(rows(first.page)).toHaveCount(2);
  await first.app.close();
  const second = await start();
  await expect(second.page.getByText('1 story deleted from the trash after 30 days.')).toBeVisible();
  await expect.poll(() => filesIn(home)).toBe(1);
  await openTrash(second);
  await expect(rows(second.page)).toHaveCount(1);
});
