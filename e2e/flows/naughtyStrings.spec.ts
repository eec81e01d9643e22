import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { emptyStory, pngName, putDraft, storyIn } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { isSoak } from '../reliability/soak';
import { docxParagraphs } from '../support/readExport';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const corpus = join('..', 'shared', 'corpora', 'strings-blns', 'blns.json');
/** Every one of them in the full form, every so many in the quick one: of headlines fewer, since each takes a save. */
const [EVERY, EVERY_HEADLINE] = isSoak ? [1, 1] : [3, 18];

const naughty = async (every: number): Promise<readonly string[]> =>
  (JSON.parse(await readFile(corpus, 'utf8')) as string[])
    .filter((text) => text.trim() !== '')
    .filter((_, index) => index % every === 0);

/** What no HTML or Word file may hold is left out of exports (HTML Standard 13.1.4; XML 1.0, production 2). */
const printable = (text: string): string => text.replace(/[^\P{Cc}\t]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

/** Exports drafts by the command line, as HTML and Word; gives what it prints. */
const exportAll = (drafts: readonly string[], out: string, ...more: readonly string[]): string => {
  const line = ['out/main/stet.cjs', 'export', ...drafts, '--to', 'html,docx', '--out', out, ...more];
  return execFileSync(process.execPath, line, { encoding: 'utf8' });
};

test.beforeEach(() => {
  test.skip(!existsSync(corpus), `${corpus} is not here`);
});

/** What stands in the exports of a draft: the page, and the paragraphs of the Word document below its headline. */
async function exportsOf(draft: string, desk: string): Promise<{ document: Document; paragraphs: readonly string[] }> {
  exportAll([draft], desk);
  const folder = join(desk, 'chuoi-la');
  const { document } = new JSDOM(await readFile(join(folder, 'index.html'), 'utf8')).window;
  expect(document.querySelectorAll('article script, article [onerror], article [onload], article iframe')).toHaveLength(
    0,
  );
  const paragraphs = docxParagraphs(await readFile(join(folder, 'chuoi-la.docx'))).map(oneLine);
  return { document, paragraphs: paragraphs.filter((text) => text !== 'Chuỗi lạ') };
}

const textsOf = (document: Document, selector: string): readonly string[] =>
  [...document.querySelectorAll(`article ${selector}`)].map(({ textContent }) => oneLine(textContent)).filter(Boolean);

test('naughty strings as paragraphs are typed, saved, opened again and exported as they are', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(180_000);
  const strings = await naughty(EVERY);
  const path = await putDraft(home, { ...emptyStory, headline: 'Chuỗi lạ' });
  const { page, app } = await start();
  const screen = new StoryScreen(page);
  await expect(screen.headline).toHaveValue('Chuỗi lạ');
  await screen.body.click();
  // What is inserted goes through Chromium's input as an input method's text does.
  const session = await page.context().newCDPSession(page);
  for (const text of strings) {
    await session.send('Input.insertText', { text });
    await page.keyboard.press('Enter');
  }
  const said = async (): Promise<unknown> => {
    const { body } = (await storyIn(path)) as { body: { content: { text: string }[] }[] };
    return body.map(({ content }) => content.map(({ text }) => text).join(''));
  };
  await expect.poll(said, { timeout: 30_000 }).toEqual(strings);
  const saved = await storyIn(path);
  await app.close();

  const again = await start();
  const paragraphsAgain = new StoryScreen(again.page).body.locator(':scope > p');
  await expect(paragraphsAgain).toHaveCount(strings.length);
  expect(await paragraphsAgain.allTextContents()).toEqual(strings);
  expect(await storyIn(path)).toEqual(saved);
  await again.app.close();

  const { document, paragraphs } = await exportsOf(join(path, '..'), desk);
  const wanted = strings.map(oneLine).filter((text) => text !== '');
  expect(textsOf(document, '> p:not([class])')).toEqual(wanted);
  expect(paragraphs).toEqual(wanted);
});

test('naughty strings as captions are opened, kept and exported as they are', async ({ start, home, desk }) => {
  const strings = await naughty(EVERY);
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
  const { captions, lead } = new StoryScreen(page);
  await expect(captions).toHaveCount(strings.length);
  expect(await captions.evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value))).toEqual(strings);
  // Has all of it saved anew.
  await lead.fill('Sa-pô');
  await expect.poll(async () => ((await storyIn(path)) as { lead: string }).lead).toBe('Sa-pô');
  expect(((await storyIn(path)) as { body: unknown }).body).toMatchObject(figures);
  await lead.fill('');
  await app.close();

  const { document, paragraphs } = await exportsOf(join(path, '..'), desk);
  const wanted = strings.map(oneLine).filter((text) => text !== '');
  expect(textsOf(document, 'figcaption')).toEqual(wanted);
  expect(paragraphs).toEqual(wanted);
});

test('naughty strings as headlines are saved, named on the desk, and exported as they are', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(isSoak ? 900_000 : 180_000);
  const strings = await naughty(EVERY_HEADLINE);
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

  const inputs = strings.map((_, index) => join(copies, String(index)));
  const { exported } = JSON.parse(exportAll(inputs, desk, '--json')) as { exported: { slug: string }[] };
  expect(exported).toHaveLength(strings.length);
  for (const [index, text] of strings.entries()) {
    const name = exported[index]?.slug ?? '';
    const { document } = new JSDOM(await readFile(join(desk, name, 'index.html'), 'utf8')).window;
    expect(oneLine(document.querySelector('article h1')?.textContent ?? '')).toBe(oneLine(text));
    const [first = ''] = docxParagraphs(await readFile(join(desk, name, `${name}.docx`)));
    expect(oneLine(first)).toBe(oneLine(text));
  }
});
