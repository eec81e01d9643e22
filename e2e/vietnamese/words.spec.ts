import { emptyStory, putDraft } from '../support/draftFiles';
import { BlockScreen } from '../screens/BlockScreen';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { isSoak } from '../reliability/soak';
import { expect, test, type Stet } from '../support/stet';
import { VietnameseKeyboard, type Way } from '../support/typing';
import type { Habit } from './inputMethod';
import { exactTexts, figure, paragraph, run, WAYS } from './places';
import { TAKEN_BACK, WORDS } from './words';

/** Telex typists mark as they go, VNI typists at the end; from place to place a word is typed in another way. */
const HABITS: readonly Habit[] = ['each', 'late', 'early'];

const PLACES = ['caption', 'headline', 'lead', 'search', 'body', 'cell'] as const;

/**
 * What is typed by that way into that place: in the long form every word, in `npm test` every sixth one, so that each word is
 * typed by either way, into another place each.
 */
const wordsFor = (way: Way, place: (typeof PLACES)[number]): readonly string[] =>
  isSoak ? WORDS : WORDS.filter((_, at) => (at + 3 * WAYS.indexOf(way) + PLACES.indexOf(place)) % 6 === 0);

const joinedBy = (count: number, words: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(words.length / count) }, (_, at) =>
    words.slice(at * count, at * count + count).join(' '),
  );

const linesOf = (words: readonly string[]): readonly string[] => joinedBy(12, words);

test('the list is long enough, and no word is in it twice', () => {
  expect(new Set(WORDS).size).toBe(WORDS.length);
  expect(WORDS.length).toBeGreaterThanOrEqual(300);
});

/** The words in the chunks that a field holds at once: a short text is typed into as quickly at its end as at its start. */
const chunksOf = (words: readonly string[]): readonly string[] => joinedBy(20, words);

/** Types words by one way into every place, each place's words by other habits. */
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

  const lines = linesOf(wordsFor(way, 'body'));
  const inCell = wordsFor(way, 'cell').join(' ');

  // The fields while the body is empty: a key costs least then.
  for (const [name, field] of [
    ['caption', story.captions],
    ['headline', story.headline],
    ['lead', story.lead],
    ['search', search],
  ] as const) {
    await test.step(`${name}, ${way}`, async () => {
      for (const chunk of chunksOf(wordsFor(way, name))) {
        await field.fill('');
        await type(chunk);
        await expect(field).toHaveValue(chunk);
      }
    });
  }
  await test.step(`body, ${way}`, async () => {
    await story.body.getByRole('paragraph').first().click();
    for (const [at, line] of lines.entries()) await type(at === 0 ? line : `\n${line}`);
    const paragraphs = await exactTexts(story.body.getByRole('paragraph'));
    expect(paragraphs.slice(0, lines.length)).toEqual(lines);
    await keyboard.press('\n');
    for (const states of TAKEN_BACK) {
      await keyboard.states(way, states);
      await keyboard.press(' ');
    }
    const takenBack = TAKEN_BACK.map((states) => states.at(-1)).join(' ');
    await expect(story.body.getByRole('paragraph').nth(lines.length)).toHaveText(takenBack);
  });
  await test.step(`cell, ${way}`, async () => {
    await cell.click();
    for (const [at, line] of linesOf(wordsFor(way, 'cell')).entries()) await type(at === 0 ? line : ` ${line}`);
    expect(await exactTexts(cell)).toEqual([inCell]);
  });

  await search.fill('');
  await story.saved();
  await page.reload();
  for (const [name, field] of [
    ['headline', story.headline],
    ['lead', story.lead],
    ['caption', story.captions],
  ] as const)
    await expect(field).toHaveValue(chunksOf(wordsFor(way, name)).at(-1) ?? '');
  const paragraphs = await exactTexts(story.body.getByRole('paragraph'));
  expect(paragraphs.slice(0, lines.length)).toEqual(lines);
  expect(await exactTexts(cell)).toEqual([inCell]);
}

for (const way of WAYS) {
  test(`words come out right in every place, typed by ${way}`, { tag: '@patient' }, async ({ home, start }) => {
    test.setTimeout(400_000);
    const table = { kind: 'table', hasHeaderRow: false, rows: [[[run('Cột')], []]] };
    await putDraft(home, { ...emptyStory, body: [paragraph(), figure, table] });
    await typeEverywhere(await start(), way);
  });
}
