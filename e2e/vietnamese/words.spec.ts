import { emptyStory, putDraft } from '../draftFiles';
import { BlockScreen } from '../screens/BlockScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test, type Stet } from '../stet';
import { VietnameseKeyboard, type Way } from '../typing';
import type { Habit } from './inputMethod';
import { exactTexts, figure, paragraph, run, WAYS } from './places';
import { TAKEN_BACK, WORDS } from './words';

/** Telex typists mark as they go, VNI typists at the end; from place to place a word is typed in another way. */
const HABITS: readonly Habit[] = ['each', 'late', 'early'];

const LINES = Array.from({ length: Math.ceil(WORDS.length / 12) }, (_, at) =>
  WORDS.slice(at * 12, at * 12 + 12).join(' '),
);

test('the list is long enough, and no word is in it twice', () => {
  expect(new Set(WORDS).size).toBe(WORDS.length);
  expect(WORDS.length).toBeGreaterThanOrEqual(300);
});

/** The words in the chunks that a field holds at once: a short text is typed into as quickly at its end as at its start. */
const CHUNKS = Array.from({ length: Math.ceil(WORDS.length / 20) }, (_, at) =>
  WORDS.slice(at * 20, at * 20 + 20).join(' '),
);

/** Types every word by one way into every place, each place's words by other habits. */
async function typeEverywhere(stet: Stet, way: Way): Promise<void> {
  const { page } = stet;
  const story = new StoryScreen(page);
  const { search } = new DeskScreen(page);
  const cell = new BlockScreen(page).tables.getByRole('cell').nth(1);
  const keyboard = await VietnameseKeyboard.inside(stet);
  let turn = 0;
  const type = async (text: string): Promise<void> => {
    turn += 1;
    await keyboard[way](text, [HABITS[turn % 3] ?? 'each', HABITS[(turn + 1) % 3] ?? 'each']);
  };

  // The fields while the body is empty: a key costs least then.
  for (const [name, field] of [
    ['caption', story.captions],
    ['headline', story.headline],
    ['lead', story.lead],
    ['search', search],
  ] as const) {
    await test.step(`${name}, ${way}`, async () => {
      for (const chunk of CHUNKS) {
        await field.fill('');
        await type(chunk);
        await expect(field).toHaveValue(chunk);
      }
    });
  }
  await test.step(`body, ${way}`, async () => {
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
  await test.step(`cell, ${way}`, async () => {
    await cell.click();
    for (const [at, line] of LINES.entries()) await type(at === 0 ? line : ` ${line}`);
    expect(await exactTexts(cell)).toEqual([WORDS.join(' ')]);
  });

  await search.fill('');
  await story.saved();
  await page.reload();
  const last = CHUNKS.at(-1) ?? '';
  for (const field of [story.headline, story.lead, story.captions]) await expect(field).toHaveValue(last);
  const paragraphs = await exactTexts(story.body.getByRole('paragraph'));
  expect(paragraphs.slice(0, LINES.length)).toEqual(LINES);
  expect(await exactTexts(cell)).toEqual([WORDS.join(' ')]);
}

for (const way of WAYS) {
  test(`every word comes out right in every place, typed by ${way}`, async ({ home, start }) => {
    test.setTimeout(180_000);
    const table = { kind: 'table', hasHeaderRow: false, rows: [[[run('Cột')], []]] };
    await putDraft(home, { ...emptyStory, body: [paragraph(), figure, table] });
    await typeEverywhere(await start(), way);
  });
}
