import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seedEveryScreen, seedNewPackage } from '../support/everyScreen';
import { seedLibrary } from '../support/seedLibrary';
import { expect, pickFiles, test, type Stet } from '../support/stet';

interface Walk extends Stet {
  /** A package of a colleague. */
  readonly pack: string;
  /** The package of a story that the library does not hold. */
  readonly fresh: string;
  /** A library of 4,000 stories. */
  readonly large: string;
}

const command = ({ app }: Stet, id: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('stet-event:menu:command', { command: name });
  }, id);

async function lookAt({ app, page }: Stet, zoom: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, factor) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 768);
    window?.webContents.setZoomFactor(factor);
  }, zoom);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeCloseTo(1366 / zoom, -0.5);
  // Panels follow the width of the window with the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** The whole window as it is drawn, which a screenshot of the page is not at another zoom. */
const pictureOf = ({ app }: Stet): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });

const last = (page: Page) => page.locator('.editor-body').getByText('Nước sẽ rút sau rằm.');

const zoomed =
  (zoom: number, ...commands: readonly string[]) =>
  async (walk: Walk): Promise<void> => {
    await lookAt(walk, zoom);
    for (const id of commands) await command(walk, id);
  };

const commands =
  (...ids: readonly string[]) =>
  async (walk: Walk): Promise<void> => {
    for (const id of ids) await command(walk, id);
  };

/** Screens to look at: the number in the walk, a name, and what brings it up. One more is one line. */
const SCREENS: readonly (readonly [number: number, name: string, show: (walk: Walk) => Promise<void>])[] = [
  [23, 'window', () => Promise.resolve()],
  [23, 'checks', commands('view.checks')],
  [23, 'story tab', commands('view.story')],
  [23, 'card', ({ page }) => page.locator('.desk-card').last().hover()],
  [
    23,
    'headline',
    ({ page }) =>
      page
        .locator('.paper-head__headline textarea')
        .fill(
          'Xóm lò than đỏ lửa suốt mùa nước nổi, người thợ già trám từng kẽ lò bằng đất sét trộn rơm như cha ông đã làm',
        ),
  ],
  [23, 'figure', ({ page }) => page.locator('.editor-body figure img').first().click()],
  [23, 'gallery', ({ page }) => page.locator('.editor-body figure').last().scrollIntoViewIfNeeded()],
  [
    23,
    'end',
    async ({ page }) => {
      await last(page).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' 10 km²');
    },
  ],
  [
    5,
    'context menu',
    async ({ page }) => {
      await last(page).click();
      await last(page).click({ button: 'right' });
    },
  ],
  [
    19,
    'submitted',
    async (walk) => {
      await command(walk, 'review.submit');
      await walk.page.locator('.ui-notice .ui-button').first().waitFor();
    },
  ],
  [
    19,
    'reason',
    async (walk) => {
      await command(walk, 'review.requestChanges');
      const dialog = walk.page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('Kiểm lại con số ở đoạn cuối, và xin thêm một ý kiến của xã. '.repeat(4));
      await dialog.locator('.ui-button--primary').click();
      await command(walk, 'view.review');
      await walk.page.locator('.reason-banner').waitFor();
    },
  ],
  [6, 'zoom 150', zoomed(1.5)],
  [6, 'zoom 200', zoomed(2)],
  [6, 'zoom 200 desk', zoomed(2, 'view.desk')],
  [6, 'zoom 200 checks', zoomed(2, 'view.checks')],
  [6, 'zoom 300', zoomed(3)],
  [6, 'zoom 300 settings', zoomed(3, 'settings.open')],
  [22, 'search', ({ page }) => page.locator('.desk-search input').fill('lo than')],
  [
    22,
    'filters',
    async ({ page }) => {
      await page.locator('.desk-search input').fill('');
      await page.locator('.desk-panel__tools > .ui-button').click();
    },
  ],
  [
    22,
    'selected',
    async ({ page }) => {
      await page.locator('.desk-card__open').first().focus();
      await page.keyboard.press('Control+a');
      await page.locator('.picked-bar button').nth(1).click();
    },
  ],
  // Escape has closed the menu; another lets go of what is selected.
  [
    18,
    'trash empty',
    async (walk) => {
      await walk.page.locator('.picked-bar button').last().click();
      await command(walk, 'desk.trash');
    },
  ],
  [
    18,
    'trash asks',
    async (walk) => {
      const { page } = walk;
      await page.locator('.desk-card__open').last().focus();
      await page.keyboard.press('Delete');
      await page.locator('.ui-notice').waitFor();
      await command(walk, 'desk.trash');
      await page.locator('.trash-row .ui-button').last().click();
    },
  ],
  // Escape has left the question, and the trash is still open.
  [18, 'trash', ({ page }) => page.locator('.trash-row').waitFor()],
  [
    17,
    'package',
    async (walk) => {
      await pickFiles(walk.app, [walk.pack]);
      await walk.page.keyboard.press('Control+o');
      await walk.page.getByRole('dialog').waitFor();
    },
  ],
  [
    17,
    'new package',
    async (walk) => {
      await pickFiles(walk.app, [walk.fresh]);
      await walk.page.keyboard.press('Control+o');
      await walk.page.getByRole('dialog').locator('img').first().waitFor();
    },
  ],
  [
    7,
    'reading',
    async (walk) => {
      await pickFiles(walk.app, [walk.large]);
      await command(walk, 'settings.library');
      await walk.page.locator('.library-reading progress').first().waitFor();
    },
  ],
];

for (const lang of ['vi', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`${lang}, ${theme}`, async ({ start, home, desk }) => {
      const folder = join('out', 'walk');
      await mkdir(folder, { recursive: true });
      await writeFile(join(home, 'settings.json'), JSON.stringify({ isSetUp: true, theme }));
      const pack = await seedEveryScreen(home);
      const fresh = join(desk, 'mới.stet');
      await seedNewPackage(fresh);
      await seedLibrary(
        desk,
        Array.from({ length: 4000 }, (_, index) => ({ headline: `Bài ${index}` })),
      );
      const stet = await start({ lang });
      const walk = { ...stet, pack, fresh, large: join(desk, 'library') };
      await last(stet.page).waitFor();
      for (const [number, name, show] of SCREENS) {
        await lookAt(stet, 1);
        await show(walk);
        // Transitions and the caret's blink are not part of the picture.
        await stet.page.waitForTimeout(700);
        const file = `${String(number).padStart(2, '0')}-${name.replaceAll(' ', '-')}-${lang}-${theme}.png`;
        await writeFile(join(folder, file), await pictureOf(stet), 'base64');
        await stet.page.keyboard.press('Escape');
      }
    });
