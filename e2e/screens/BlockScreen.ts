import type { Locator, Page } from '@playwright/test';

/** The blocks of the body that have parts, as a reporter sees them. */
export class BlockScreen {
  readonly pullQuotes: Locator;
  readonly attributions: Locator;
  readonly factBoxes: Locator;
  readonly titles: Locator;
  readonly tables: Locator;

  constructor(readonly page: Page) {
    const body = page.getByRole('textbox', { name: 'Body', exact: true });
    const group = (name: string): Locator => body.getByRole('group', { name, exact: true });
    this.pullQuotes = group('Pull quote');
    this.attributions = group('Attribution');
    this.factBoxes = group('Fact box');
    this.titles = group('Fact box title');
    this.tables = body.getByRole('table');
  }

  /** The words of a table, a row a line, a bar between cells. */
  async rows(table = 0): Promise<readonly string[]> {
    return this.tables
      .nth(table)
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()).join('|')),
      );
  }

  /** The body as blocks, told by element and words: what a reload has to give back. Lexical's own aids for the caret do not count. */
  async outline(): Promise<readonly string[]> {
    const body = this.page.getByRole('textbox', { name: 'Body', exact: true });
    return body.evaluate((root) =>
      [...root.children]
        .filter((block) => !block.matches('img, [data-lexical-cursor]'))
        .map((block) => `${block.tagName} ${(block as HTMLElement).innerText.replace(/\s+/g, ' ').trim()}`),
    );
  }
}
