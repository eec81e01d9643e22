import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { putDraft } from '../support/draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, killTree, openFolder, test, type StetAlone } from '../support/stet';
import { brokenStet, loadsForEver, waitsToDraw } from './brokenStet';
import { boundMs, isSoak, longest, report, times } from './soak';
import { storyNamed } from './someStories';

// A second try must never hide a loss.
test.describe.configure({ retries: 0 });

const ROUNDS = times(1, 10);
const TYPED = 'Câu vừa gõ xong.';

/** Ends some processes of Stet, by what stands in their command lines. */
function end({ process: main }: StetAlone, kinds: RegExp): void {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,pid=,args='], { encoding: 'utf8' });
  const processes = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []);
  const pids = processes.flatMap(([, group, pid, args]) =>
    Number(group) === main.pid && pid !== undefined && kinds.test(args ?? '') ? [pid] : [],
  );
  expect(pids.length).toBeGreaterThan(0);
  // One that has gone with another is no fault.
  spawnSync('kill', ['-s', 'KILL', ...pids]);
}

/**
 * What takes from Stet the means to show anything and leaves its main process; how soon it is to be back, in milliseconds;
 * and a Stet that does not come back.
 */
const losses = {
  'no page can be started any more': {
    kinds: /--type=zygote(?!.*no-zygote-sandbox)/,
    within: 4000,
    without: loadsForEver,
  },
  // Chromium is left three seconds to find another way to draw.
  'nothing can draw any more': {
    kinds: /--no-zygote-sandbox|--type=gpu-process/,
    within: 7000,
    without: waitsToDraw,
  },
} as const;

/** Where the Stet of a home can be reached; null while there is none. */
const portOf = (home: string): Promise<string | null> =>
  readFile(join(home, 'chromium', 'DevToolsActivePort'), 'utf8').then(
    (file) => file.split('\n')[0] ?? null,
    () => null,
  );

/** How long it takes until another Stet of that home shows what was typed, in milliseconds; ends that one. */
async function backAfter(home: string, before: string | null, patienceMs: number): Promise<number> {
  const since = performance.now();
  const passed = (): number => performance.now() - since;
  while (passed() < patienceMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const port = await portOf(home);
    if (port === null || port === before) continue;
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true }).catch(() => null);
    if (!browser) continue;
    const isBack = async (): Promise<boolean> => {
      const page = browser.contexts()[0]?.pages()[0];
      return (
        page !== undefined && ((await new StoryScreen(page).body.textContent({ timeout: 200 })) ?? '').includes(TYPED)
      );
    };
    while (passed() < patienceMs && !(await isBack().catch(() => false)))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const ms = passed();
    await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined);
    return ms < patienceMs ? ms : Infinity;
  }
  return Infinity;
}

/** Types, takes the means to show anything the moment after, and gives how long it takes until the text is back. */
async function backAfterLosing(
  kinds: RegExp,
  start: (options: { home: string }) => Promise<StetAlone>,
  patienceMs: number,
): Promise<number> {
  const home = await openFolder();
  await putDraft(home, storyNamed('Bài 1.', 'Đoạn đầu.'));
  const stet = await start({ home });
  await new StoryScreen(stet.page).body.click();
  await stet.page.keyboard.type(TYPED);
  const port = await portOf(home);
  end(stet, kinds);
  const backMs = await backAfter(home, port, patienceMs);
  killTree(stet.process);
  return backMs;
}

for (const [what, { kinds, within }] of Object.entries(losses)) {
  test(`where ${what}, Stet starts anew with what was typed`, async ({ startAlone }) => {
    test.setTimeout(30_000 + ROUNDS * 40_000);
    const backMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) backMs.push(await backAfterLosing(kinds, startAlone, 20_000));
    const [late, most] = [backMs.filter((ms) => ms > boundMs(within)).length, longest(backMs)];
    report({
      harness: `started anew: ${what}`,
      n: ROUNDS,
      found: `${late} lost or late, back within ${most.toFixed(0)} ms`,
      bound: `0, ${within} ms`,
      controlFired: null,
    });
    expect(late).toBe(0);
  });
}

for (const [what, { kinds, within, without }] of Object.entries(losses)) {
  test(`where ${what}, nothing comes back of a Stet that does not look for it`, async ({ startAlone }) => {
    // It takes as long as it has to be waited for in vain.
    test.skip(!isSoak && without === waitsToDraw, 'in the long form alone');
    const application = await brokenStet(without);
    const backMs = await backAfterLosing(kinds, (options) => startAlone({ ...options, application }), within + 2000);
    const controlFired = backMs === Infinity;
    report({ harness: `started anew, control: ${what}`, n: 1, found: 'no text', bound: 'no text', controlFired });
    expect(controlFired).toBe(true);
  });
}

test('a Stet that was started anew and can show nothing either is not followed by another', async ({ startAlone }) => {
  const { kinds } = losses['no page can be started any more'];
  const args = ['--started-anew'];
  expect(await backAfterLosing(kinds, (options) => startAlone({ ...options, args }), 6000)).toBe(Infinity);
});
