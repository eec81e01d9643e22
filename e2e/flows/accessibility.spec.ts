import type { Page } from '@playwright/test';
import { seriousFaults } from '../support/axe';
import { everyScreen, seedEveryScreen } from '../support/everyScreen';
import { expect, test } from '../support/stet';

/** By every rule in the light theme. The dark one differs in its colours alone. */
async function looksWell(page: Page, screen: string): Promise<void> {
  for (const [theme, rule] of [
    ['light', undefined],
    ['dark', 'color-contrast'],
  ] as const) {
    await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
    await expect.poll(() => seriousFaults(page, rule), `${screen}, ${theme}`).toEqual([]);
  }
}

// In one language: another has other words, and a test of the dictionaries finds those that are missing.
test('nothing serious for axe on any screen, in either theme', { tag: '@patient' }, async ({ start, home, desk }) => {
  test.setTimeout(900_000);
  const pack = await seedEveryScreen(home);
  const stet = await start({ lang: 'vi' });
  await everyScreen(stet, desk, pack, (name) => looksWell(stet.page, name));
});

test('nothing serious for axe at the first run', async ({ start }) => {
  const { page } = await start({ isFirstRun: true, lang: 'vi' });
  await expect(page.getByRole('dialog')).toBeVisible();
  await looksWell(page, 'first run');
});
