import type { CDPSession } from '@playwright/test';
import { BlockScreen } from '../screens/BlockScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test, type Stet } from '../support/stet';

// window 4: emoji panel, dictation and the system's text services put text where the caret is, with no key pressed.

/** The keys that lead from an empty paragraph into an empty part of a block, and the element and place that it is in the body. */
const PARTS = [
  { part: 'a pull quote', keys: ['Control+Alt+Digit6'] },
  { part: 'the attribution of a pull quote', keys: ['Control+Alt+Digit6', 'Enter'] },
  { part: 'the title of a fact box', keys: ['Control+Alt+Digit7'] },
  { part: 'a fact box', keys: ['Control+Alt+Digit7', 'Enter'] },
  { part: 'a table cell', keys: ['Control+Alt+Digit5'] },
  { part: 'another table cell', keys: ['Control+Alt+Digit5', 'Tab'] },
] as const;

type Give = (text: string) => Promise<unknown>;

/** How text comes without a key. */
const WAYS: Readonly<Record<string, (stet: Stet, session: CDPSession) => Give>> = {
  'by the system':
    ({ page }) =>
    (text) =>
      page.keyboard.insertText(text),
  'by the window':
    ({ app }) =>
    (text) =>
      app.evaluate(({ webContents }, given) => webContents.getAllWebContents()[0]?.insertText(given), text),
  'by a program of the page':
    ({ page }) =>
    (text) =>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- extensions and helpers of the system still call it
      page.evaluate((given) => document.execCommand('insertText', false, given), text),
  'as a composition': (_, session) => async (text) => {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await session.send('Input.imeSetComposition', { text, ...caret });
    await session.send('Input.insertText', { text });
  },
};

for (const [way, giveBy] of Object.entries(WAYS)) {
  test(`text that comes ${way} goes into the part of a block that the caret is in, empty or emptied (window 4)`, async ({
    start,
  }) => {
    const stet = await start();
    const { page } = stet;
    const give = giveBy(stet, await page.context().newCDPSession(page));
    await new DeskScreen(page).newStory();
    const story = new StoryScreen(page);
    const blocks = new BlockScreen(page);
    await story.body.click();
    for (const { part, keys } of PARTS) {
      await page.keyboard.press('Control+End');
      for (const key of keys) await page.keyboard.press(key);
      const words = (): Promise<string> =>
        page.evaluate(() => {
          const at = getSelection()?.focusNode;
          const element = at instanceof Element ? at : at?.parentElement;
          return (
            element?.closest('td, th, p, .editor-pull-quote__attribution, .editor-fact-box__title')?.textContent ?? ''
          );
        });
      await give('một ');
      await give('hai');
      await expect.poll(words, part).toBe('một hai');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Delete');
      await give('😀');
      await page.keyboard.type(' ba');
      await expect.poll(words, part).toBe('😀 ba');
    }
    const whole = [...PARTS.map(() => 'DIV 😀 ba'), 'P '];
    await expect.poll(() => blocks.outline()).toEqual(whole);
    await story.saved();
    await page.reload();
    await expect.poll(() => blocks.outline()).toEqual(whole);
  });
}
