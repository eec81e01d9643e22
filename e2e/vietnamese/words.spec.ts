import { emptyStory, putDraft } from '../draftFiles';
import { BlockScreen } from '../screens/BlockScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../stet';
import { VietnameseKeyboard } from '../typing';
import type { Habit } from './inputMethod';
import { exactTexts, figure, paragraph, run, WAYS } from './places';
import { TAKEN_BACK, WORDS } from './words';

/** Telex typists mark as they go, VNI typists at the end; from place to place a word is typed in another way. */
const HABITS: readonly Habit[] = ['each', 'late', 'early'];

const linesOf = (words: readonly string[], most: number): readonly string[] =>
  Array.from({ length: Math.ceil(words.length / most) }, (_, at) => words.slice(at * most, (at + 1) * most).join(' '));

const LINES = linesOf(WORDS, 12);
const ALL = WORDS.join(' ');

test('the list is long enough, and no word is in it twice', () => {
  expect(new Set(WORDS).size).toBe(WORDS.length);
  expect(WORDS.length).toBeGreaterThanOrEqual(300);
});

for (const way of WAYS) {
  test(`every word comes out right in body, caption, cell, headline, lead and search, typed by ${way}`, async ({
    home,
    start,
  }) => {
    test.setTimeout(300_000);
    const table = { kind: 'table', hasHeaderRow: false, rows: [[[run('Cột')], []]] };
    await putDraft(home, { ...emptyStory, body: [paragraph(), figure, table] });
    const { page } = await start();
    const story = new StoryScreen(page);
    const keyboard = await VietnameseKeyboard.of(page);
    let turn = 0;
    const type = async (text: string): Promise<void> => {
      turn += 1;
      await keyboard[way](text, [HABITS[turn % 3] ?? 'each', HABITS[(turn + 1) % 3] ?? 'each']);
    };

    await test.step('body', async () => {
      await story.body.getByRole('paragraph').first().click();
      for (const [at, line] of LINES.entries()) await type(at === 0 ? line : `\n${line}`);
      const paragraphs = await exactTexts(story.body.getByRole('paragraph'));
      expect(paragraphs.slice(0, LINES.length)).toEqual(LINES);
      await keyboard.press('\n');
      for (const states of TAKEN_BACK) {
        await keyboard.states(way, states);
        await keyboard.press(' ');
      }
      const takenBack = TAKEN_BACK.map((states) => states.at(-1)).join(' ');
      await expect(story.body.getByRole('paragraph').nth(LINES.length)).toHaveText(takenBack);
    });
    await test.step('cell', async () => {
      const cell = new BlockScreen(page).tables.getByRole('cell').nth(1);
      await cell.click();
      for (const [at, line] of LINES.entries()) await type(at === 0 ? line : ` ${line}`);
      expect(await exactTexts(cell)).toEqual([ALL]);
    });
    await test.step('caption', async () => {
      await story.captions.click();
      for (const [at, line] of LINES.entries()) await type(at === 0 ? line : ` ${line}`);
      await expect(story.captions).toHaveValue(ALL);
    });
    for (const field of [story.headline, story.lead]) {
      await test.step('headline or lead', async () => {
        await field.click();
        for (const [at, line] of LINES.entries()) await type(at === 0 ? line : ` ${line}`);
        await expect(field).toHaveValue(ALL);
      });
    }
    await test.step('search', async () => {
      const { search } = new DeskScreen(page);
      // It takes 500 letters at a time.
      for (const line of linesOf(WORDS, 70)) {
        await search.fill('');
        await type(line);
        await expect(search).toHaveValue(line);
      }
      await search.fill('');
    });
    await story.saved();
    await page.reload();
    await expect(story.headline).toHaveValue(ALL);
    await expect(story.lead).toHaveValue(ALL);
    await expect(story.captions).toHaveValue(ALL);
    const paragraphs = await exactTexts(story.body.getByRole('paragraph'));
    expect(paragraphs.slice(0, LINES.length)).toEqual(LINES);
    expect(await exactTexts(new BlockScreen(page).tables.getByRole('cell').nth(1))).toEqual([ALL]);
  });
}
