import { once } from 'node:events';
import { putDraft } from '../draftFiles';
import { expect, killTree, test, type Stet } from '../stet';
import { brokenStet, closesAtOnce, hearsNoShutdown } from './brokenStet';
import { hasLogind, startLogind, type Logind } from './logind';
import { draftsOnDisk, word } from './numberedWords';
import { randomNumbers, report, slowness, times } from './soak';
import { storyNamed } from './someStories';

// A second try must never hide a loss.
test.describe.configure({ retries: 0 });

const ROUNDS = times(2, 50);
const SEED = 4;
/** Longest that a quit may take on a quiet machine, in milliseconds. */
const GONE_WITHIN = 2000;

const signal = (name: NodeJS.Signals) => (stet: Stet) => Promise.resolve(stet.process.kill(name));
/** To every process of Stet at once, not only to the first one. */
const signalAll = (name: NodeJS.Signals) => (stet: Stet) =>
  Promise.resolve(process.kill(-(stet.process.pid ?? 0), name));

/** Every way in which Stet ends that leaves it a moment. */
const ways: Readonly<Record<string, (stet: Stet) => Promise<unknown>>> = {
  'closing the window': ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  'quitting from the menu': ({ app }) =>
    app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      items.find((item) => item.role === 'quit')?.click();
    }),
  SIGTERM: signal('SIGTERM'),
  SIGINT: signal('SIGINT'),
  SIGHUP: signal('SIGHUP'),
  'Ctrl+C in its terminal': signalAll('SIGINT'),
  // What Windows asks is told by Electron as an event of the window.
  'the end of a Windows session': ({ app }) =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.emit('query-session-end', { preventDefault: () => undefined }),
    ),
};

/** The machine shuts down: systemd tells so, waits for who asked it to, and then ends every process at once. */
const shutDown = (logind: Logind) => async (stet: Stet) => {
  await logind.shutDown();
  return signalAll('SIGTERM')(stet);
};

/**
 * As a session is ended by force: the page's own process is told to go as well, and goes before it can hand anything over.
 * What holds then is what holds for a kill. (Who logs out by hand leaves the window first, and its text is saved then.)
 */
const endOfSession = signalAll('SIGTERM');

interface Quit {
  /** Words that were typed and are not on disk. */
  readonly lost: number;
  /** How old the oldest of them was, in milliseconds. */
  readonly lostMs: number;
  readonly goneMs: number;
}

/** Types in a hurry, ends Stet in that way without a pause, and holds the disk against what was typed. */
async function typeAndQuit(
  home: string,
  stet: Stet,
  quit: (stet: Stet) => Promise<unknown>,
  random: () => number,
): Promise<Quit> {
  const { page } = stet;
  await page.getByRole('textbox', { name: 'Body', exact: true }).focus();
  await page.keyboard.press('Control+End');
  const before = (await draftsOnDisk(home)).drafts[0]?.words.body.length ?? 0;
  const count = 2 + Math.floor(random() * 12);
  const typedAt: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    await page.keyboard.type(word(before + number));
    typedAt.push(performance.now());
  }
  const gone = once(stet.process, 'exit');
  const since = performance.now();
  // The answer to a call that ends Stet may never come.
  quit(stet).catch(() => undefined);
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 15_000))]);
  const goneMs = performance.now() - since;
  killTree(stet.process);
  const { drafts, faults } = await draftsOnDisk(home);
  expect(faults).toEqual([]);
  const found = (drafts[0]?.words.body.length ?? 0) - before;
  return { lost: count - found, lostMs: found < count ? since - (typedAt[found] ?? 0) : 0, goneMs };
}

/** Ends one Stet after another in that way, and expects that no word is lost and that each is gone soon. */
async function losesNothing(
  way: string,
  home: string,
  start: () => Promise<Stet>,
  quit: (stet: Stet) => Promise<unknown>,
): Promise<void> {
  test.setTimeout(30_000 + ROUNDS * 30_000);
  await putDraft(home, storyNamed('Bài 1.'));
  const random = randomNumbers(SEED);
  const quits: Quit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) quits.push(await typeAndQuit(home, await start(), quit, random));
  const lost = quits.filter((one) => one.lost > 0).length;
  const goneMs = Math.max(...quits.map((one) => one.goneMs));
  report({
    harness: `quit: ${way}`,
    n: ROUNDS,
    found: `${lost} lost words, gone within ${goneMs.toFixed(0)} ms`,
    bound: `0, ${GONE_WITHIN} ms`,
    controlFired: null,
  });
  expect(quits.map((one) => one.lost)).toEqual(quits.map(() => 0));
  expect(goneMs).toBeLessThan(GONE_WITHIN * slowness());
}

for (const [way, quit] of Object.entries(ways)) {
  test(`${way} loses nothing that was typed, and does not take long`, ({ start, home }) =>
    losesNothing(way, home, start, quit));
}

test('the end of the session loses no more than a kill does', async ({ start, home }) => {
  test.setTimeout(30_000 + ROUNDS * 30_000);
  await putDraft(home, storyNamed('Bài 1.'));
  const random = randomNumbers(SEED);
  const quits: Quit[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    quits.push(await typeAndQuit(home, await start(), endOfSession, random));
  const [lostMs, goneMs] = [quits.map((one) => one.lostMs), quits.map((one) => one.goneMs)].map((ms) =>
    Math.max(...ms),
  );
  report({
    harness: 'quit: the end of the session',
    n: ROUNDS,
    found: `typing lost at most ${lostMs?.toFixed(0)} ms, gone within ${goneMs?.toFixed(0)} ms`,
    bound: `1000 ms, ${GONE_WITHIN} ms`,
    controlFired: null,
  });
  expect(lostMs).toBeLessThan(1000 * slowness());
  expect(goneMs).toBeLessThan(GONE_WITHIN * slowness());
});

test.describe('a machine that shuts down', () => {
  test.skip(!hasLogind(), 'python3-dbusmock is not on this machine');
  let logind: Logind;
  test.beforeAll(async () => {
    logind = await startLogind();
  });
  test.afterAll(() => logind.stop());

  test('loses nothing that was typed, and does not wait long for Stet', ({ start, home }) =>
    losesNothing('the machine shuts down', home, () => start({ env: logind.env }), shutDown(logind)));

  test('costs words where Stet does not hear of it', async ({ start, home }) => {
    test.setTimeout(120_000);
    await putDraft(home, storyNamed('Bài 1.'));
    const application = await brokenStet(hearsNoShutdown);
    let [rounds, lost] = [0, 0];
    for (; rounds < 10 && lost === 0; rounds += 1) {
      const stet = await start({ application, env: logind.env });
      ({ lost } = await typeAndQuit(home, stet, shutDown(logind), () => 0.9));
    }
    const controlFired = lost > 0;
    report({
      harness: 'quit: shuts down, control',
      n: rounds,
      found: `${lost} words lost`,
      bound: 'some',
      controlFired,
    });
    expect(lost).toBeGreaterThan(0);
  });
});

test('words are lost when the window closes without asking the page', async ({ start, home }) => {
  test.setTimeout(120_000);
  await putDraft(home, storyNamed('Bài 1.'));
  const application = await brokenStet(closesAtOnce);
  let [rounds, lost] = [0, 0];
  for (; rounds < 10 && lost === 0; rounds += 1) {
    ({ lost } = await typeAndQuit(home, await start({ application }), signal('SIGTERM'), () => 0.9));
  }
  report({ harness: 'quit, control', n: rounds, found: `${lost} words lost`, bound: 'some', controlFired: lost > 0 });
  expect(lost).toBeGreaterThan(0);
});
