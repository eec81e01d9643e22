import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds serious on the screen as it is now, a line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations, passes } = await axe(page).analyze();
  expect(passes.length, 'rules that axe looked at').toBeGreaterThan(15);
  return faultLines(violations);
}

/** What axe finds hard to read on the screen as it is now, a line each: all that a theme can change. */
export async function contrastFaults(page: Page): Promise<string[]> {
  const { violations, passes, incomplete } = await axe(page).withRules(['color-contrast']).analyze();
  // It may be able to tell of nothing on a screen, which counts as incomplete.
  expect([...violations, ...passes, ...incomplete], 'rules that axe looked at').not.toEqual([]);
  return faultLines(violations);
}

// Legacy mode: Electron opens no second page, which axe would otherwise gather its result in.
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const faultLines = (violations: Violations): string[] =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
