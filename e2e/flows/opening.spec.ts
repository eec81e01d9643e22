import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { runExport } from '../support/exporting';
import { emptyStory, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, pickFiles, pickSavePlace, test, type Stet } from '../support/stet';

interface DraftJson {
  formatVersion: number;
  storyHash: string;
  story: { headline: string; body: unknown[] };
}

/** The folder of the draft with this headline. */
async function draftFolder(home: string, headline: string): Promise<string> {
  const drafts = join(home, 'library', 'drafts');
  for (const id of await readdir(drafts)) {
    if ((await readFile(join(drafts, id, 'story.json'), 'utf8')).includes(JSON.stringify(headline)))
      return join(drafts, id);
  }
  throw new Error(`No draft has the headline ${headline}`);
}

/** Writes into a draft what another program could have written: changed, with a checksum that is right. */
async function rewrite(folder: string, change: (draft: DraftJson) => void): Promise<void> {
  const path = join(folder, 'story.json');
  const draft = JSON.parse(await readFile(path, 'utf8')) as DraftJson;
  change(draft);
  draft.storyHash = `sha256:${createHash('sha256').update(JSON.stringify(draft.story)).digest('hex')}`;
  await writeFile(path, JSON.stringify(draft));
}

async function writeStory({ page }: Stet, headline: string, body: string): Promise<void> {
  await new DeskScreen(page).newStory();
  await new StoryScreen(page).write(headline, body);
}

test('a damaged file is told, kept as it was, and the newest good version is open to be worked on', async ({
  start,
  home,
}) => {
  const first = await start();
  await writeStory(first, 'Bài sẽ hỏng', 'Đoạn đầu.');
  await new StoryScreen(first.page).lead.pressSequentially('Sapo thêm sau.');
  await new StoryScreen(first.page).saved();
  await first.app.close();
  const folder = await draftFolder(home, 'Bài sẽ hỏng');
  const whole = await readFile(join(folder, 'story.json'));
  // Cut off, and then bytes that are no text: a disk gives back whatever it likes.
  const half = Buffer.concat([whole.subarray(0, whole.length / 2), somePng(8, 8)]);
  await writeFile(join(folder, 'story.json'), half);

  const { page } = await start();
  const story = new StoryScreen(page);
  await new DeskScreen(page).drafts.first().click();
  await expect(page.getByText(/The newest file was damaged/)).toBeVisible();
  const [kept] = await readdir(join(folder, 'damaged'));
  expect(await readFile(join(folder, 'damaged', kept ?? ''))).toEqual(half);
  await story.lead.fill('Viết tiếp.');
  await story.saved();
  expect(await readFile(join(folder, 'story.json'), 'utf8')).toContain('Viết tiếp.');
  expect(await readFile(join(folder, 'damaged', kept ?? ''))).toEqual(half);
});

test('a draft with a headline, a lead and a caption as long as books opens, and is written on', async ({
  start,
  home,
}) => {
  // Vietnamese, which takes its letters from all over a font.
  const book = 'chữ viết '.repeat(15_000);
  const photo = { kind: 'remote', url: 'https://stet.example/anh.png' };
  const figure = { kind: 'figure', photo, caption: book, credit: '', altText: '', source: '', width: 'column' };
  const path = await putDraft(home, { ...emptyStory, headline: `Tít ${book}`, lead: book, body: [figure] });
  const { page } = await start();
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(/^Tít/);
  await story.lead.press('Control+Home');
  await story.lead.pressSequentially('Sa-pô ');
  await story.body.locator(':scope > p').last().click();
  await page.keyboard.type('Câu sau.');
  await story.saved();
  expect(await readFile(path, 'utf8')).toMatch(/"Sa-pô chữ viết .*"Câu sau\./s);
});

test('a block of a newer Stet stays byte for byte while the story around it is edited, and stops the export', async ({
  start,
  home,
  desk,
}) => {
  const first = await start();
  await writeStory(first, 'Bài của máy mới', 'Đoạn một.');
  await first.app.close();
  const folder = await draftFolder(home, 'Bài của máy mới');
  const strange = { kind: 'hologram', depth: [3, { unit: 'cm' }], note: 'Giữ nguyên' };
  await rewrite(folder, ({ story }) => story.body.push(strange));

  const { app, page } = await start();
  const story = new StoryScreen(page);
  await new DeskScreen(page).open('Bài của máy mới');
  await expect(page.getByText('Block from a newer version of Stet')).toBeVisible();
  await story.body.getByRole('paragraph').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Thêm câu.');
  await story.saved();
  const saved = JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')) as DraftJson;
  expect(saved.story.body.at(-1)).toEqual(strange);
  expect(JSON.stringify(saved.story.body[0])).toContain('Đoạn một. Thêm câu.');

  await pickFiles(app, [desk]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await runExport(page);
  await expect(page.getByText(/contains a block from a newer version of Stet/)).toBeVisible();
  expect(await readdir(desk)).toEqual([]);
});

test('a draft that a newer Stet wrote is shown, says why it is read-only, and is not saved over', async ({
  start,
  home,
}) => {
  const first = await start();
  await writeStory(first, 'Bài bản mới', 'Đoạn một.');
  await first.app.close();
  const folder = await draftFolder(home, 'Bài bản mới');
  await rewrite(folder, (draft) => (draft.formatVersion = 99));
  const before = await readFile(join(folder, 'story.json'));

  const { page } = await start();
  const story = new StoryScreen(page);
  await new DeskScreen(page).open('Bài bản mới');
  await expect(page.getByText(/can be read but not changed: a newer Stet wrote it/)).toBeVisible();
  await expect(story.saveState).toHaveText(/^Not saved/);
  await expect(story.headline).not.toBeEditable();
  await story.body.click();
  await page.keyboard.type('không vào đâu');
  await expect(story.body).not.toContainText('không vào đâu');
  await page.waitForTimeout(1500);
  expect(await readFile(join(folder, 'story.json'))).toEqual(before);
});

test('a failed save keeps the text, says why, goes on trying, and asks before the window closes', async ({
  start,
  home,
}) => {
  const { app, page } = await start();
  await writeStory({ app, page } as Stet, 'Bài trên đĩa khóa', 'Đoạn một.');
  const folder = await draftFolder(home, 'Bài trên đĩa khóa');
  const story = new StoryScreen(page);
  await chmod(folder, 0o555);
  await story.body.getByRole('paragraph').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Câu chưa lưu.');
  await expect(story.saveState).toHaveText(/^Not saved.*may not write/);
  await expect(story.body).toContainText('Đoạn một. Câu chưa lưu.');

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Not everything is saved');
  await expect(dialog.getByRole('button', { name: 'Close and lose them' })).toBeVisible();
  const copy = join(await openFolder('stet-copy-'), 'bản sao.txt');
  await pickSavePlace(app, copy);
  await dialog.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
  await expect(dialog).toContainText('They are in the copy, bản sao.txt.');
  await expect(dialog.getByRole('button', { name: 'Close, the copy has them' })).toBeVisible();
  expect(await readFile(copy, 'utf8')).toContain('Đoạn một. Câu chưa lưu.');
  await page.getByRole('button', { name: 'Keep working' }).click();
  await chmod(folder, 0o755);
  await story.saved();
  expect(await readFile(join(folder, 'story.json'), 'utf8')).toContain('Câu chưa lưu.');
});

test('text that its own folder does not take can be kept as a new draft', async ({ start, home }) => {
  const stet = await start();
  await writeStory(stet, 'Bài mắc kẹt', 'Đoạn một.');
  const folder = await draftFolder(home, 'Bài mắc kẹt');
  const story = new StoryScreen(stet.page);
  await chmod(folder, 0o555);
  await story.lead.fill('Câu phải giữ.');
  await expect(story.saveState).toHaveText(/^Not saved/);
  await stet.page.getByRole('button', { name: 'Keep my text as a new draft' }).click();
  await story.saved();
  await expect(story.lead).toHaveValue('Câu phải giữ.');
  await expect(new DeskScreen(stet.page).draft('Bài mắc kẹt')).toHaveCount(2);
  await chmod(folder, 0o755);
});

test('what is typed while the new draft is made is in it', async ({ start, home }) => {
  const stet = await start();
  const { app, page } = stet;
  await writeStory(stet, 'Bài mắc kẹt', 'Đoạn một.');
  const folder = await draftFolder(home, 'Bài mắc kẹt');
  const story = new StoryScreen(page);
  await chmod(folder, 0o555);
  await story.lead.fill('Câu phải giữ.');
  await expect(story.saveState).toHaveText(/^Not saved/);
  // The new draft is slow to open, and the page asks for it without the caret leaving the lead.
  await app.evaluate(({ ipcMain }) => {
    type Handle = (event: unknown, input: unknown) => Promise<unknown>;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handle> };
    const open = handlers.get('stet:draft:open')!;
    const marks = Object.assign(globalThis, { opening: false });
    handlers.set('stet:draft:open', async (event, input) => {
      marks.opening = true;
      await new Promise((resolve) => setTimeout(resolve, 400));
      return open(event, input);
    });
  });
  await page
    .getByRole('button', { name: 'Keep my text as a new draft' })
    .evaluate((button: HTMLButtonElement) => button.click());
  await expect.poll(() => app.evaluate(() => (globalThis as { opening?: boolean }).opening)).toBe(true);
  await story.lead.press('End');
  await page.keyboard.type(' Và câu gõ thêm.');
  await story.saved();
  await expect(story.lead).toHaveValue('Câu phải giữ. Và câu gõ thêm.');
  await expect(new DeskScreen(page).draft('Bài mắc kẹt')).toHaveCount(2);
  await chmod(folder, 0o755);
});

for (const width of [1024, 1280]) {
  test(`a failed save leaves every button of the window in reach at ${width} pixels, in Vietnamese`, async ({
    start,
    home,
  }) => {
    const { app, page } = await start({ lang: 'vi' });
    const headline = page.getByRole('textbox', { name: 'Tít', exact: true });
    await app.evaluate(({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, 700), width);
    const folder = await draftFolder(home, await headline.inputValue());
    await chmod(folder, 0o555);
    await headline.fill('Đổi tít');
    await expect(page.getByText('Chưa lưu: Stet không được phép ghi vào đó.')).toBeVisible();
    // A click fails where something else lies over the button.
    await page.getByRole('textbox', { name: 'Từ khóa' }).click();
    await page.getByRole('button', { name: 'Xuất bài', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await chmod(folder, 0o755);
  });
}
