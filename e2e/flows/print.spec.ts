import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { pngName, putDraft } from '../support/draftFiles';
import { everyBlock, everyBlockWords } from '../files/everyBlock';
import { somePng } from '../support/photos';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const photos = [1, 2, 3].map((shade) => somePng(640, 400 + shade));
const [bank = '', kiln = '', road = ''] = photos.map(pngName);

/** Counts what asks the system to print, instead of the dialog that nobody would answer. */
const countPrints = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { prints: 0, print: () => Object.assign(window, { prints: printsOf(window) + 1 }) });
    function printsOf(of: object): number {
      return 'prints' in of ? Number(of.prints) : 0;
    }
  });
const prints = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Object.entries(window).find(([name]) => name === 'prints')?.[1]));

/** The words that stand on the printed pages, a space between them. */
async function printed(app: ElectronApplication, folder: string): Promise<string> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.toString('base64') ?? '';
  });
  const path = join(folder, 'printed.pdf');
  await writeFile(path, Buffer.from(base64, 'base64'));
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/\s+/g, ' ');
}

/** What only the window says around a story. */
const WINDOW_WORDS = [
  'Stories',
  'Search 1 story',
  'Saved',
  'Versions',
  'Export',
  'issues',
  'Alt text',
  'Remove',
  'Draft',
];

for (const theme of ['light', 'dark'] as const) {
  test(`a story is printed as its paper alone, and the sheet of shortcuts as the sheet alone, from a ${theme} window`, async ({
    home,
    desk,
    start,
  }) => {
    test.skip(spawnSync('pdftotext', ['-v']).status !== 0, 'pdftotext is not on this machine');
    await putDraft(home, everyBlock([bank, kiln, road]), photos);
    const { app, page } = await start();
    const story = new StoryScreen(page);
    await expect(story.headline).toHaveValue(/^Xóm lò than/);
    if (theme === 'dark') await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await countPrints(page);

    await page.keyboard.press('Control+p');
    expect(await prints(page)).toBe(1);
    const paper = await printed(app, desk);
    // Small figures come out of a PDF on a line of their own.
    const onPaper = everyBlockWords.flatMap((words) => words.split(/(?<=văn\.) CO2 và m2, /));
    expect(onPaper.filter((words) => !paper.includes(words))).toEqual([]);
    expect(paper).toContain(everyBlock([bank, kiln, road]).related[0]?.url);
    // window 23
    for (const words of ['Bài liên quan', everyBlock([bank, kiln, road]).related[0]?.title])
      expect(paper).toContain(words);
    expect(WINDOW_WORDS.filter((words) => paper.includes(words))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const tints = await page.evaluate(() =>
      ['insertion', 'deletion', 'comment', 'find-current'].map(
        (style) => getComputedStyle(document.body, `::highlight(${style})`).backgroundColor,
      ),
    );
    expect(new Set(tints)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    // Highlighted words are black on the light yellow of paper from either theme.
    const marked = await story.body
      .locator('.editor-highlight')
      .first()
      .evaluate((mark) => {
        const { color, backgroundColor } = getComputedStyle(mark);
        return { color, backgroundColor };
      });
    expect(marked).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 240, 194)' });
    await page.emulateMedia({ media: null });

    await page.keyboard.press('Control+/');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByRole('button', { name: 'Print' }).click();
    expect(await prints(page)).toBe(2);
    const keys = await printed(app, desk);
    for (const words of ['Keyboard shortcuts', 'New story', 'Ctrl+N', 'Print story', 'Ctrl+P'])
      expect(keys).toContain(words);
    expect(['Xóm lò than', 'Hạnh Nguyên', 'Search 1 story', 'Saved'].filter((words) => keys.includes(words))).toEqual(
      [],
    );
  });
}

test('the names of a story are printed while one types in their field', async ({ home, desk, start }) => {
  test.skip(spawnSync('pdftotext', ['-v']).status !== 0, 'pdftotext is not on this machine');
  await putDraft(
    home,
    { ...everyBlock([bank, kiln, road]), bylines: [{ name: 'Lê Sương', role: 'reporter' }] },
    photos,
  );
  const { app, page } = await start();
  const story = new StoryScreen(page);
  await story.byline.click();
  // Above the text, and below it as the sign-off.
  expect((await printed(app, desk)).match(/Lê Sương/g)).toHaveLength(2);
});
