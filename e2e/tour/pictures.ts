import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

const FOLDER = join('out', 'tour');

/** Takes pictures of a window into out/tour/, numbered in the order of the story. */
export async function pictures(app: ElectronApplication, page: Page) {
  await mkdir(FOLDER, { recursive: true });
  let number = 0;
  const size = (width: number, height: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height,
    ] as const);
  await size(1360, 860);
  return {
    size,
    take: async (name: string): Promise<void> => {
      number += 1;
      // Transitions and the caret's blink are not part of the picture.
      await page.waitForTimeout(350);
      const path = join(FOLDER, `${String(number).padStart(2, '0')}-${name}.png`);
      await page.screenshot({ path, caret: 'initial', animations: 'disabled' });
    },
  };
}
