import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe finds serious on the screen as it is now, a line each; by all of its rules, or by the one that is named. Where a
 * dialog is up, in it alone: what lies behind cannot be reached, and is looked at without it.
 */
export async function seriousFaults(page: Page, rule?: string): Promise<string[]> {
  const isInDialog = (await page.locator('dialog:modal').count()) > 0;
  // Legacy mode: Electron opens no second page, which axe would otherwise gather its result in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (isInDialog) axe.include('dialog:modal');
  const { violations, passes, incomplete } = await (rule === undefined ? axe : axe.withRules(rule)).analyze();
  // Of a colour behind which several may lie axe tells neither.
  const looked = rule === undefined ? passes : [...passes, ...violations, ...incomplete];
  expect(looked.length, 'rules that axe looked at').toBeGreaterThan(rule !== undefined ? 0 : isInDialog ? 5 : 15);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
