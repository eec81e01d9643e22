import type { Page } from '@playwright/test';
import { contrastFaults, seriousFaults } from '../axe';
import { everyScreen, seedEveryScreen } from '../everyScreen';
import { expect, test } from '../stet';

/** Asks axe all in one theme, and what the other theme can change. */
async function looksWell(page: Page, screen: string, themes: readonly [string, string]): Promise<void> {
  const [first, second] = themes;
  const show = (theme: string) => page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
  await show(first);
  await expect.poll(() => seriousFaults(page), `${screen}, ${first}`).toEqual([]);
  await show(second);
  await expect.poll(() => contrastFaults(page), `${screen}, ${second}`).toEqual([]);
}

for (const [lang, ...themes] of [
  ['en', 'dark', 'light'],
  ['vi', 'light', 'dark'],
] as const) {
  test(`nothing serious for axe on any screen, ${themes.join(' or ')}: ${lang}`, async ({ start, home, desk }) => {
    test.setTimeout(360_000);
    const pack = await seedEveryScreen(home);
    const stet = await start({ lang });
    await everyScreen(stet, desk, pack, (name) => looksWell(stet.page, name, themes));
  });
}

test('nothing serious for axe at the first run', async ({ start }) => {
  const { page } = await start({ isFirstRun: true, lang: 'vi' });
  await expect(page.getByRole('dialog')).toBeVisible();
  await looksWell(page, 'first run', ['light', 'dark']);
});
