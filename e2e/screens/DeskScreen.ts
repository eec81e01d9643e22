import { expect, type Locator, type Page } from '@playwright/test';

/** The list of drafts. */
export class DeskScreen {
  readonly drafts: Locator;
  readonly search: Locator;

  constructor(private readonly page: Page) {
    this.drafts = page.getByRole('list', { name: 'Drafts' }).getByRole('listitem');
    this.search = page.getByRole('searchbox', { name: 'Search stories' });
  }

  draft(headline: string): Locator {
    return this.drafts.filter({ hasText: headline });
  }

  /** Starts a story and waits until its empty headline is there to write in. */
  async newStory(): Promise<void> {
    await this.page.getByRole('button', { name: 'New story' }).click();
    await expect(this.page.getByRole('textbox', { name: 'Headline' })).toHaveValue('');
    await expect(this.page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  }

  async open(headline: string): Promise<void> {
    await this.draft(headline).click();
    await expect(this.page.getByRole('textbox', { name: 'Headline' })).toHaveValue(headline);
  }

  /** Chooses from the menu of a draft. */
  async choose(headline: string, item: string): Promise<void> {
    await this.draft(headline).hover();
    await this.page.getByRole('button', { name: `Actions for ${headline}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
