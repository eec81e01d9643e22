import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { fillClipboard } from '../support/clipboard';
import { isSoak } from '../reliability/soak';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const CORPUS = '../shared/corpora/paste-lexical/lexical-paste-html.json';
const corpus = existsSync(CORPUS) ? (JSON.parse(readFileSync(CORPUS, 'utf8')) as { name: string; html: string }[]) : [];

/** The words of a page's HTML that a reader sees, without spaces. */
function wordsOfPage(html: string): string {
  const { body } = new JSDOM(html).window.document;
  for (const silent of body.querySelectorAll('style, script, input, select, textarea, meta')) silent.remove();
  return body.textContent.normalize('NFC').replace(/[\s\u00A0\u200B-\u200D\u00AD\uFEFF]+/g, '');
}

/** The words of the body without spaces: of its text, not of what is drawn around pictures; runs in the page. */
const wordsOfBody = (element: Element): string => {
  const body = element.cloneNode(true) as Element;
  for (const figure of body.querySelectorAll('figure.editor-figure, .editor-kept__kind, .editor-kept__hint'))
    figure.remove();
  return body.textContent.replace(/\s+/g, '');
};

/** Whatever of another program's look came along; runs in the page. */
const noiseIn = (body: Element): readonly string[] =>
  [...body.querySelectorAll('*')].flatMap((element) => {
    const { tagName } = element;
    const style = element.getAttribute('style') ?? '';
    const isOurs = /^(?:|white-space: pre-wrap;|--[\w-]+: [^;]+;|padding-inline-start: [^;]+;)$/.test(style.trim());
    const isOdd = ['FONT', 'STYLE', 'SCRIPT', 'META', 'O:P', 'INPUT'].includes(tagName);
    const isForeign = /Mso|docs-internal|kix|public-Draft/.test(`${element.className} ${element.id}`);
    return (isOurs && !isOdd && !isForeign) ||
      element.closest('figure, [contenteditable="false"], [data-lexical-decorator-boundary]')
      ? []
      : [element.outerHTML.slice(0, 200)];
  });

test('every real clipboard of the corpus comes in with its words in order and none of its look, and is there after opening again', async ({
  start,
}) => {
  test.skip(corpus.length === 0, `${CORPUS} is not here`);
  test.setTimeout(240_000);
  const { app, page } = await start();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Kho dán');
  const told: string[] = [];
  for (const { name, html } of corpus) {
    await fillClipboard(app, { html, text: '' });
    // Not by a click: what was pasted last may be a photo with fields, and the click would go into one.
    await story.body.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+v');
    const visible = wordsOfPage(html);
    if (visible !== '') await expect.poll(() => story.body.evaluate(wordsOfBody), name).toBe(visible);
    const noise = await story.body.evaluate(noiseIn);
    expect(noise, name).toEqual([]);
    told.push(await story.body.evaluate(wordsOfBody));
    if (isSoak) await story.saved();
  }
  expect(errors).toEqual([]);
  // All of them in one story, saved and opened again.
  await story.body.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  for (const { html } of corpus) {
    await fillClipboard(app, { html, text: '' });
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
  }
  await story.saved();
  const before = await story.body.evaluate(wordsOfBody);
  expect(before).toBe(told.join(''));
  await app.close();
  const again = new StoryScreen((await start()).page);
  await expect(again.headline).toHaveValue('Kho dán');
  expect(await again.body.evaluate(wordsOfBody)).toBe(before);
});
