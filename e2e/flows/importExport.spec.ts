import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { exportInto, runExport } from '../support/exporting';
import { expect, openFolder, pickFiles, test, type Stet } from '../support/stet';
import { docxParagraphs, htmlBlocks } from '../support/readExport';

const ownPage = join('e2e', 'files', 'cho-noi.txt');
const realPage = join('..', 'shared', 'samples', 'kim-thanh.txt');

/** The paragraphs of a Word document without the lines that represent photos which are not there. */
const wordsOf = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.filter((words) => !/^\[Ảnh: .+\]$/.test(words));

async function importText({ app, page }: Stet, path: string): Promise<void> {
  await pickFiles(app, [path]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a text with a photo beside it becomes a draft after a look at what went where, and goes out whole', async ({
  start,
  desk,
  home,
}) => {
  const text = join(desk, 'cho-noi.txt');
  await copyFile(ownPage, text);
  await writeFile(join(desk, 'cho-noi.png'), somePng(320, 200));
  const stet = await start();
  const { app, page } = stet;
  await pickFiles(app, [text]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a story' });
  for (const part of ['Kinh tế', 'Chợ nổi đông khách trở lại sau mùa nước nổi', 'khong-co.jpg', 'Bình luận']) {
    await expect(dialog).toContainText(part);
  }
  expect(await readdir(join(home, 'library', 'drafts'))).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Create the draft' }).click();

  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue('Chợ nổi đông khách trở lại sau mùa nước nổi');
  await expect(story.headline).toBeFocused();
  await expect(story.published).toHaveValue('05/03/2024 07:05');
  await expect(story.captions).toHaveCount(2);
  await expect(story.captions.first()).toHaveValue('Ghe rau cập bến lúc năm giờ sáng');
  await expect(page.getByRole('textbox', { name: 'Credit' }).first()).toHaveValue('Quốc Bảo');
  await expect(page.getByText('The photo khong-co.jpg is missing.')).toBeVisible();

  const out = await openFolder('stet-out-');
  const folder = await exportInto(stet, out);
  const blocks = htmlBlocks(await readFile(join(folder, 'index.html'), 'utf8'));
  const expected = [
    'Kinh tế',
    'Chợ nổi đông khách trở lại sau mùa nước nổi',
    'MINH ANH - QUỐC BẢO',
    '05/03/2024 07:05',
    'Sáng sớm, hơn 200 ghe đã kín khúc sông, cao nhất trong ba năm qua.',
    'Ghe rau cập bến lúc năm giờ sáng',
    'Quốc Bảo',
    'Giá rau giảm 12,6% so với tháng trước, theo ban quản lý chợ. Bà Sáu, bán hàng đã 30 năm, nói khách quen đã trở lại.',
    'Khách nước ngoài chiếm một phần ba',
    'Mỗi ngày có khoảng 1.200 lượt khách đi thuyền, trong đó 400 lượt là khách nước ngoài.',
    'Nhà bè của gia đình ông Tư',
    'Ban quản lý cho biết bến mới sẽ xong trước ngày 30/4.',
    'MINH ANH - QUỐC BẢO',
  ];
  expect(blocks).toEqual(expected);
  expect(await readdir(join(folder, 'photos'))).toHaveLength(1);
  const docx = (await readdir(folder)).find((name) => name.endsWith('.docx'));
  expect(wordsOf(docxParagraphs(await readFile(join(folder, docx ?? ''))))).toEqual(expected);
});

test('the real page goes in and out with all it shows, and none of the site around it', async ({ start, desk }) => {
  test.skip(!existsSync(realPage), `${realPage} is not here`);
  const stet = await start({ lang: 'en' });
  await importText(stet, realPage);
  const shown = (await readFile(realPage, 'utf8'))
    .replace(/\(\d+\) Bình luận[^]*/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/\.jpe?g$/i.test(line))
    .flatMap((line) => /^(PV) (\d\d\/\d\d\/\d{4} \d\d:\d\d)$/.exec(line)?.slice(1) ?? [line]);
  const story = new StoryScreen(stet.page);
  await expect(story.body.getByRole('paragraph')).toHaveText(shown.slice(6, -1));
  const folder = await exportInto(stet, desk);
  expect(htmlBlocks(await readFile(join(folder, 'index.html'), 'utf8'))).toEqual(shown);
  const docx = (await readdir(folder)).find((name) => name.endsWith('.docx'));
  expect(wordsOf(docxParagraphs(await readFile(join(folder, docx ?? ''))))).toEqual(shown);
});

test('the address is frozen at the first export', async ({ start, desk }) => {
  const stet = await start();
  await new DeskScreen(stet.page).newStory();
  const story = new StoryScreen(stet.page);
  await story.write('Bến cũ', 'Một đoạn.');
  expect(await exportInto(stet, desk)).toBe(join(desk, 'ben-cu'));
  await story.headline.fill('Bến mới');
  await story.saved();
  expect(await exportInto(stet, desk)).toBe(join(desk, 'ben-cu'));
  expect(htmlBlocks(await readFile(join(desk, 'ben-cu', 'index.html'), 'utf8'))[0]).toBe('Bến mới');
});

test('the page of a story is not lost to another one with the same headline', async ({ start, desk }) => {
  const stet = await start();
  const { app, page } = stet;
  const story = new StoryScreen(page);
  for (const words of ['Bài thứ nhất.', 'Bài thứ hai.']) {
    await new DeskScreen(page).newStory();
    await story.write('Chợ nổi họp sớm', words);
    await pickFiles(app, [desk]);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await runExport(page);
    await expect(page.getByRole('dialog')).toContainText(`Exported to ${desk}`);
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  }
  const pageOf = (name: string): Promise<string> => readFile(join(desk, name, 'index.html'), 'utf8');
  expect(await pageOf('cho-noi-hop-som')).toContain('Bài thứ nhất.');
  expect(await pageOf('cho-noi-hop-som-2')).toContain('Bài thứ hai.');
});

test('the article is copied for the form of a site, as HTML and as text', async ({ start }) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  await new StoryScreen(page).write('Bến cũ', 'Một đoạn.');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill('Bản in thử.');
  await page.getByRole('button', { name: 'Copy for the site' }).click();
  await expect(page.getByText(/on the clipboard/)).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => {
    // Electron 33's own way to read, which the types of today's no longer have.
    const { readHTML } = clipboard as unknown as { readHTML: () => string };
    return { html: readHTML(), text: clipboard.readText() };
  });
  expect(copied.html).toContain('<p>Một đoạn.</p>');
  expect(copied.text).toContain('Một đoạn.');
});

for (const [what, bytes, sentence] of [
  ['an empty file', '', /“bài\.txt” is empty/],
  ['a picture', somePng(8, 8), /“bài\.txt” is a photo, not a text/],
] as const) {
  test(`${what} is refused in one sentence, and no draft is made`, async ({ start, desk, home }) => {
    const { app, page } = await start();
    const path = join(desk, 'bài.txt');
    await writeFile(path, bytes);
    await pickFiles(app, [path]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    expect(await readdir(join(home, 'library', 'drafts'))).toHaveLength(1);
  });
}

test('a folder that cannot be written to is told, and nothing is left there', async ({ start, desk }) => {
  const { app, page } = await start();
  await chmod(desk, 0o555);
  await pickFiles(app, [desk]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await runExport(page);
  await expect(page.getByText(/may not write/)).toBeVisible();
  expect(await readdir(desk)).toEqual([]);
  // The story has no address of an export that was never written.
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Story' }).click();
  await expect(page.getByText('Follows the headline until the first export.')).toBeVisible();
  await chmod(desk, 0o755);
});

test('LibreOffice reads the exported Word file without repair, with the same text', async ({ start, desk }) => {
  test.skip(spawnSync('soffice', ['--version']).status !== 0, 'LibreOffice is not on this machine');
  test.setTimeout(180_000);
  const stet = await start();
  const folder = await exportInto(stet, desk);
  const docx = (await readdir(folder)).find((name) => name.endsWith('.docx')) ?? '';
  const profile = `-env:UserInstallation=file://${await openFolder('stet-office-')}`;
  const made = await openFolder('stet-text-');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', made, join(folder, docx)]);
  const text = await readFile(join(made, docx.replace(/docx$/, 'txt')), 'utf8');
  const words = (paragraphs: readonly string[]) =>
    paragraphs
      .join(' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\d]/u.test(word));
  expect(words([text])).toEqual(words(docxParagraphs(await readFile(join(folder, docx)))));
});
