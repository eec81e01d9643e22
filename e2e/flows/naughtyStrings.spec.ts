import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { emptyStory, pngName, putDraft, storyIn } from '../draftFiles';
import { somePng } from '../photos';
import { docxParagraphs } from '../readExport';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../stet';

const corpus = join('..', 'shared', 'corpora', 'strings-blns', 'blns.json');
/** Each as a headline in the window takes a save; every one of them in the full form, some in the quick one. */
const EVERY = process.env['STET_SOAK'] ? 1 : 12;

const naughty = async (): Promise<readonly string[]> =>
  (JSON.parse(await readFile(corpus, 'utf8')) as string[]).filter((text) => text.trim() !== '');

/** What no HTML or Word file may hold is left out of exports (HTML Standard 13.1.4; XML 1.0, production 2). */
const printable = (text: string): string => text.replace(/[^\P{Cc}\t]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

test.beforeEach(() => {
  test.skip(!existsSync(corpus), `${corpus} is not here`);
});

test('naughty strings as paragraphs and captions are typed, saved, opened again and exported as they are', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(240_000);
  const strings = await naughty();
  const photo = somePng(8, 8);
  const figures = strings.map((caption) => ({
    kind: 'figure',
    photo: { kind: 'held', name: pngName(photo) },
    caption,
    credit: '',
    altText: '',
    source: '',
    width: 'column',
  }));
  const path = await putDraft(home, { ...emptyStory, headline: 'Chuỗi lạ', body: figures }, [photo]);
  const { page, app } = await start();
  const screen = new StoryScreen(page);
  await expect(screen.headline).toHaveValue('Chuỗi lạ');
  await expect(screen.captions).toHaveCount(strings.length);
  // The paragraph behind the last figure; what is inserted goes through Chromium's input as an input method's text does.
  await screen.body.locator(':scope > p').last().click();
  const session = await page.context().newCDPSession(page);
  for (const text of strings) {
    await session.send('Input.insertText', { text });
    await page.keyboard.press('Enter');
  }
  const said = async (): Promise<unknown> => {
    const { body } = (await storyIn(path)) as { body: { kind: string; content: { text: string }[] }[] };
    return body.filter(({ kind }) => kind !== 'figure').map(({ content }) => content.map(({ text }) => text).join(''));
  };
  await expect.poll(said, { timeout: 30_000 }).toEqual(strings);
  const saved = await storyIn(path);
  await app.close();

  const again = await start();
  const screenAgain = new StoryScreen(again.page);
  await expect(screenAgain.captions).toHaveCount(strings.length);
  expect(await screenAgain.captions.evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value))).toEqual(
    strings,
  );
  expect(await screenAgain.body.locator(':scope > p').allTextContents()).toEqual(
    expect.arrayContaining(strings as string[]),
  );
  expect(await storyIn(path)).toEqual(saved);
  await again.app.close();

  execFileSync(process.execPath, ['out/main/stet.cjs', 'export', join(path, '..'), '--to', 'html,docx', '--out', desk]);
  const folder = join(desk, 'chuoi-la');
  const { document } = new JSDOM(await readFile(join(folder, 'index.html'), 'utf8')).window;
  const wanted = strings.map(oneLine).filter((text) => text !== '');
  const texts = (selector: string): string[] =>
    [...document.querySelectorAll(`article ${selector}`)]
      .map(({ textContent }) => oneLine(textContent))
      .filter(Boolean);
  expect(texts('figcaption')).toEqual(wanted);
  expect(texts('> p:not([class])')).toEqual(wanted);
  expect(document.querySelectorAll('article script, article [onerror], article [onload], article iframe')).toHaveLength(
    0,
  );
  const paragraphs = docxParagraphs(await readFile(join(folder, 'chuoi-la.docx')));
  expect(paragraphs.filter((text) => text !== 'Chuỗi lạ').map(oneLine)).toEqual([...wanted, ...wanted]);
});

test('naughty strings as headlines are saved, named on the desk, and exported as they are', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(EVERY === 1 ? 900_000 : 180_000);
  const strings = (await naughty()).filter((_, index) => index % EVERY === 0);
  const path = await putDraft(home, { ...emptyStory, headline: 'Chuỗi lạ' });
  const { page } = await start();
  const screen = new StoryScreen(page);
  await expect(screen.headline).toHaveValue('Chuỗi lạ');
  const copies = join(desk, 'copies');
  for (const [index, text] of strings.entries()) {
    await screen.headline.fill(text);
    await expect.poll(async () => ((await storyIn(path)) as { headline: string }).headline).toBe(text);
    await mkdir(join(copies, String(index)), { recursive: true });
    await writeFile(join(copies, String(index), 'story.json'), await readFile(path));
  }
  const last = strings.at(-1) ?? '';
  await expect(new DeskScreen(page).drafts.filter({ hasText: last })).toHaveCount(1);
  await page.reload();
  await expect(screen.headline).toHaveValue(last);

  for (const [index, text] of strings.entries()) {
    const out = join(desk, `out-${index}`);
    execFileSync(process.execPath, [
      'out/main/stet.cjs',
      'export',
      join(copies, String(index)),
      '--to',
      'html,docx',
      '--out',
      out,
    ]);
    const slugs = await readdir(out);
    expect(slugs).toHaveLength(1);
    const folder = join(out, slugs[0] ?? '');
    const { document } = new JSDOM(await readFile(join(folder, 'index.html'), 'utf8')).window;
    expect(oneLine(document.querySelector('article h1')?.textContent ?? '')).toBe(oneLine(text));
    expect(docxParagraphs(await readFile(join(folder, `${slugs[0] ?? ''}.docx`))).map(oneLine)[0] ?? '').toBe(
      oneLine(text),
    );
  }
});
