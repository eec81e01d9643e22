import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seedLibrary } from '../support/seedLibrary';
import { expect, openFolder, pickFiles, test } from '../support/stet';

declare global {
  interface Window {
    seen: string[];
  }
}

const COUNT = 1200;

/** Notes every text that desk and paper show from now on. */
const noteTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.seen = [];
    const note = (): void => {
      for (const shown of document.querySelectorAll(
        '.desk-panel__foot, .desk-tabs, .desk-empty, .library-reading, .paper-none',
      ))
        window.seen.push((shown as HTMLElement).innerText);
      const hint = document.querySelector('.desk-search input')?.getAttribute('placeholder');
      if (hint != null) window.seen.push(hint);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });

for (const [lang, words] of [
  [
    'en',
    { count: /^1,200 stories$/, reading: /Reading 1,200 stories/, soFar: /\d+ of 1,200 read/, empty: /\b0\b|No stor/ },
  ],
  [
    'vi',
    {
      count: /^1\.200 bài$/,
      reading: /Đang đọc 1\.200 bài/,
      soFar: /Đã đọc \d+\/1\.200 bài/,
      empty: /(?<!\/)\b0\b(?!\/)|Chưa/,
    },
  ],
] as const) {
  // window 7
  test(`a library that is being read never looks empty, and counts: ${lang}`, async ({ start }) => {
    const folder = await openFolder('stet-nhieu-');
    const seeds = Array.from({ length: COUNT }, (_, index) => ({
      headline: `Bài ${index}`,
      text: 'Nước lên. '.repeat(400),
    }));
    await seedLibrary(folder, seeds);
    const { app, page } = await start({ lang });
    await expect(page.locator('.desk-card')).toHaveCount(1);
    await pickFiles(app, [join(folder, 'library')]);
    await noteTexts(page);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: 'settings.library' }),
    );
    await expect(page.locator('.desk-panel__foot')).toHaveText(words.count, { timeout: 30_000 });
    await expect(page.locator('.paper-head__headline textarea')).toHaveValue('Bài 0');
    const seen = await page.evaluate(() => window.seen);
    expect(seen).toContainEqual(expect.stringMatching(words.reading));
    expect(seen).toContainEqual(expect.stringMatching(words.soFar));
    // "0 of 1,200 read" counts; "0 stories" would say that there are none.
    const counting = new RegExp(words.soFar.source.replace('\\d+', '0'), 'u');
    expect(seen.map((shown) => shown.replace(counting, '')).filter((shown) => words.empty.test(shown))).toEqual([]);
  });
}
