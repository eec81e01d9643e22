import type { ElectronApplication, Page } from '@playwright/test';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';

/** Writes in the window as a reporter does: everything by keyboard, Vietnamese as an input method composes it. */
export async function writer(app: ElectronApplication, page: Page) {
  const keyboard = await VietnameseKeyboard.of(page);
  const story = new StoryScreen(page);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const write = (text: string): Promise<void> => keyboard.compose(text);
  /** Inserts the block that the slash menu offers first for these words. */
  const insert = async (words: string): Promise<void> => {
    await page.keyboard.type(`/${words}`);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await press('Enter');
  };
  return {
    story,
    write,
    press,
    insert,
    line: async (text: string): Promise<void> => {
      await write(text);
      await press('Enter');
    },
    marked: async (shortcut: string, text: string): Promise<void> => {
      await press(shortcut);
      await write(text);
      await press(shortcut);
    },
    photos: async (command: string, paths: readonly string[]): Promise<void> => {
      await pickFiles(app, paths);
      await insert(command);
    },
    /** Goes on writing behind everything that is there. */
    goOn: async (): Promise<void> => {
      await story.body.click({ position: { x: 20, y: 10 } });
      await press('Control+End');
    },
  };
}
