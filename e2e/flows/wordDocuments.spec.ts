import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { seriousFaults } from '../support/axe';
import { emptyStory, putDraft } from '../support/draftFiles';
import { dropFiles } from '../support/dropFiles';
import { exportInto } from '../support/exporting';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, pickFiles, test } from '../support/stet';
import { editByOffice, hasOfficeBridge } from '../support/wordByOffice';

const PICTURES = join('out', 'word');

async function take(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
}

const paragraph = (text: string) => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [], comments: [] }],
});
const flood = {
  ...emptyStory,
  section: 'Thời sự',
  headline: 'Lũ về sớm trên sông Hương',
  lead: 'Nước dâng nhanh trong đêm, nhiều trường đóng cửa.',
  bylines: [{ name: 'Minh Anh', role: 'reporter' }],
  noteToDesk: 'Chờ số của xã.',
  body: [
    paragraph('Đến sáng có 2.002 hộ bị ngập.'),
    paragraph('Trường xã đóng cửa.'),
    paragraph('Chợ vẫn họp trên bến cao.'),
  ],
};

test('a story that was edited in LibreOffice comes back into its draft, and Review lists each change under its author', async ({
  start,
  home,
  desk,
}) => {
  test.skip(!hasOfficeBridge(), 'LibreOffice with python3-uno is not on this machine');
  test.slow();
  await putDraft(home, flood);
  const stet = await start();
  const { app, page } = stet;
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(flood.headline);
  const folder = await exportInto(stet, desk);
  await take(page, '1-exported');
  const docx = join(folder, (await readdir(folder)).find((name) => name.endsWith('.docx')) ?? '');
  // The reporter goes on meanwhile.
  await story.body.getByText('Chợ vẫn họp').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Đò chạy hai chuyến.');
  await story.saved();
  const edited = join(await openFolder('stet-edited-'), 'bài Lan sửa.docx');
  await editByOffice(docx, edited, [
    { do: 'author', name: 'Lan' },
    { do: 'track', on: true },
    { do: 'replace', find: '2.002', text: '2.020' },
    { do: 'replace', find: 'Trường xã', text: 'Ba trường' },
    { do: 'comment', find: 'bến cao', text: 'Bến nào?' },
    { do: 'author', name: 'Bình' },
    { do: 'replace', find: 'sớm', text: 'muộn' },
  ]);

  await dropFiles(page, 'body', [{ name: 'bài Lan sửa.docx', bytes: await readFile(edited) }]);
  const dialog = page.getByRole('dialog', { name: 'Open an edited Word document' });
  await expect(dialog).toContainText(flood.headline);
  expect(await seriousFaults(page)).toEqual([]);
  await take(page, '2-dialog');
  await dialog.getByRole('button', { name: 'Merge and review' }).click();

  const panel = page.getByRole('tabpanel', { name: 'Review' });
  const changes = panel.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  // Four changes, and the comment among them.
  await expect(changes).toHaveCount(5);
  await expect(changes.filter({ hasText: '2.020' })).toContainText('Lan');
  await expect(changes.filter({ hasText: '2.020' }).locator('del')).toHaveText('2.002');
  await expect(changes.filter({ hasText: 'muộn' })).toContainText('Bình');
  await expect(panel).toContainText('Bến nào?');
  await expect(story.body).toContainText('Đò chạy hai chuyến.');
  await take(page, '3-review');

  await changes.filter({ hasText: '2.020' }).getByRole('button', { name: 'Accept' }).click();
  await changes.filter({ hasText: 'muộn' }).getByRole('button', { name: 'Reject' }).click();
  await expect(changes).toHaveCount(3);
  await expect(story.headline).toHaveValue(flood.headline);
  await expect(story.body).toContainText('Đến sáng có 2.020 hộ bị ngập.');
  await story.saved();
  await take(page, '4-decided');

  // The same file once more brings nothing new.
  await pickFiles(app, [edited]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Open the story' }).click();
  await expect(changes).toHaveCount(3);
  await expect(panel.getByText('Bến nào?')).toHaveCount(1);
});

/** A Word document as somebody else made it: a table, a text box, a tracked change, a comment and a header. */
function someWord(): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const p = (inner: string): string => `<w:p>${inner}</w:p>`;
  const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const made = 'w:id="1" w:author="Lan" w:date="2026-11-20T08:00:00Z"';
  const part = (name: string, inner: string): string => `<w:${name} xmlns:w="${w}">${inner}</w:${name}>`;
  const body = [
    p(r('Chợ nổi đông khách trở lại sau mùa nước')),
    p(r('MINH ANH 05/03/2024 07:05')),
    p(
      `${r('Giá rau giảm ')}<w:del ${made}><w:r><w:delText>12,6%</w:delText></w:r></w:del><w:ins ${made}>${r('12,9%')}</w:ins>${r(' so với tháng trước.')}`,
    ),
    p(
      `<w:commentRangeStart w:id="0"/>${r('Bến đông từ sáng.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ghi chú riêng</w:t></w:r>`,
    ),
  ].join('');
  const relation = (id: string, type: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${type}.xml"/>`;
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${rels}">${relation('a', 'comments')}${relation('b', 'header')}</Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/comments.xml': part(
      'comments',
      `<w:comment w:id="0" w:author="Lan" w:date="2026-11-20T08:00:00Z">${p(r('Bến nào?'))}</w:comment>`,
    ),
    'word/header.xml': part('hdr', p(r('Lưu hành nội bộ'))),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

test('roles are given to the pieces of a Word document with changes, and its change and comment are at their words in Review', async ({
  start,
}) => {
  const { page } = await start();
  await expect(page.locator('.desk-card').first()).toBeVisible();
  await dropFiles(page, 'body', [{ name: 'Chợ nổi.docx', bytes: someWord() }]);
  const dialog = page.getByRole('dialog', { name: 'Import a story' });
  const roleOf = (words: string) => dialog.getByRole('combobox', { name: `Role of “${words}` });
  await expect(roleOf('Giá rau giảm')).toHaveValue('lead');
  await roleOf('Giá rau giảm').selectOption('Headline');
  await expect(roleOf('Chợ nổi đông khách')).toHaveValue('lead');
  await roleOf('Bến đông từ sáng').selectOption('Kicker');
  await expect(roleOf('Bến đông từ sáng')).toHaveValue('kicker');
  await take(page, 'roles-with-changes');
  await dialog.getByRole('button', { name: 'Create the draft' }).click();

  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue('Giá rau giảm 12,9% so với tháng trước.');
  await page.getByRole('tab', { name: 'Review' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Review' });
  const changes = panel.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  // The change, and the comment among them.
  await expect(changes).toHaveCount(2);
  const change = changes.filter({ hasText: '12,9%' });
  await expect(change).toContainText('Lan');
  await expect(change.locator('del')).toHaveText('12,6%');
  await expect(changes.filter({ hasText: 'Bến nào?' })).toContainText('Bến đông từ sáng');
  await change.getByRole('button', { name: 'Reject' }).click();
  await expect(story.headline).toHaveValue('Giá rau giảm 12,6% so với tháng trước.');
  await expect(changes).toHaveCount(1);
  await take(page, 'roles-with-changes-review');
});

for (const lang of ['en', 'vi'] as const)
  for (const theme of ['light', 'dark'] as const) {
    const words = {
      en: {
        title: 'Import a story',
        rows: ['Tracked changes (to review)', 'Hidden text left out'],
        accept: 'Create the draft',
      },
      vi: {
        title: 'Nhập bài từ tệp',
        rows: ['Thay đổi được theo dõi (chờ duyệt)', 'Chữ ẩn không nhập'],
        accept: 'Tạo bản thảo',
      },
    }[lang];
    test(`the import dialog shows what of a Word document goes where (${lang}, ${theme})`, async ({ start, home }) => {
      await writeFile(join(home, 'settings.json'), JSON.stringify({ isSetUp: true, language: lang, theme }));
      const { page } = await start({ lang });
      // Before the desk is drawn nobody listens to a drop.
      await expect(page.locator('.desk-card').first()).toBeVisible();
      await dropFiles(page, 'body', [{ name: 'Chợ nổi.docx', bytes: someWord() }]);
      const dialog = page.getByRole('dialog', { name: words.title });
      for (const row of words.rows) await expect(dialog).toContainText(row);
      await expect(dialog).toContainText('Lưu hành nội bộ');
      expect(await seriousFaults(page)).toEqual([]);
      await take(page, `import-${lang}-${theme}`);
      await dialog.getByRole('button', { name: words.accept }).click();
      await expect(dialog).toBeHidden();
    });
  }

test('an RTF document that is dropped is converted by LibreOffice and shown before it becomes a draft', async ({
  start,
  home,
}) => {
  test.skip(spawnSync('soffice', ['--version']).status !== 0, 'LibreOffice is not on this machine');
  test.slow();
  await putDraft(home, flood);
  const { page } = await start();
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(flood.headline);
  const lines = ['Chợ hoa mở sớm ba ngày', 'Sáng 2/11, hơn 200 ghe đã cập bến.'];
  const rtf = `{\\rtf1\\ansi\\deff0 ${lines.join('\\par ')}\\par}`;
  const bytes = rtf.replace(/[^\0-~]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
  expect(await dropFiles(page, '.desk-panel', [{ name: 'tin mới.rtf', bytes, type: 'application/rtf' }])).toBe(true);
  const dialog = page.getByRole('dialog', { name: 'Import a story' });
  await expect(dialog).toContainText('Converted by LibreOffice', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Create the draft' }).click();
  await expect(story.headline).toHaveValue('Chợ hoa mở sớm ba ngày');
  await expect(story.body).toContainText('Sáng 2/11, hơn 200 ghe đã cập bến.');
});
