import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, test } from '../support/stet';
import { brokenStet, looksAtNothing } from './brokenStet';
import { report } from './soak';
import { storyNamed } from './someStories';

// A second try must never hide a loss.
test.describe.configure({ retries: 0 });

/** Puts the draft file of another machine in the place of one. */
async function replaceBy(path: string, headline: string): Promise<void> {
  const theirs = await putDraft(await openFolder('stet-theirs-'), storyNamed(headline, 'Của máy khác.'));
  await writeFile(path, await readFile(theirs));
}

/** The text of every version of a draft, one after another. */
async function versions(path: string): Promise<string> {
  const folder = join(dirname(path), 'versions');
  const names = await readdir(folder).catch(() => []);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

const alarm = /Another program/;

test('what another program writes under an open story is kept as a version, and the window says so', async ({
  start,
  home,
}) => {
  const path = await putDraft(home, storyNamed('Bài 1.'));
  const { page } = await start();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Của ta.');
  await story.saved();
  await expect(page.getByText(alarm)).toHaveCount(0);
  await replaceBy(path, 'Bài khác');
  await page.keyboard.type(' Thêm nữa.');
  await expect(page.getByText('Another program changed this story; its text is kept as a version.')).toBeVisible();
  await story.saved();
  expect(await versions(path)).toContain('Của máy khác.');
  expect(await readFile(path, 'utf8')).toContain('Của ta. Thêm nữa.');
});

test('what another program writes under a story that is all saved is told at once, and shown at one click', async ({
  start,
  home,
}) => {
  const path = await putDraft(home, storyNamed('Bài 1.'));
  const { page } = await start();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Của ta.');
  await story.saved();
  await replaceBy(path, 'Bài khác');
  await expect(page.getByText('Another program changed this story; the text below is kept as a version.')).toBeVisible({
    timeout: 3000,
  });
  expect(await versions(path)).toContain('Của ta.');
  expect(await readFile(path, 'utf8')).toContain('Của máy khác.');
  await page.getByRole('button', { name: 'Show the other text' }).click();
  await expect(story.body).toHaveText('Của máy khác.');
  await expect(page.getByText(alarm)).toHaveCount(0);
  await story.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Và của ta.');
  await story.saved();
  expect(await readFile(path, 'utf8')).toContain('Của máy khác. Và của ta.');
  await expect(page.getByText(alarm)).toHaveCount(0);
});

test('what another program takes away or damages under a story that is all saved is put right at once', async ({
  start,
  home,
}) => {
  const path = await putDraft(home, storyNamed('Bài 1.'));
  const { page } = await start();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Một.');
  await story.saved();
  await rm(path);
  await expect(async () => expect(await readFile(path, 'utf8')).toContain('Một.')).toPass({ timeout: 3000 });
  await writeFile(path, '{"half": ');
  await expect(page.getByText(/Another program damaged the file/)).toBeVisible({ timeout: 3000 });
  await expect(async () => expect(await readFile(path, 'utf8')).toContain('Một.')).toPass({ timeout: 3000 });
  await rename(dirname(path), `${dirname(path)}.moved`);
  await expect(story.saveState).toHaveText(/^Not saved/, { timeout: 3000 });
});

test('what stood on the paper is kept as a version when another program has changed a story that is left as it is', async ({
  start,
  home,
}) => {
  await putDraft(home, storyNamed('Bài 2.'));
  const path = await putDraft(home, storyNamed('Bài 1.'));
  const { app, page } = await start();
  const story = new StoryScreen(page);
  // Written in one millisecond, either of the two may come first.
  await new DeskScreen(page).open('Bài 1.');
  await story.body.click();
  await page.keyboard.type('Của ta.');
  await expect(story.body).toHaveText('Của ta.');
  await expect(async () => expect(await readFile(path, 'utf8')).toContain('Của ta.')).toPass();
  await story.saved();
  await replaceBy(path, 'Bài khác');
  await new DeskScreen(page).open('Bài 2.');
  expect(await versions(path)).toContain('Của ta.');
  expect(await readFile(path, 'utf8')).toContain('Của máy khác.');
  await app.close();
});

test('a story whose file is taken away is written again, and one whose folder is gone can be kept as a new draft', async ({
  start,
  home,
}) => {
  const path = await putDraft(home, storyNamed('Bài 1.'));
  const { page } = await start();
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Một.');
  await story.saved();
  await rename(path, `${path}.moved`);
  await page.keyboard.type(' Hai.');
  await expect(async () => expect(await readFile(path, 'utf8')).toContain('Một. Hai.')).toPass();
  await rm(dirname(path), { recursive: true });
  await page.keyboard.type(' Ba.');
  await expect(story.saveState).toHaveText(/^Not saved/);
  await page.getByRole('button', { name: 'Keep my text as a new draft' }).click();
  await story.saved();
  await expect(story.body).toHaveText('Một. Hai. Ba.');
});

test('the text of another program is lost where Stet does not look at what it writes over', async ({ start, home }) => {
  const path = await putDraft(home, storyNamed('Bài 1.'));
  const { page } = await start({ application: await brokenStet(looksAtNothing) });
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type('Của ta.');
  await story.saved();
  await replaceBy(path, 'Bài khác');
  await page.keyboard.type(' Thêm nữa.');
  await expect(async () => expect(await readFile(path, 'utf8')).toContain('Thêm nữa.')).toPass();
  const isLost = !(await versions(path)).includes('Của máy khác.');
  report({ harness: 'other programs, in the window', n: 5, found: '0 lost', bound: '0', controlFired: isLost });
  expect(isLost).toBe(true);
});
