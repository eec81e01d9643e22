import type { Page } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';
import { WAYS } from './places';

const SENTENCE = 'Nước lên nhanh, người dân xã Đường Hoa chuyển thóc lên gác từ nửa đêm.';

/** What stands there after each undo, down to nothing. */
async function undone(page: Page, text: () => Promise<string>): Promise<readonly string[]> {
  const left: string[] = [];
  while ((await text()) !== '') {
    await page.keyboard.press('Control+z');
    left.push(await text());
    expect(left.length).toBeLessThan(60);
  }
  return left;
}

/** A beginning of the sentence that ends with a whole word, or right behind one. */
const isWhole = (text: string): boolean =>
  SENTENCE.startsWith(text) && !(/\p{L}$/u.test(text) && /^\p{L}/u.test(SENTENCE.slice(text.length)));

for (const way of WAYS) {
  test(`undo never splits a syllable that was typed by ${way}`, { tag: '@patient' }, async ({ home, start }) => {
    await putDraft(home, { ...emptyStory, headline: 'Tít' });
    const { page } = await start();
    const story = new StoryScreen(page);
    const keyboard = await VietnameseKeyboard.of(page);
    for (const [place, text] of [
      [story.body, async () => (await story.body.innerText()).trim()],
      [story.lead, () => story.lead.inputValue()],
    ] as const) {
      await place.click();
      // With pauses long enough to end a step: after words, and in the middle of two of them.
      await keyboard[way]('Nước lên');
      await page.waitForTimeout(1100);
      await keyboard[way](' nhanh, ');
      await page.waitForTimeout(1100);
      if (way === 'retype') {
        await keyboard.retypeFrom('', 'n', 'ng', 'ngu', 'nguo');
        await page.waitForTimeout(1100);
        await keyboard.retypeFrom('nguo', 'nguoi', 'ngươi');
        await page.waitForTimeout(1100);
        await keyboard.retypeFrom('ngươi', 'người');
      } else {
        await keyboard.composing('n', 'ng', 'ngươ');
        await page.waitForTimeout(1100);
        await keyboard.committing('ngườ');
        await keyboard.press('i');
      }
      await keyboard[way](' dân xã Đường Hoa');
      await page.waitForTimeout(1100);
      await keyboard[way](' chuyển thóc lên gác từ nửa đêm.');
      expect(await text()).toBe(SENTENCE);
      const left = await undone(page, text);
      expect(left.filter((part) => !isWhole(part))).toEqual([]);
      expect(left.length).toBeGreaterThanOrEqual(4);
      for (let step = 0; step < left.length; step += 1) await page.keyboard.press('Control+Shift+z');
      expect(await text()).toBe(SENTENCE);
    }
  });
}
