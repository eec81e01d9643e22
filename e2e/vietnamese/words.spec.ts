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

const LINES = Array.from({ length: Math.ceil(WORDS.length / 12) }, (_, at) =>
  WORDS.slice(at * 12, at * 12 + 12).join(' '),
);

/** The other places share the list between them, every fifth word each: all vowels, tones and beginnings come to all of them. */
const SHARES = [0, 1, 2, 3, 4].map((share) => WORDS.filter((_, at) => at % 5 === share).join(' '));

test('the list is long enough, and no word is in it twice', () => {
  expect(new Set(WORDS).size).toBe(WORDS.length);
  expect(WORDS.length).toBeGreaterThanOrEqual(300);
});

for (const way of WAYS) {
  test(`every word comes out right in the body, and a fifth of them in each other place, typed by ${way}`, async ({
    home,
    start,
  }) => {
    test.setTimeout(180_000);
    const table = { kind: 'table', hasHeaderRow: false, rows: [[[run('Cột')], []]] };
    await putDraft(home, { ...emptyStory, body: [paragraph(), figure, table] });
    const { page } = await start();
    const story = new StoryScreen(page);
    const { search } = new DeskScreen(page);
    const cell = new BlockScreen(page).tables.getByRole('cell').nth(1);
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
    const [inCell = '', inCaption = '', inHeadline = '', inLead = '', inSearch = ''] = SHARES;
    await test.step('cell', async () => {
      await cell.click();
      await type(inCell);
      expect(await exactTexts(cell)).toEqual([inCell]);
    });
    for (const [field, share] of [
      [story.captions, inCaption],
      [story.headline, inHeadline],
      [story.lead, inLead],
      [search, inSearch],
    ] as const) {
      await test.step('field', async () => {
        await field.click();
        await type(share);
        await expect(field).toHaveValue(share);
      });
    }
    await search.fill('');
    await story.saved();
    await page.reload();
    await expect(story.headline).toHaveValue(inHeadline);
    await expect(story.lead).toHaveValue(inLead);
    await expect(story.captions).toHaveValue(inCaption);
    const paragraphs = await exactTexts(story.body.getByRole('paragraph'));
    expect(paragraphs.slice(0, LINES.length)).toEqual(LINES);
    expect(await exactTexts(cell)).toEqual([inCell]);
  });
}
