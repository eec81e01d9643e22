import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/stet';
import { DeskScreen } from '../screens/DeskScreen';
import { seedLibrary } from '../support/seedLibrary';
import { someText } from './someText';

const DRAFTS = Number(process.env['STET_BENCH_DRAFTS'] ?? 10_000);
/** What is typed into the search, key by key: words that are frequent, rare, of a headline, and in no story. */
const QUERIES = ['ben pha', 'đường', 'chuyện', 'tin 4321', '"ba ca"', 'thong ngang', 'zzz', 'nhường an'];

const textOf = (at: number) => ({ headline: `Tin ${at} từ bến ${someText(at, 4)}`, text: someText(at + DRAFTS, 500) });

declare global {
  interface Window {
    /** When the last letter came into the search, and when what the desk shows for it was painted. */
    searched: { from: number; painted: number };
  }
}

/** Notes each letter of the search and the last paint after it; sentences that are read from the disk later do not count. */
const watchSearch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.searched = { from: NaN, painted: NaN };
    const note = (): void =>
      void requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window.searched.painted = performance.now());
        port2.postMessage(null);
      });
    const isOfExcerpt = (node: Node): boolean =>
      (node instanceof Element ? node : node.parentElement)?.closest('.desk-card__excerpt') !== null;
    const isExcerpt = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
      isOfExcerpt(target) || [...addedNodes, ...removedNodes].every(isOfExcerpt);
    new MutationObserver((records) => {
      if (!records.every(isExcerpt)) note();
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    const onInput = (event: Event): void => {
      window.searched.from = event.timeStamp;
      note();
    };
    addEventListener('input', onInput, { capture: true });
  });

/** Types a query letter by letter; returns how long each took until the list was painted as it stays, in milliseconds. */
async function keysToPaint(page: Page, query: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const letter of query) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(400);
    times.push(await page.evaluate(() => window.searched.painted - window.searched.from));
  }
  return times;
}

/** Times of SQLite FTS5 over the same texts, for each beginning of the queries; null where Python has none. */
async function peerTimes(): Promise<{ readonly first: number[]; readonly counted: number[] } | null> {
  const python = spawn('python3', [join(__dirname, 'fullTextSearch.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
  const asked = async (value: unknown): Promise<{ ms: number; countedMs: number } | null> => {
    python.stdin.write(`${JSON.stringify(value)}\n`);
    const line = await lines.next();
    return line.done ? null : (JSON.parse(line.value) as { ms: number; countedMs: number });
  };
  const texts = Array.from({ length: DRAFTS }, (_, at) => textOf(at)).map(({ headline, text }) => [headline, text]);
  if (!(await asked({ texts }))) return null;
  const [first, counted]: [number[], number[]] = [[], []];
  for (const query of QUERIES)
    for (let end = 1; end <= query.length; end += 1) {
      const answer = await asked({ query: query.slice(0, end) });
      if (!answer) return null;
      first.push(answer.ms);
      counted.push(answer.countedMs);
    }
  python.stdin.end();
  return { first, counted };
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
const shown = (values: readonly number[]): string =>
  `p50 ${at(values, 0.5).toFixed(1)}, p95 ${at(values, 0.95).toFixed(1)}, most ${at(values, 1).toFixed(1)} ms`;

test('from a key of the search to its first results on the screen, beside SQLite FTS5', async ({ start, home }) => {
  test.setTimeout(1_200_000);
  await seedLibrary(
    home,
    Array.from({ length: DRAFTS }, (_, at) => textOf(at)),
  );
  const { page } = await start();
  const desk = new DeskScreen(page);
  await expect(desk.drafts.first()).toBeVisible({ timeout: 600_000 });
  await desk.search.click();
  await watchSearch(page);
  await keysToPaint(page, 'b');
  await page.keyboard.press('Escape');
  const times: number[] = [];
  for (const query of QUERIES) {
    for (const ms of await keysToPaint(page, query)) times.push(ms);
    await desk.search.fill('');
    await page.waitForTimeout(300);
  }
  const calls: number[] = [];
  for (const query of QUERIES)
    for (let end = 1; end <= query.length; end += 1)
      calls.push(
        await page.evaluate(
          async (asked) => {
            const from = performance.now();
            await window.stet.call('draft:find', { query: asked });
            return performance.now() - from;
          },
          query.slice(0, end),
        ),
      );
  const peer = await peerTimes();
  console.log(`search in ${DRAFTS} drafts of 500 words, key to paint: ${shown(times)} (bound p95 16 ms)`);
  console.log(`the call alone, with every hit: ${shown(calls)}`);
  if (peer) {
    console.log(`SQLite FTS5, first 50 hits: ${shown(peer.first)}; with all counted: ${shown(peer.counted)}`);
    console.log(
      `ratio of the call to FTS5 with all counted, p95: ${(at(calls, 0.95) / at(peer.counted, 0.95)).toFixed(2)}`,
    );
  }
  console.log(`load ${loadavg()[0]?.toFixed(1) ?? ''}`);
});
