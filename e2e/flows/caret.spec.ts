import { emptyStory, putDraft } from '../draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../stet';

const body = [{ kind: 'paragraph', content: [{ kind: 'text', text: 'trước sau', marks: [], comments: [] }] }];

/** What takes the focus from the body: its way there by keyboard, and what it shows. */
const OPENED = [
  ['the palette', 'Control+k', '[role="dialog"], dialog'],
  ['the sheet of shortcuts', 'Control+/', 'dialog'],
  ['the settings', 'Control+,', 'dialog'],
  ['a link', 'Control+Shift+k', 'dialog'],
  ['the export', 'Control+e', 'dialog'],
  ['the preview', 'Control+Shift+E', 'dialog'],
  ['find with nothing found', 'Control+f', '.find-bar'],
  ['find and replace with nothing found', 'Control+h', '.find-bar'],
  ['the menu of the caret', 'Shift+F10', '[role="menu"]'],
  ['the toolbar above the paper', 'Alt+F10', '.editor-toolbar :focus'],
] as const;

// The focus came back without the caret, and what was typed next went nowhere.
test('after Escape, keys go where they went before', async ({ home, start }) => {
  await putDraft(home, { ...emptyStory, headline: 'Lò', lead: 'Sa pô', body });
  const { page } = await start();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.press('Home');
  for (let at = 0; at < 'trước '.length; at += 1) await page.keyboard.press('ArrowRight');
  let typed = '';
  for (const [at, [name, key, shown]] of OPENED.entries())
    await test.step(name, async () => {
      await page.keyboard.press(key);
      await expect(page.locator(shown).first()).toBeVisible();
      // A field takes the caret at the latest when something is typed into it.
      const field = page.locator('input:focus:not([type="radio"], [type="checkbox"])');
      if ((await field.count()) > 0) await page.keyboard.type('qqq');
      await page.keyboard.press('Escape');
      await expect(page.locator(shown)).toHaveCount(0);
      await page.keyboard.type(`${at} `);
      typed += `${at} `;
      await expect(story.body).toHaveText(`trước ${typed}sau`);
    });
});
