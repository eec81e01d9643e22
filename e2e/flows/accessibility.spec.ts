import type { Page } from '@playwright/test';
import { seriousFaults } from '../axe';
import { everyScreen, seedEveryScreen } from '../everyScreen';
import { expect, test } from '../stet';

type Theme = 'dark' | 'light';

async function looksWell(page: Page, screen: string, theme: Theme): Promise<void> {
  await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
  await expect.poll(() => seriousFaults(page), `${screen}, ${theme}`).toEqual([]);
}

// Colours do not hang on the language, nor structure on the theme: two of the four looks have all of each.
for (const [lang, theme] of [
  ['en', 'dark'],
  ['vi', 'light'],
] as const) {
  test(`nothing serious for axe on any screen: ${lang}, ${theme}`, async ({ start, home, desk }) => {
    test.setTimeout(360_000);
    const pack = await seedEveryScreen(home);
    const stet = await start({ lang });
    await everyScreen(stet, desk, pack, (name) => looksWell(stet.page, name, theme));
  });
}

test('nothing serious for axe at the first run', async ({ start }) => {
  const { page } = await start({ isFirstRun: true, lang: 'vi' });
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) await looksWell(page, 'first run', theme);
});
