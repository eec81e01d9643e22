import type { Locator, Page } from '@playwright/test';

/** The Checks tab, and what is marked in the text. */
export class ChecksScreen {
  readonly tab: Locator;
  readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.tab = page.getByRole('tab', { name: 'Checks' });
    this.panel = page.getByRole('tabpanel', { name: 'Checks' });
  }

  async open(): Promise<void> {
    await this.tab.click();
  }

  /** The findings of one severity: "Errors", "Warnings", "Suggestions". */
  group(name: string): Locator {
    return this.panel.getByRole('region', { name, exact: true });
  }

  /** The card of a finding, told by some of its words. */
  finding(words: string | RegExp): Locator {
    return this.panel.locator('.finding').filter({ hasText: words });
  }

  /** The words that are marked in the text in one style, in the order in which they were marked. */
  marked(style: string): Promise<readonly string[]> {
    return this.page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), style);
  }
}
