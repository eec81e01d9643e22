import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { somePng } from '../support/photos';
import { StoryScreen } from '../screens/StoryScreen';
import { storyIn } from '../support/draftFiles';
import { callBridge } from '../security/page';
import { expect, pickFiles, test } from '../support/stet';

const PAGE = [
  'Trang chủ',
  'Đời sống',
  'Chợ nổi họp lại sau lũ',
  'MINH ANH 05/03/2024 07:05',
  'Sáng mồng ba, hơn hai trăm ghe đã về kín khúc sông dài một cây số.',
  'ghe-bi.png\nGhe bí về trước',
  'Giá bí không tăng so với năm ngoái, theo những người bán lâu năm ở đây.',
  'Tan chợ lúc tám giờ sáng, ghe xuôi về các xã cù lao trước khi nắng lên.',
  'MINH ANH',
  'Bình luận (2)',
].join('\n\n');

test('the role of each piece of an import is changed, undone and taken into the draft, by mouse and keyboard', async ({
  start,
  desk,
  home,
}) => {
  const file = join(desk, 'cho.txt');
  await writeFile(file, PAGE);
  await writeFile(join(desk, 'ghe-bi.png'), somePng(320, 200));
  const { app, page } = await start();
  await pickFiles(app, [file]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a story' });
  await expect(dialog.getByRole('button', { name: 'Create the draft' })).toBeFocused();
  await expect(dialog.locator('img')).toBeVisible();
  const roleOf = (words: string) => dialog.getByRole('combobox', { name: `Role of “${words}` });
  await expect(roleOf('Chợ nổi họp lại sau lũ')).toHaveValue('headline');
  await expect(roleOf('Ghe bí về trước')).toHaveValue('caption');
  await expect(roleOf('Bình luận (2)')).toHaveValue('leftOut');

  await roleOf('Bình luận (2)').selectOption('Paragraph');
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeVisible();
  await roleOf('Đời sống').selectOption('Headline');
  await expect(roleOf('Chợ nổi họp lại sau lũ')).toHaveValue('section');
  await page.keyboard.press('Control+z');
  await expect(roleOf('Chợ nổi họp lại sau lũ')).toHaveValue('headline');
  // By keyboard: the first letters pick an option, as in any list.
  await roleOf('Giá bí không tăng').focus();
  await page.keyboard.type('Sub');
  await expect(roleOf('Giá bí không tăng')).toHaveValue('subhead');
  await dialog.getByRole('button', { name: 'Create the draft' }).click();

  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi họp lại sau lũ');
  const drafts = join(home, 'library', 'drafts');
  const stories = await Promise.all(
    (await readdir(drafts)).map((id) => storyIn(join(drafts, id, 'story.json')) as Promise<Record<string, unknown>>),
  );
  const story = stories.find(({ headline }) => headline === 'Chợ nổi họp lại sau lũ');
  expect(story).toMatchObject({ section: 'Đời sống', bylines: [{ name: 'MINH ANH' }] });
  const body = story?.['body'] as readonly Record<string, unknown>[];
  expect(body.map(({ kind }) => kind)).toEqual(['figure', 'subhead', 'paragraph', 'paragraph']);
  expect(JSON.stringify(body.at(-1))).toContain('Bình luận (2)');
});

test('a role that is changed while the last change is on its way is not lost', async ({ start, desk }) => {
  const file = join(desk, 'cho.txt');
  await writeFile(file, PAGE);
  const { app, page } = await start();
  await pickFiles(app, [file]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a story' });
  await expect(dialog.getByRole('combobox').first()).toBeVisible();
  await dialog.evaluate((element) => {
    const choose = (words: string, role: string): void => {
      const select = [...element.querySelectorAll('select')].find(({ ariaLabel }) => ariaLabel?.includes(words));
      if (!select) throw new Error(`no role of ${words}`);
      select.value = role;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose('Bình luận', 'paragraph');
    choose('Tan chợ', 'subhead');
  });
  await expect(dialog.getByRole('combobox', { name: 'Role of “Bình luận' })).toHaveValue('paragraph');
  await expect(dialog.getByRole('combobox', { name: 'Role of “Tan chợ' })).toHaveValue('subhead');
});

test('while a file is read, a notice names it for as long as it takes', async ({ start, desk }) => {
  const file = join(desk, 'cho.txt');
  await writeFile(file, PAGE);
  const { app, page } = await start();
  await pickFiles(app, [file]);
  // One process reads all that comes in, one after the other: the file waits behind these.
  const pasted = { html: '<p>Ghe bí về trước, ghe dưa về sau.</p>'.repeat(4000), text: '', isPlain: false };
  const busy = Promise.all(Array.from({ length: 12 }, () => callBridge(page, 'clipboard:story', pasted)));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const notice = page.getByText('Reading cho.txt…');
  await expect(notice).toBeVisible();
  await busy;
  await expect(page.getByRole('dialog', { name: 'Import a story' })).toBeVisible();
  await expect(notice).toBeHidden({ timeout: 500 });
});
