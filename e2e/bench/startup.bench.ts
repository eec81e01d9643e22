import { chmodSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { _electron, test, type ElectronApplication } from '@playwright/test';
import { seedLibrary } from '../support/seedLibrary';
import { openFolder } from '../support/stet';

const electron = process.env['STET_ELECTRON'];

/** The least that an Electron application can be: a sandboxed window with a heading. */
async function bareApplication(): Promise<string> {
  const folder = await openFolder('stet-bare-');
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.js" }');
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ width: 1360, height: 860 }).loadFile(__dirname + '/index.html'));`,
  );
  writeFileSync(join(folder, 'index.html'), '<h1 contenteditable>Xin chào</h1>');
  for (const name of ['package.json', 'main.js', 'index.html']) chmodSync(join(folder, name), 0o644);
  return folder;
}

/** What one start took, in milliseconds since the launch, and what it left behind. */
interface Start {
  readonly headline: number;
  readonly cards: number;
  /** Longest task of the page so far, in milliseconds. */
  readonly longest: number;
  /** Resident memory of all processes, in MiB. */
  readonly memory: number;
}

const launch = (application: string, home: string): Promise<ElectronApplication> =>
  _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    args: [application, '--lang=en'],
    chromiumSandbox: true,
    env: { ...process.env, STET_HOME: home, HOME: home },
  });

async function startBare(application: string, home: string): Promise<number> {
  const from = performance.now();
  const app = await launch(application, home);
  const page = await app.firstWindow();
  await page.locator('h1').waitFor();
  const took = performance.now() - from;
  await app.close();
  return took;
}

async function startStet(home: string, restMs: number): Promise<Start> {
  const from = performance.now();
  const since = (): number => performance.now() - from;
  const app = await launch(process.env['STET_APP'] ?? '.', home);
  const page = await app.firstWindow();
  const [headline, cards] = await Promise.all([
    page.locator('textarea[aria-label="Headline"]').waitFor().then(since),
    page.locator('.desk-card').first().waitFor().then(since),
  ]);
  await page.waitForTimeout(restMs);
  const longest = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = (list: PerformanceObserverEntryList): void =>
          resolve(list.getEntries().reduce((most, { duration }) => Math.max(most, duration), 0));
        new PerformanceObserver(seen).observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  const kilobytes = await app.evaluate((main) =>
    main.app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  await app.close();
  return { headline, cards, longest, memory: kilobytes / 1024 };
}

const WORDS =
  'nước lên đồng chợ nổi bến phà người dân xã huyện tỉnh cầu mới đường làng ruộng lúa mùa gặt sáng chiều trưa xuồng ghe lưới cá tôm giá vườn cây trái học trò thầy cô trường trạm y tế đò ngang sông rạch kênh mương mưa nắng gió'.split(
    ' ',
  );

/** A text of 500 words that is another one for each draft. */
function textOf(draft: number): string {
  let state = draft + 1;
  const next = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[state % WORDS.length] ?? '';
  };
  return Array.from({ length: 500 }, next).join(' ');
}

const seeds = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    headline: `Tin số ${at} từ bến phà`,
    section: 'Xã hội',
    text: textOf(at),
  }));

/** Numbers of drafts; `STET_BENCH_DRAFTS=100000` adds a library that takes minutes to make. */
const COUNTS = [2, 100, 1000, 10_000, ...(process.env['STET_BENCH_DRAFTS']?.split(',').map(Number) ?? [])];
const RUNS = Number(process.env['STET_BENCH_RUNS'] ?? 5);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

test('from launch to an editable headline and to the first cards, by the size of the library, beside a bare window', async () => {
  test.setTimeout(3_600_000);
  const bare = await bareApplication();
  const home = await openFolder();
  let memoryOfTwo = NaN;
  for (const count of COUNTS) {
    await rm(join(home, 'library'), { recursive: true, force: true });
    await seedLibrary(home, seeds(count));
    // The first start reads every draft; what it keeps is settled two seconds later.
    const first = await startStet(home, 2500);
    await startStet(home, 2500 + count / 5);
    const [bares, starts]: [number[], Start[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      bares.push(await startBare(bare, home));
      starts.push(await startStet(home, 1500));
    }
    const peer = median(bares);
    const of = (what: keyof Start): number => median(starts.map((start) => start[what]));
    if (Number.isNaN(memoryOfTwo)) memoryOfTwo = of('memory');
    const ratio = (ms: number): string => `${ms.toFixed(0)} ms (${(ms / peer).toFixed(2)})`;
    console.log(
      `${count} drafts: bare window ${peer.toFixed(0)} ms; headline ${ratio(of('headline'))}; cards ${ratio(of('cards'))}; ` +
        `longest task ${of('longest').toFixed(0)} ms; memory ${of('memory').toFixed(0)} MiB (${(of('memory') / memoryOfTwo).toFixed(2)} of two drafts'); ` +
        `without an index ${ratio(first.headline)}; load ${loadavg()[0]?.toFixed(1) ?? ''}`,
    );
  }
  await Promise.all([bare, home].map((folder) => rm(folder, { recursive: true, force: true })));
});
