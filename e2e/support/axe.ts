import { expect, type Page } from '@playwright/test';
import { source, type AxeResults, type ElementContext, type RunOptions } from 'axe-core';

/** What the page has once axe is in it. */
type WithAxe = typeof globalThis & {
  readonly axe?: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
};

/**
 * What axe finds serious on the screen as it is now, a line each; by all of its rules, or by the one that is named. Where a
 * dialog is up, in it alone: what lies behind cannot be reached, and is looked at without it.
 */
export async function seriousFaults(page: Page, rule?: string): Promise<string[]> {
  // Half a megabyte of script: once a page, not once a look.
  if (!(await page.evaluate(() => (globalThis as WithAxe).axe !== undefined))) await page.evaluate(source);
  const isInDialog = (await page.locator('dialog:modal').count()) > 0;
  const { violations, passes, incomplete } = await page.evaluate(
    ([place, only]) =>
      (globalThis as WithAxe).axe!.run(place, {
        resultTypes: ['violations'],
        // A preview lets no script in, so axe would wait for it in vain.
        iframes: false,
        ...(only === undefined ? {} : { runOnly: [only] }),
      }),
    [isInDialog ? 'dialog:modal' : 'html', rule] as const,
  );
  // Of a colour behind which several may lie axe tells neither.
  const looked = rule === undefined ? passes : [...passes, ...violations, ...incomplete];
  expect(looked.length, 'rules that axe looked at').toBeGreaterThan(rule !== undefined ? 0 : isInDialog ? 5 : 15);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
