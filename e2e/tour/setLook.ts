import type { Page } from '@playwright/test';

/** Chooses a language and a theme in the settings; by value, since the words there are those of the language before. */
export async function setLook(page: Page, language: 'en' | 'vi', theme: 'light' | 'dark'): Promise<void> {
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab').nth(1).click();
  await dialog.locator('select:has(option[value="dark"])').selectOption(theme);
  await dialog.locator('select:has(option[value="en"])').selectOption(language);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
