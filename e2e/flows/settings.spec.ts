import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { seedLibrary } from '../support/seedLibrary';
import { expect, openFolder, pickFiles, test } from '../support/stet';

// Of starts, and of settings that only main has.
test.use({ sharesStet: false });

const settingsOf = async (home: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(home, 'settings.json'), 'utf8')) as Record<string, unknown>;
const firstRun = (page: Page) => page.getByRole('dialog', { name: 'Welcome to Stet' });

test.describe('the first run', () => {
  test('is skipped by a button and never comes again; the sample story is there', async ({ start, home }) => {
    const first = await start({ isFirstRun: true });
    await expect(firstRun(first.page)).toBeVisible();
    await expect(first.page.getByRole('radio', { name: 'English' })).toBeFocused();
    await first.page.getByRole('button', { name: 'Skip' }).click();
    await expect(first.page.getByRole('dialog')).toHaveCount(0);
    await expect(new DeskScreen(first.page).drafts).toHaveCount(1);
    await first.app.close();
    expect(await settingsOf(home)).toMatchObject({ isSetUp: true, authorName: '' });

    const { page } = await start({ isFirstRun: true });
    await expect(new DeskScreen(page).drafts).toHaveCount(1);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('comes again where the window was closed without an answer', async ({ start }) => {
    const { app, page } = await start({ isFirstRun: true });
    await expect(firstRun(page)).toBeVisible();
    await app.close();
    await expect(firstRun((await start({ isFirstRun: true })).page)).toBeVisible();
  });

  test('takes language, name, role and folder in one step, and "Start writing" opens a new story (window 9)', async ({
    start,
    home,
  }) => {
    const { app, page } = await start({ isFirstRun: true, lang: 'vi' });
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(firstRun(page)).toBeVisible();
    await page.getByLabel('Your name, as printed').fill('Minh Anh');
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Editor' });
    const folder = await openFolder('stet-kho-');
    await pickFiles(app, [folder]);
    await page.getByRole('button', { name: 'Choose another folder…' }).click();
    await expect(page.getByRole('group', { name: 'Stories folder' })).toContainText(folder.split('/').at(-1) ?? '');
    await page.getByRole('button', { name: 'Start writing' }).click();
    const story = new StoryScreen(page);
    await expect(story.headline).toBeFocused();
    await expect(story.headline).toHaveValue('');
    await expect(story.byline).toHaveValue('Minh Anh');
    await story.headline.fill('Bài ở kho mới');
    await story.saved();
    expect(await readdir(join(folder, 'drafts'))).toHaveLength(2);
    await app.close();
    expect(await settingsOf(home)).toMatchObject({ language: 'en', role: 'editor', libraryFolder: folder });
  });
});

test('settings of an older Stet still hold, and bring no first run', async ({ start, home }) => {
  await writeFile(join(home, 'settings.json'), '{ "language": "en", "authorName": "Thu Hà", "theme": "dark" }');
  await chmod(join(home, 'settings.json'), 0o666);
  const { page } = await start({ isFirstRun: true, lang: 'vi' });
  await new DeskScreen(page).newStory();
  await expect(new StoryScreen(page).byline).toHaveValue('Thu Hà');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('where the settings file is damaged, the last ones that were saved hold, and the window says so', async ({
  start,
  home,
}) => {
  const first = await start({ isFirstRun: true });
  await first.page.getByRole('button', { name: 'Skip' }).click();
  await expect(first.page.getByRole('dialog')).toHaveCount(0);
  await first.app.close();
  await writeFile(join(home, 'settings.json'), '{ "isSetUp": tr');
  await chmod(join(home, 'settings.json'), 0o666);
  const { page } = await start({ isFirstRun: true });
  await expect(page.getByText('Stet kept it and uses the last settings that were saved.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('another library opens in place of the first, and nothing that was typed is lost', async ({ start, home }) => {
  const { app, page } = await start();
  const desk = new DeskScreen(page);
  const story = new StoryScreen(page);
  await desk.newStory();
  await story.headline.fill('Bài ở kho cũ');
  const busy = await openFolder('stet-ban-');
  await writeFile(join(busy, 'luan-van.docx'), 'x');
  await pickFiles(app, [busy]);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Library' }).click();
  const library = page.getByRole('group', { name: 'Stories folder' });
  await expect(library).toContainText('library');
  await page.getByRole('button', { name: 'Choose another folder…' }).click();
  // The folder holds something else already, so drafts get a folder of their own in it.
  await expect(library).toContainText('Stet');
  await page.keyboard.press('Escape');
  await expect(desk.drafts).toHaveCount(0);
  await desk.newStory();
  await story.write('Bài ở kho mới', 'Đoạn một.');
  await app.close();
  expect(await readdir(join(busy, 'Stet', 'drafts'))).toHaveLength(1);
  const old = await readdir(join(home, 'library', 'drafts'));
  const texts = await Promise.all(old.map((id) => readFile(join(home, 'library', 'drafts', id, 'story.json'), 'utf8')));
  expect(texts.filter((text) => text.includes('Bài ở kho cũ'))).toHaveLength(1);

  const again = await start();
  await expect(new DeskScreen(again.page).draft('Bài ở kho mới')).toHaveCount(1);

  // window 22
  await again.page.keyboard.press('Control+,');
  await again.page.getByRole('tab', { name: 'Library' }).click();
  await again.page.getByRole('button', { name: 'Return to the default folder' }).click();
  await expect(again.page.getByRole('group', { name: 'Stories folder' })).toContainText(join(home, 'library'));
  await expect(again.page.getByRole('button', { name: 'Return to the default folder' })).toHaveCount(0);
  await again.page.keyboard.press('Escape');
  await expect(new DeskScreen(again.page).draft('Bài ở kho cũ')).toHaveCount(1);
  await expect.poll(() => readFile(join(home, 'settings.json'), 'utf8')).toContain('"libraryFolder": null');
});

test('a folder that may not be written to is refused, and the story stays open', async ({ start }) => {
  const { app, page } = await start();
  const headline = await new StoryScreen(page).headline.inputValue();
  const closed = await openFolder('stet-khoa-');
  await mkdir(join(closed, 'x'));
  await chmod(closed, 0o555);
  await pickFiles(app, [closed]);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Library' }).click();
  await page.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(page.getByText('Stet may not write there.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(new StoryScreen(page).headline).toHaveValue(headline);
});

test('what was offered to be undone in one library is not offered in the next', async ({ start, home, desk }) => {
  await seedLibrary(home, [{ headline: 'Đò đầy khách' }, { headline: 'Dừa xuống giá' }]);
  await seedLibrary(desk, [{ headline: 'Chợ nổi' }]);
  const { app, page } = await start();
  await new DeskScreen(page).choose('Dừa xuống giá', 'Move to trash');
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
  await expect(page.getByText('“Dừa xuống giá” is in the trash.')).toBeVisible();
  await expect(undo).toBeVisible();
  await pickFiles(app, [join(desk, 'library')]);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Library' }).click();
  await page.getByRole('button', { name: 'Choose another folder…' }).click();
  await page.keyboard.press('Escape');
  await expect(new DeskScreen(page).draft('Chợ nổi')).toHaveCount(1);
  await expect(page.getByText('“Dừa xuống giá” is in the trash.')).toBeHidden({ timeout: 500 });
});

test('a library that is not there is told, never made anew, and found again when it is back', async ({ start }) => {
  const { app, page } = await start();
  await expect(new DeskScreen(page).drafts).toHaveCount(1);
  const place = await openFolder('stet-que-');
  const folder = join(place, 'kho');
  await pickFiles(app, [folder]);
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Library' }).click();
  await page.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(page.getByRole('group', { name: 'Stories folder' })).toContainText('kho');
  await app.close();
  await rename(folder, join(place, 'rut-ra'));

  const second = await start();
  await expect(second.page.getByText(/The folder “kho” was not found/)).toBeVisible();
  await expect(new DeskScreen(second.page).drafts).toHaveCount(1);
  await second.app.close();
  expect(await readdir(place)).toEqual(['rut-ra']);
  await rename(join(place, 'rut-ra'), folder);

  const third = await start();
  await expect(new DeskScreen(third.page).drafts).toHaveCount(0);
});
