import { expect, type Locator, type Page } from '@playwright/test';

/** The story as a reporter sees it. Finds things by role and accessible name only. */
export class StoryScreen {
  readonly section: Locator;
  readonly kicker: Locator;
  readonly headline: Locator;
  readonly byline: Locator;
  readonly published: Locator;
  readonly lead: Locator;
  readonly body: Locator;
  readonly tags: Locator;
  readonly captions: Locator;
  readonly saveState: Locator;

  constructor(readonly page: Page) {
    const textbox = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
    this.section = page.getByRole('combobox', { name: 'Section' });
    this.kicker = textbox('Kicker');
    this.headline = textbox('Headline');
    this.byline = textbox('Byline');
    this.published = textbox('Published');
    this.lead = textbox('Lead');
    this.body = textbox('Body');
    this.tags = textbox('Tags');
    this.captions = textbox('Caption');
    this.saveState = page.getByRole('status', { name: 'Save state' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Waits until Stet says that all is on disk. */
  async saved(): Promise<void> {
    await expect(this.saveState).toHaveText(/^Saved/);
  }

  /** Types as a person does, key by key, and waits until it is on disk. */
  async write(headline: string, body: string): Promise<void> {
    await this.headline.pressSequentially(headline);
    await this.body.click();
    await this.body.pressSequentially(body);
    await this.saved();
  }
}
