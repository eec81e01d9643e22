import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { report } from '../reliability/soak';
import { expect, test, type Stet } from '../support/stet';
import { allPayloads, hasCorpora, isSoak, somePayloads, type Payload } from './corpora';
import { hasRun, hearScripts, plainWindow, touchAll } from './plainWindow';
import { openSink } from './sink';

/** Payloads in one story. */
const IN_A_STORY = 100;
const BODY = '[role="textbox"][aria-label="Body"]';

const cli = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['out/main/stet.cjs', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** How many files a command says are no text at all, as a few payloads are; else it must go well. */
function refusedIn(...args: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, ['out/main/stet.cjs', ...args], { encoding: 'utf8' });
  const refused = stderr.match(/: the file is not plain text/g)?.length ?? 0;
  expect(status, stderr).toBe(refused === 0 ? 0 : 2);
  return refused;
}

/** Puts each payload into the body by an event of its own, on a line of its own. */
const putIn = (page: Page, how: 'paste' | 'drop', payloads: readonly Payload[]): Promise<void> =>
  page.locator(BODY).evaluate(
    async (body: HTMLElement, { way, all }) => {
      const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      for (const html of all) {
        body.focus();
        const data = new DataTransfer();
        data.setData('text/html', html);
        data.setData('text/plain', 'payload');
        const box = (body.lastElementChild ?? body).getBoundingClientRect();
        const place = { clientX: box.left + 4, clientY: box.top + 4 };
        const kind = { bubbles: true, cancelable: true };
        body.dispatchEvent(
          way === 'paste'
            ? new ClipboardEvent('paste', { ...kind, clipboardData: data })
            : new DragEvent('drop', { ...kind, ...place, dataTransfer: data }),
        );
        await soon(0);
        body.dispatchEvent(new InputEvent('beforeinput', { ...kind, inputType: 'insertParagraph' }));
        await soon(0);
      }
    },
    { way: how, all: payloads.map(({ html }) => html) },
  );

/** Elements and attributes of the body that no story has. */
const foreignIn = (page: Page): Promise<readonly string[]> =>
  page.locator(BODY).evaluate((body) => {
    const odd =
      'script, iframe, frame, object, embed, form, style, link, meta, base, video, audio, math, svg:not([aria-hidden])';
    return [...body.querySelectorAll('*')]
      .filter(
        (element) =>
          element.matches(odd) ||
          [...element.attributes].some(
            ({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|vbscript|data:text)/i.test(value),
          ),
      )
      .map((element) => element.outerHTML.slice(0, 200));
  });

/** Takes away the page's policy, so that it is the gate alone that keeps scripts and requests out. */
async function withoutPolicy({ page }: Stet): Promise<void> {
  await hearScripts(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
}

/** Opens exported pages as a reader's browser does, and touches everything. */
async function readAll(page: Page, folder: string): Promise<number> {
  const names = await readdir(folder);
  for (const name of names) {
    await page.goto(String(pathToFileURL(join(folder, name, 'index.html'))));
    await touchAll(page);
    await page.waitForTimeout(30);
    expect(await hasRun(page), `${name} ran a payload`).toBe(false);
  }
  return names.length;
}

test.beforeEach(() => {
  test.skip(!hasCorpora, 'the corpora are not here');
});

test('no payload runs or loads anything that is pasted, dropped, opened again, exported and touched', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(isSoak ? 1_200_000 : 150_000);
  const { heard, close } = await openSink();
  const payloads = await somePayloads(12);
  const first = await start();
  await withoutPolicy(first);
  const { page } = first;
  const story = new StoryScreen(page);
  const list = new DeskScreen(page);
  const parts = Array.from({ length: Math.ceil(payloads.length / IN_A_STORY) }, (_, part) =>
    payloads.slice(part * IN_A_STORY, (part + 1) * IN_A_STORY),
  );
  for (const [number, part] of parts.entries()) {
    await list.newStory();
    await story.headline.fill(`Bài ${number}`);
    await story.body.click();
    await putIn(page, 'paste', part);
    await putIn(
      page,
      'drop',
      part.filter(({ fires }) => fires || isSoak),
    );
    expect(await page.locator(`${BODY} > *`).count()).toBeGreaterThan(part.length / 2);
    expect(await foreignIn(page)).toEqual([]);
    await touchAll(page, BODY);
    expect(await hasRun(page), `story ${number} ran a payload`).toBe(false);
    await story.saved();
  }
  await page.reload();
  await expect(story.headline).not.toHaveValue('');
  await touchAll(page, BODY);
  expect(await hasRun(page)).toBe(false);
  expect(heard).toEqual([]);
  // Control: there is no policy, so what gets past the gate does run and does load.
  await page.evaluate(() => {
    document.querySelector('h1, main, body')!.insertAdjacentHTML('beforeend', '<img src="x:" onerror="alert(1)">');
  });
  await expect.poll(() => hasRun(page)).toBe(true);
  await first.app.close();

  const drafts = join(home, 'library', 'drafts');
  const exported = join(desk, 'out');
  cli('export', ...(await readdir(drafts)).map((id) => join(drafts, id)), '--to', 'html', '--out', exported);
  const plain = await plainWindow();
  expect(await readAll(plain.page, exported)).toBe(parts.length + 1);
  await plain.app.close();
  expect(heard).toEqual([]);
  close();
  report({
    harness: 'script: pasted, dropped, opened again, exported',
    n: payloads.length,
    found: '0 ran, 0 requests',
    bound: '0, 0',
    controlFired: true,
  });
});

test('no payload runs or loads anything that is imported as HTML or Markdown, or stands in a draft or a package', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(isSoak ? 1_200_000 : 150_000);
  const { heard, close } = await openSink();
  const payloads = await somePayloads(40);
  const files = join(desk, 'files');
  await mkdir(files);
  const paths = await Promise.all(
    payloads.map(async ({ html }, index) => {
      const path = join(files, `${index}.${index % 2 ? 'md' : 'html'}`);
      await writeFile(path, index % 2 ? `# Bài ${index}\n\n${html}\n` : `<h1>Bài ${index}</h1>${html}<p>Hết.</p>`);
      return path;
    }),
  );
  // As words of every field of a draft, which an export must write as words.
  const words = payloads.map(({ html }) => html.replace(/\s+/g, ' '));
  const run = (text: string) => [{ kind: 'text', text, marks: [], comments: [] }];
  const [one = '', two = '', three = '', four = ''] = payloads
    .filter(({ fires }) => fires)
    .map(({ html }) => html.replace(/\s+/g, ' '));
  const breaking = `"'></title></script></style>--><img src=x onerror=alert(1)>${one}`;
  const draft = await putDraft(home, {
    ...emptyStory,
    headline: `Bài ${breaking}`,
    kicker: breaking,
    lead: two,
    section: breaking,
    dateline: three,
    bylines: [{ name: breaking, role: 'reporter' }],
    tags: [breaking, four],
    related: [{ title: breaking, url: 'https://stet.example/?"><script>alert(1)</script>' }],
    slug: 'ban-thao-doc',
    body: words.map((text) => ({ kind: 'paragraph', content: run(text) })),
  });
  const exported = join(desk, 'out');
  cli('export', join(draft, '..'), '--to', 'html,stet', '--out', join(desk, 'first'));
  const pack = join(desk, 'first', 'ban-thao-doc', 'ban-thao-doc.stet');
  const refused = refusedIn('export', ...paths, pack, '--to', 'html', '--out', exported);

  const first = await start();
  await withoutPolicy(first);
  const { page } = first;
  await new DeskScreen(page).drafts.first().click();
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue(new RegExp('^Bài "'));
  await touchAll(page, BODY);
  expect(await foreignIn(page)).toEqual([]);
  expect(await hasRun(page)).toBe(false);
  await first.app.close();

  const plain = await plainWindow();
  expect(await readAll(plain.page, exported)).toBe(paths.length + 1 - refused);
  await plain.app.close();
  expect(heard).toEqual([]);
  close();
  report({
    harness: 'script: imported, in a draft, in a package',
    n: 2 * payloads.length,
    found: '0 ran, 0 requests',
    bound: '0, 0',
    controlFired: null,
  });
});

test('control: the same payloads run, and load, where nothing is in their way', async ({ desk }) => {
  test.setTimeout(200_000);
  const { heard, close } = await openSink();
  const plain = await plainWindow();
  const path = join(desk, 'raw.html');
  const show = async (html: string): Promise<void> => {
    await writeFile(path, `<!doctype html><meta charset="utf-8"><body>${html}`);
    await plain.page.goto(String(pathToFileURL(path)), { waitUntil: 'commit' }).catch(() => undefined);
  };
  const runsWithin = async (ms: number): Promise<boolean> => {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      if (await hasRun(plain.page)) return true;
      await plain.page.waitForTimeout(10);
    }
    return false;
  };
  const payloads = await allPayloads();
  const firing = payloads.filter(({ fires }) => fires);
  const silent: string[] = [];
  for (const { corpus, id, html } of firing) {
    await show(html);
    if (await runsWithin(100)) continue;
    await touchAll(plain.page).catch(() => undefined);
    if (!(await runsWithin(300))) silent.push(`${corpus} ${id}`);
  }
  for (const { html } of payloads.filter(({ corpus }) => corpus === 'remote loads')) {
    await show(html);
    await plain.page.waitForTimeout(100);
  }
  await plain.app.close();
  close();
  const controlFired = silent.length < firing.length / 3 && new Set(heard).size > 15;
  report({
    harness: 'script, control: nothing in the way',
    n: firing.length,
    found: `${firing.length - silent.length} ran, ${new Set(heard).size} addresses asked`,
    bound: 'two thirds, 15',
    controlFired,
  });
  expect(firing.length).toBeGreaterThan(45);
  // Some run as their page goes away, or need a gesture or a format that a test does not bring about.
  expect(silent.length, silent.join()).toBeLessThan(firing.length / 3);
  expect(new Set(heard).size).toBeGreaterThan(15);
});
