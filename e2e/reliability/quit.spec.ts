import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { putDraft } from '../support/draftFiles';
import { expect, killTree, test, type Stet, type StetAlone } from '../support/stet';
import { brokenStet, closesAtOnce, hearsNoShutdown, savesWhenAsked } from './brokenStet';
import { hasLogind, startLogind, type Logind } from './logind';
import { draftsOnDisk, word } from './numberedWords';
import { boundMs, longest, randomNumbers, report, times } from './soak';
import { storyNamed } from './someStories';

// A second try must never hide a loss.
test.describe.configure({ retries: 0 });

const ROUNDS = times(1, 50);
const SEED = 4;
/** Longest that a quit may take on a quiet machine, in milliseconds. */
const GONE_WITHIN = 2000;

type Quitting<Running extends StetAlone> = (stet: Running) => Promise<unknown>;

const signal = (name: NodeJS.Signals) => (stet: StetAlone) => Promise.resolve(stet.process.kill(name));
/** To every process of Stet at once, not only to the first one. */
const signalAll = (name: NodeJS.Signals) => (stet: StetAlone) =>
  Promise.resolve(process.kill(-(stet.process.pid ?? 0), name));
/** To the others first: on a busy machine the main process hears of it after they are gone. */
const signalLate = (name: NodeJS.Signals) => async (stet: StetAlone) => {
  const main = stet.process.pid ?? 0;
  const { stdout } = spawnSync('pgrep', ['-g', `${main}`], { encoding: 'utf8' });
  const others = stdout.split('\n').filter((pid) => pid !== '' && pid !== `${main}`);
  // One that has gone with another before it is told is no fault.
  spawnSync('kill', ['-s', name.slice(3), ...others]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.kill(main, name);
};

/** The ways to end that leave Stet a moment, asked of its main process by way of the debugger. */
const asked: Readonly<Record<string, Quitting<Stet>>> = {
  'closing the window': ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  'quitting from the menu': ({ app }) =>
    app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      items.find((item) => item.role === 'quit')?.click();
    }),
  // What Windows asks is told by Electron as an event of the window.
  'the end of a Windows session': ({ app }) =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.emit('query-session-end', { preventDefault: () => undefined }),
    ),
};

/** Those by a signal, with no debugger: Node waits for one at its end, and on a busy machine the two miss each other. */
const signalled: Readonly<Record<string, Quitting<StetAlone>>> = {
  SIGTERM: signal('SIGTERM'),
  SIGINT: signal('SIGINT'),
  SIGHUP: signal('SIGHUP'),
  'Ctrl+C in its terminal': signalAll('SIGINT'),
  // The page's own process is told to go as well, and goes before it can hand anything over.
  'the end of a session by force': signalAll('SIGTERM'),
  'the end of a session by force, heard late': signalLate('SIGTERM'),
  'the end of its terminal': signalAll('SIGHUP'),
  'the end of its terminal, heard late': signalLate('SIGHUP'),
};

/** The machine shuts down: systemd tells so, waits for who asked it to, and then ends every process at once. */
const shutDown = (logind: Logind) => async (stet: StetAlone) => {
  await logind.shutDown();
  return signalAll('SIGTERM')(stet);
};

interface Quit {
  /** Words that were typed and are not on disk. */
  readonly lost: number;
  readonly goneMs: number;
}

/** Types in a hurry, ends Stet in that way without a pause, and holds the disk against what was typed. */
async function typeAndQuit<Running extends StetAlone>(
  home: string,
  stet: Running,
  quit: Quitting<Running>,
  random: () => number,
): Promise<Quit> {
  const { page } = stet;
  await page.getByRole('textbox', { name: 'Body', exact: true }).focus();
  await page.keyboard.press('Control+End');
  const before = (await draftsOnDisk(home)).drafts[0]?.words.body.length ?? 0;
  const count = 2 + Math.floor(random() * 12);
  for (let number = 1; number <= count; number += 1) await page.keyboard.type(word(before + number));
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
  return { lost: count - found, goneMs };
}

/** Ends one Stet after another in that way, and expects that no word is lost and that each is gone soon. */
async function losesNothing<Running extends StetAlone>(
  way: string,
  home: string,
  start: () => Promise<Running>,
  quit: Quitting<Running>,
): Promise<void> {
  test.setTimeout(30_000 + ROUNDS * 30_000);
  await putDraft(home, storyNamed('Bài 1.'));
  const random = randomNumbers(SEED);
  const quits: Quit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) quits.push(await typeAndQuit(home, await start(), quit, random));
  const lost = quits.filter((one) => one.lost > 0).length;
  const goneMs = longest(quits.map((one) => one.goneMs));
  report({
    harness: `quit: ${way}`,
    n: ROUNDS,
    found: `${lost} lost words, gone within ${goneMs.toFixed(0)} ms`,
    bound: `0, ${GONE_WITHIN} ms`,
    controlFired: null,
  });
  expect(quits.map((one) => one.lost)).toEqual(quits.map(() => 0));
  expect(goneMs).toBeLessThan(boundMs(GONE_WITHIN));
}

for (const [way, quit] of Object.entries(asked)) {
  test(`${way} loses nothing that was typed, and does not take long`, ({ start, home }) =>
    losesNothing(way, home, start, quit));
}

for (const [way, quit] of Object.entries(signalled)) {
  test(`${way} loses nothing that was typed, and does not take long`, ({ startAlone, home }) =>
    losesNothing(way, home, startAlone, quit));
}

test.describe('a machine that shuts down', () => {
  test.skip(!hasLogind(), 'python3-dbusmock is not on this machine');
  let logind: Logind;
  test.beforeAll(async () => {
    logind = await startLogind();
  });
  test.afterAll(() => logind.stop());

  test('loses nothing that was typed, and does not wait long for Stet', ({ startAlone, home }) =>
    losesNothing('the machine shuts down', home, () => startAlone({ env: logind.env }), shutDown(logind)));

  test('costs words where Stet does not hear of it, and main saves only when asked either', async ({
    startAlone,
    home,
  }) => {
    test.setTimeout(120_000);
    await putDraft(home, storyNamed('Bài 1.'));
    const application = await brokenStet(hearsNoShutdown, savesWhenAsked);
    let [rounds, lost] = [0, 0];
    for (; rounds < 10 && lost === 0; rounds += 1) {
      const stet = await startAlone({ application, env: logind.env });
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

/** Each with the way to quit that shows what is missing. */
const CONTROLS = [
  ['the window closes without asking the page', closesAtOnce, signal('SIGTERM')],
  ['a session ends by force and main saves what the page told only when asked', savesWhenAsked, signalAll('SIGTERM')],
] as const;

for (const [fault, sabotage, quit] of CONTROLS) {
  test(`words are lost when ${fault}`, async ({ startAlone, home }) => {
    test.setTimeout(120_000);
    await putDraft(home, storyNamed('Bài 1.'));
    const application = await brokenStet(sabotage);
    let [rounds, lost] = [0, 0];
    for (; rounds < 10 && lost === 0; rounds += 1) {
      ({ lost } = await typeAndQuit(home, await startAlone({ application }), quit, () => 0.9));
    }
    const controlFired = lost > 0;
    report({ harness: `quit, control: ${fault}`, n: rounds, found: `${lost} words lost`, bound: 'some', controlFired });
    expect(lost).toBeGreaterThan(0);
  });
}
