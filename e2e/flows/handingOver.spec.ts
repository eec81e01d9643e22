import { chownSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runExport } from '../support/exporting';
import { emptyStory, pngName, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, pickFiles, pickSavePlace, test, type Stet } from '../support/stet';

const photo = somePng(640, 360);
const paragraph = (text: string) => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, marks: [], comments: [] }],
});
const pottery = {
  ...emptyStory,
  section: 'Văn hóa - Xã hội',
  headline: 'Làng gốm giữ lửa nghề',
  lead: 'Mỗi sáng thứ bảy, sân đình làng gốm lại thành lớp học của 46 học sinh.',
  bylines: [{ name: 'Minh Anh', role: 'reporter' }],
  body: [
    paragraph('Lớp học mở từ tháng 9/2023, không thu phí.'),
    {
      kind: 'figure',
      photo: { kind: 'held', name: pngName(photo) },
      caption: 'Các em nhỏ tập vuốt đất.',
      credit: 'Minh Anh',
      altText: 'Các em nhỏ bên bàn xoay',
      source: '',
      width: 'column',
    },
    paragraph('Số lò đỏ lửa đã giảm từ 112 xuống còn 37 trong mười năm.'),
    paragraph('Ba nghệ nhân thay nhau đứng lớp.'),
    paragraph('Chiều đến, sân đình lại vắng.'),
  ],
};

/** Settings of somebody in the newsroom. */
async function workAs(home: string, authorName: string, role: string): Promise<void> {
  const path = join(home, 'settings.json');
  await writeFile(path, JSON.stringify({ isSetUp: true, authorName, role }));
  if (process.getuid?.() === 0) chownSync(path, 65534, 65534);
}

/** A person at a window: what they see, and pictures of it in out/review. */
async function personAt(stet: Stet, who: string) {
  const { page, app } = stet;
  const story = new StoryScreen(page);
  const panel = page.getByRole('tabpanel', { name: 'Review' });
  const folder = join('out', 'review');
  await mkdir(folder, { recursive: true });
  let pictures = 0;
  return {
    ...stet,
    story,
    panel,
    changes: panel.getByRole('list', { name: 'Changes' }).getByRole('listitem'),
    conflicts: panel.getByRole('region', { name: 'Changed by both' }).getByRole('listitem'),
    async picture(of: string): Promise<void> {
      pictures += 1;
      await page.screenshot({ path: join(folder, `${who}-${pictures}-${of}.png`) });
    },
    review: () => page.getByRole('tab', { name: 'Review' }).click(),
    async step(name: string): Promise<void> {
      await page.getByRole('button', { name: /^Status:/ }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    },
    /** Sends the open story into a file, by the key for it. */
    async send(path: string): Promise<void> {
      await pickSavePlace(app, path);
      await page.keyboard.press('Control+Shift+S');
      await page.getByRole('button', { name: 'Choose a file and save' }).click();
      const dialog = page.getByRole('dialog', { name: 'Send to a colleague' });
      await expect(dialog).toContainText('is ready');
      // window 23
      await expect(dialog.locator('.ui-button--primary')).toHaveText('Open folder');
    },
    closeDialog: () => page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click(),
    async open(path: string): Promise<void> {
      await pickFiles(app, [path]);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
    },
    /** Types behind the words of a paragraph. */
    async typeBehind(words: string, typed: string): Promise<void> {
      await story.body.getByText(words).click();
      await page.keyboard.press('End');
      await page.keyboard.type(typed);
    },
  };
}

test('a story goes from the reporter to the editor and back as one file, and both texts become one', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(150_000);
  await putDraft(home, pottery, [photo]);
  await workAs(home, 'Minh Anh', 'reporter');
  const other = await openFolder('stet-editor-');
  await workAs(other, 'Thu Hà', 'editor');
  const [there, back] = [join(desk, 'đi.stet'), join(desk, 'về.stet')];

  const reporter = await personAt(await start(), 'reporter');
  await expect(reporter.story.headline).toHaveValue(pottery.headline);
  await reporter.typeBehind('Ba nghệ nhân', ' Mỗi buổi kéo dài 2,5 giờ.');
  await reporter.step('Submit for review');
  await expect(reporter.page.getByRole('button', { name: 'Status: Submitted' })).toBeVisible();
  await reporter.send(there);
  await reporter.picture('sends');
  await reporter.closeDialog();

  const editor = await personAt(await start({ home: other, args: [there] }), 'editor');
  await expect(editor.page.getByRole('dialog', { name: 'Open a package' })).toContainText(pottery.headline);
  await editor.page.getByRole('button', { name: 'Add to my stories' }).click();
  await expect(editor.story.headline).toHaveValue(pottery.headline);
  await editor.step('Start review');
  await editor.story.headline.fill('Làng gốm giữ lửa nghề bằng lớp học');
  await editor.story.body.getByText('Số lò').click();
  await editor.page.keyboard.press('Home');
  for (let at = 0; at < 'Số lò đỏ lửa đã giảm từ 112'.length; at += 1) await editor.page.keyboard.press('ArrowRight');
  for (let at = 0; at < 3; at += 1) await editor.page.keyboard.press('Backspace');
  await editor.page.keyboard.type('121');
  await editor.typeBehind('Lớp học mở', ' Ai đến cũng được.');
  await editor.story.captions.fill('Các em nhỏ tập vuốt đất bên bàn xoay.');
  await editor.story.body.getByText('Ba nghệ nhân').click();
  await editor.page.keyboard.press('Home');
  for (let at = 0; at < 12; at += 1) await editor.page.keyboard.press('Shift+ArrowRight');
  await editor.page.keyboard.press('Control+Alt+m');
  await editor.panel.getByRole('textbox', { name: 'Write a comment…' }).fill('Cho tên và tuổi của cả ba nhé.');
  await editor.page.keyboard.press('Control+Enter');
  await editor.review();
  await expect(editor.panel).toContainText('Cho tên và tuổi của cả ba nhé.');
  await editor.step('Request changes');
  await editor.page.getByRole('textbox', { name: 'What needs changing?' }).fill('Xem lại số lò và chú thích ảnh.');
  await editor.page.getByRole('button', { name: 'Send back' }).click();
  await editor.picture('edits');
  await editor.send(back);
  await editor.closeDialog();

  await reporter.typeBehind('Chiều đến', ' Chỉ còn tiếng lò.');
  await reporter.typeBehind('Ba nghệ nhân', ' Lớp không nghỉ buổi nào.');
  await reporter.story.captions.fill('Các em nhỏ tập vuốt đất ở sân đình.');
  await reporter.open(back);
  const dialog = reporter.page.getByRole('dialog', { name: 'Open a package' });
  await expect(dialog).toContainText('from Thu Hà');
  await reporter.picture('opens');
  await dialog.getByRole('button', { name: 'Merge and review' }).click();

  await expect(reporter.conflicts).toHaveCount(1);
  await expect(reporter.conflicts).toContainText('Thu Hà');
  await expect(reporter.conflicts.locator('del').first()).toBeVisible();
  await expect(reporter.story.headline).toHaveValue('Làng gốm giữ lửa nghề bằng lớp học');
  await expect(reporter.story.captions).toHaveValue('Các em nhỏ tập vuốt đất ở sân đình.');
  await expect(reporter.story.body).toContainText('từ 121 xuống còn 37');
  await expect(reporter.story.body).toContainText('Ai đến cũng được.');
  await expect(reporter.story.body).toContainText('Chỉ còn tiếng lò.');
  await expect(reporter.story.body).toContainText('Lớp không nghỉ buổi nào.');
  const cardOf = (words: string) => reporter.changes.filter({ hasText: words });
  for (const words of ['bằng lớp học', '121', 'Ai đến cũng được', 'Cho tên và tuổi'])
    await expect(cardOf(words), words).toContainText('Thu Hà');
  for (const words of ['Chỉ còn tiếng lò', 'Lớp không nghỉ', 'ở sân đình'])
    await expect(cardOf(words).first(), words).toContainText('Minh Anh');
  await expect(reporter.page.getByRole('button', { name: 'Status: Changes requested' })).toBeVisible();
  await reporter.picture('merged');

  await reporter.conflicts.getByRole('button', { name: /^Take the version from/ }).click();
  await expect(reporter.conflicts).toHaveCount(0);
  await expect(reporter.story.captions).toHaveValue('Các em nhỏ tập vuốt đất bên bàn xoay.');
  await cardOf('Ai đến cũng được').getByRole('button', { name: 'Reject' }).click();
  await expect(reporter.story.body).not.toContainText('Ai đến cũng được');
  await cardOf('Cho tên và tuổi').getByRole('button', { name: 'Done' }).click();
  await reporter.panel.getByRole('button', { name: 'Accept all', exact: true }).click();
  await expect(reporter.panel).toContainText('No changes since');
  await reporter.picture('decided');

  await reporter.page.getByRole('tab', { name: 'Versions' }).click();
  await expect(reporter.page.getByRole('tabpanel', { name: 'Versions' })).toContainText('Before opening a package');
  await reporter.picture('versions');

  await reporter.story.lead.fill('');
  await reporter.step('Set to “Approved”');
  const gate = reporter.page.getByRole('dialog', { name: 'Not ready to approve' });
  await expect(gate).toContainText('1 unresolved error');
  await reporter.picture('not-ready');
  await gate.getByRole('list').getByRole('button').first().click();
  await expect(reporter.story.lead).toBeFocused();
  await reporter.page.keyboard.type(pottery.lead);
  await reporter.step('Set to “Approved”');
  await expect(reporter.page.getByRole('button', { name: 'Status: Approved' })).toBeVisible();

  await reporter.typeBehind('Chiều đến', ' Ai cũng tiếc.');
  await pickFiles(reporter.app, [desk]);
  await reporter.page.getByRole('button', { name: 'Export', exact: true }).click();
  await reporter.page.getByRole('checkbox', { name: 'Show changes and comments in the Word document' }).check();
  await reporter.picture('export');
  await runExport(reporter.page);
  await expect(reporter.page.getByRole('dialog')).toContainText('Exported to');
  const [slug = ''] = (await readdir(desk)).filter((name) => !name.endsWith('.stet'));
  const docx = unzipSync(await readFile(join(desk, slug, `${slug}.docx`)));
  expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toMatch(
    /<w:ins [^>]*w:author="Minh Anh"[^>]*>.*Ai cũng tiếc/,
  );
  const html = await readFile(join(desk, slug, 'index.html'), 'utf8');
  expect(html).toContain('từ 121 xuống còn 37');
  expect(html).not.toMatch(/Ai đến cũng được|Cho tên và tuổi|ở sân đình/);
});

test('a package that is damaged or newer is refused in one sentence, and one that falls on the window is opened', async ({
  start,
  home,
}) => {
  await putDraft(home, pottery, [photo]);
  const { page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue(pottery.headline);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['PK'], 'bài.stet'));
    const body = document.querySelector('.shell__middle');
    body?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('“bài.stet” is damaged or is not a Stet package.')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).not.toContainText('Export anyway?');
});

test('after Submit a notice offers the package, and the reason for changes stands over Review (window 19)', async ({
  start,
  home,
}) => {
  await putDraft(home, pottery, [photo]);
  await putDraft(home, { ...emptyStory, headline: 'Đò đầy khách' });
  await workAs(home, 'Thu Hà', 'editor');
  const { page, ...stet } = await personAt(await start(), 'notice');
  await page.getByRole('list', { name: 'Drafts' }).getByText(pottery.headline).click();
  await expect(stet.story.headline).toHaveValue(pottery.headline);
  const offer = page.locator('.ui-notice', { hasText: 'Submitted. Send the package to your editor?' });
  await stet.step('Submit for review');
  await expect(offer).toBeVisible();
  await stet.picture('submitted');
  await offer.getByRole('button', { name: 'Send the package…' }).click();
  await expect(page.getByRole('dialog', { name: 'Send to a colleague' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(offer).toHaveCount(0);

  const reason = `Xem lại số lò và chú thích ảnh.\nNguồn: ${'https://example.vn/lang-gom/'.repeat(12)}`;
  await stet.step('Request changes');
  await page.getByRole('textbox', { name: 'What needs changing?' }).fill(reason);
  await page.getByRole('button', { name: 'Send back' }).click();
  await stet.review();
  const banner = stet.panel.getByRole('region', { name: 'Changes requested' });
  await expect(banner).toContainText(/Thu Hà · \d\d:\d\d/);
  await expect(banner.locator('p').last()).toHaveText(reason);
  const { scrollWidth, clientWidth } = await stet.panel.evaluate(({ scrollWidth: scroll, clientWidth: client }) => ({
    scrollWidth: scroll,
    clientWidth: client,
  }));
  expect(scrollWidth).toBe(clientWidth);
  await stet.picture('reason');

  // The notice goes with what it is about; the banner with the status.
  await stet.step('Submit for review');
  await expect(banner).toHaveCount(0);
  await expect(offer).toBeVisible();
  await page.getByRole('list', { name: 'Drafts' }).getByText('Đò đầy khách').click();
  await expect(offer).toHaveCount(0);
});

test('a reporter who opens a story that was returned reads why, whichever tab is in front (window 19)', async ({
  start,
  home,
}) => {
  const steps = [
    { status: 'submitted', by: 'Minh Anh', at: '2026-11-29T02:00:00Z', reason: '' },
    { status: 'changesRequested', by: 'Thu Hà', at: '2026-11-29T03:00:00Z', reason: 'Xem lại số lò.' },
  ];
  await putDraft(home, { ...emptyStory, headline: 'Đò đầy khách' });
  await putDraft(home, pottery, [photo], { status: 'changesRequested', log: steps });
  await workAs(home, 'Minh Anh', 'reporter');
  const { page, ...stet } = await personAt(await start(), 'returned');
  await expect(stet.story.headline).toHaveValue(pottery.headline);
  const request = page.getByRole('main').getByRole('region', { name: 'Changes requested' });
  await expect(request).toContainText('Thu Hà: Xem lại số lò.');
  await stet.picture('opens');
  await page.getByRole('tab', { name: 'Checks' }).click();
  await expect(request).toBeVisible();
  await request.getByRole('button', { name: 'Show in Review' }).click();
  await expect(stet.panel.getByRole('region', { name: 'Changes requested' })).toContainText('Xem lại số lò.');
  await expect(request).toHaveCount(0);
  await page.getByRole('list', { name: 'Drafts' }).getByText('Đò đầy khách').click();
  await page.getByRole('tab', { name: 'Story' }).click();
  await expect(stet.story.headline).toHaveValue('Đò đầy khách');
  await expect(request).toHaveCount(0);
});
