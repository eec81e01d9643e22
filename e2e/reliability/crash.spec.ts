import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, killTree, test } from '../stet';

const KILLS = 20;
/** How old unsaved text may be, with what a busy machine adds to it, in milliseconds. */
const AT_MOST_MISSING = 1000 + 250;

test('killed while typing, twenty times: nothing unreadable, at most the last second missing', async ({
  start,
  home,
}) => {
  test.setTimeout(240_000);
  const missing: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const stet = await start();
    const headline = `Bài gõ lần ${kill}`;
    await new DeskScreen(stet.page).newStory();
    const story = new StoryScreen(stet.page);
    await story.headline.pressSequentially(headline);
    await story.body.click();

    /** When each word stood on the screen. */
    const typedAt: number[] = [];
    const killed = new AbortController();
    const typing = (async () => {
      for (let word = 0; !killed.signal.aborted; word += 1) {
        await stet.page.keyboard.type(`từ${word} `);
        typedAt.push(performance.now());
      }
    })().catch((error: unknown) => {
      if (!killed.signal.aborted) throw error; // The window is gone, as it should be.
    });
    await new Promise((resolve) => setTimeout(resolve, 1200 + ((kill * 137) % 1100)));
    killed.abort();
    const killedAt = performance.now();
    killTree(stet.process);
    await typing;

    const saved = await wordsOnDisk(home, headline);
    const firstMissing = typedAt[saved];
    missing.push(firstMissing === undefined ? 0 : Math.max(0, killedAt - firstMissing));
  }
  console.log(`Longest that killed typing was missing: ${Math.max(...missing).toFixed(0)} ms`);
  expect(Math.max(...missing)).toBeLessThan(AT_MOST_MISSING);

  const { page } = await start();
  const list = new DeskScreen(page);
  await expect(list.drafts).toHaveCount(KILLS + 1);
  await expect(page.getByText('Cannot be read')).toHaveCount(0);
  for (const kill of [0, KILLS - 1]) {
    await list.open(`Bài gõ lần ${kill}`);
    await expect(new StoryScreen(page).body).toContainText('từ0 từ1');
  }
});

/** How many of the typed words the story of that headline holds, in their order. Fails where its file is no whole story. */
async function wordsOnDisk(home: string, headline: string): Promise<number> {
  const drafts = join(home, 'library', 'drafts');
  for (const id of await readdir(drafts)) {
    const text = await readFile(join(drafts, id, 'story.json'), 'utf8');
    const { story } = JSON.parse(text) as { story: { headline: string; body: unknown } };
    if (story.headline !== headline) continue;
    const words = [...JSON.stringify(story.body).matchAll(/từ(\d+)/g)].map(([, number]) => Number(number));
    // The last word may be cut in its middle.
    const whole = words.findIndex((number, index) => number !== index);
    return whole === -1 ? words.length : whole;
  }
  throw new Error(`No draft has the headline ${headline}`);
}
