import { once } from 'node:events';
import { putDraft } from '../support/draftFiles';
import { expect, killTree, test, type StartOptions, type Stet } from '../support/stet';
import { brokenStet, saysSavedTooEarly, writesInPlace } from './brokenStet';
import { draftsOnDisk, type DraftOnDisk } from './numberedWords';
import { boundMs, isSoak, longest, randomNumbers, report, slowness, times } from './soak';
import { look, Typist, type Act } from './typist';
import { storyNamed } from './someStories';

// A second try must never hide a loss.
test.describe.configure({ retries: 0 });

const CYCLES = times(100, 1000);
/** `npm test` kills for that long, in milliseconds, and no more often than `CYCLES`. */
const BUDGET_MS = isSoak ? Infinity : 180_000;
const SEED = 20261125;
/** Longest until the text is back on a quiet machine, in milliseconds. */
const BACK_WITHIN = 3000;

interface Findings {
  /** What may never be: a draft that is not whole, holds what never stood on the screen, or is gone. */
  readonly faults: string[];
  readonly savesLost: string[];
  /** How old the oldest missing text was, a kill a number, in milliseconds. */
  readonly missingMs: number[];
  /** How long the text took to be back after each start. */
  readonly backMs: number[];
  /** What was done between the kills. */
  readonly done: Act[];
}

const nothingFound = (): Findings => ({ faults: [], savesLost: [], missingMs: [], backMs: [], done: [] });

const newestFirst = async (home: string): Promise<DraftOnDisk[]> =>
  (await draftsOnDisk(home)).drafts.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));

/**
 * Starts Stet and waits until the newest draft stands on the paper as it lies on disk. Resolves to what is on disk then:
 * a draft that was killed while it took its place is there now, and one that was there still has to be.
 */
async function comeBack(
  home: string,
  start: () => Promise<Stet>,
  found: Findings,
): Promise<{ readonly stet: Stet; readonly drafts: readonly DraftOnDisk[] }> {
  const before = await newestFirst(home);
  const since = performance.now();
  const stet = await start();
  let drafts = before;
  await expect(async () => {
    const seen = await look(stet.page);
    drafts = await newestFirst(home);
    const newest = drafts.filter(({ savedAt }) => savedAt === drafts[0]?.savedAt);
    const shown = newest.map(({ headline, words }) => ({ headline, words }));
    expect(shown).toContainEqual(seen && { headline: seen.headline, words: seen.words });
  }).toPass({ intervals: [50], timeout: 60_000 });
  const backMs = performance.now() - since;
  found.backMs.push(backMs);
  if (backMs > BACK_WITHIN)
    console.log(
      `start ${found.backMs.length}: back after ${backMs.toFixed(0)} ms, load ${slowness().toFixed(1)} times the cores`,
    );
  for (const { id, headline, words } of before) {
    const now = drafts.find((draft) => draft.id === id);
    if (JSON.stringify(now?.words) !== JSON.stringify(words)) found.faults.push(`${headline} is another after a start`);
  }
  if ((await stet.page.getByText(/Cannot be read|was damaged/).count()) > 0)
    found.faults.push('a damaged draft is shown');
  return { stet, drafts };
}

/** Until the process is gone; what it had asked the system for may be done to the end before. */
const dead = ({ process: main }: Stet): Promise<unknown> =>
  main.exitCode === null && main.signalCode === null ? once(main, 'exit') : Promise.resolve();

/** Kills Stet at a random moment of somebody's work, again and again, and holds what is on disk against what was on the screen. */
async function killAgainAndAgain(
  {
    home,
    desk,
    start,
    until = () => false,
  }: { home: string; desk: string; start: () => Promise<Stet>; until?: (found: Findings) => boolean },
  cycles: number,
): Promise<Findings> {
  const random = randomNumbers(SEED);
  const found = nothingFound();
  let number = 1000;
  for (let cycle = 0; cycle < cycles && !until(found) && found.faults.length === 0; cycle += 1) {
    const { stet, drafts } = await comeBack(home, start, found);
    const typist = new Typist(stet, drafts, desk, random, () => (number += 1));
    let killedAt = Infinity;
    const work = typist.work(() => killedAt < Infinity);
    const wait = 150 + random() * 1500;
    await Promise.race([work, new Promise((resolve) => setTimeout(resolve, wait))]);
    killedAt = performance.now();
    killTree(stet.process);
    await work;
    await dead(stet);

    const after = await draftsOnDisk(home);
    for (const fault of after.faults) found.faults.push(fault);
    for (const one of typist.done) found.done.push(one);
    judge(typist, drafts, after.drafts, killedAt, found);
  }
  return found;
}

function judge(
  typist: Typist,
  before: readonly DraftOnDisk[],
  after: readonly DraftOnDisk[],
  killedAt: number,
  found: Findings,
): void {
  let missingMs = 0;
  for (const headline of typist.seen) {
    if (!after.some((draft) => draft.headline === headline)) found.savesLost.push(`${headline} is gone`);
  }
  for (const draft of before) {
    const now = after.find(({ id }) => id === draft.id);
    if (!now) found.faults.push(`${draft.headline} is gone`);
    else if (!typist.journals.has(now.headline) && JSON.stringify(now.words) !== JSON.stringify(draft.words)) {
      found.faults.push(`${draft.headline} was not touched and is another`);
    }
  }
  for (const draft of after) {
    const verdict = draft.headline === '' ? undefined : typist.journals.get(draft.headline)?.judge(draft, killedAt);
    if (!verdict) continue;
    if (verdict.fault !== null) found.faults.push(`${draft.headline} ${verdict.fault}`);
    if (verdict.isSavedTextLost) found.savesLost.push(`${draft.headline}, ${verdict.missingMs.toFixed(0)} ms old`);
    missingMs = Math.max(missingMs, verdict.missingMs);
  }
  found.missingMs.push(missingMs);
}

const atPercentile = (values: readonly number[], percent: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil((values.length * percent) / 100) - 1)] ?? 0;

async function someHome(home: string): Promise<void> {
  for (const headline of ['Bài 1.', 'Bài 2.', 'Bài 3.']) await putDraft(home, storyNamed(headline));
}

test(
  'killed at any moment of typing, pasting, undoing, switching and importing: nothing called saved is lost',
  { tag: '@kills' },
  async ({ start, home, desk }) => {
    test.setTimeout(CYCLES * 30_000);
    await someHome(home);
    const since = performance.now();
    const isOver = ({ backMs }: Findings): boolean => backMs.length >= 20 && performance.now() - since > BUDGET_MS;
    const found = await killAgainAndAgain({ home, desk, start, until: isOver }, CYCLES);
    const [p99, most] = [atPercentile(found.missingMs, 99), longest(found.missingMs)];
    const [backP99, back] = [atPercentile(found.backMs, 99), longest(found.backMs)];
    report({
      harness: 'kill -9 while working',
      n: found.backMs.length,
      found: `${found.faults.length} unreadable or foreign, ${found.savesLost.length} saves lost, typing lost p99 ${p99.toFixed(0)} ms, most ${most.toFixed(0)} ms, back p99 ${backP99.toFixed(0)} ms, most ${back.toFixed(0)} ms`,
      bound: '0, 0, 1000 ms, 2000 ms, 3000 ms',
      controlFired: null,
    });
    expect(found.faults).toEqual([]);
    expect(found.savesLost).toEqual([]);
    expect(p99).toBeLessThanOrEqual(1000 * slowness());
    expect(most).toBeLessThanOrEqual(2000 * slowness());
    expect(atPercentile(found.backMs, 95)).toBeLessThanOrEqual(boundMs(BACK_WITHIN));
    // A harness that did nothing would find nothing. Which of the seven things it does is chance; a long run does all.
    expect(new Set(found.done).size).toBeGreaterThanOrEqual(isSoak ? 7 : 4);
  },
);

for (const [guard, sabotage, hasFired] of [
  ['"Saved" is said too early', saysSavedTooEarly, (found: Findings) => found.savesLost.length > 0],
  ['files are written in their place', writesInPlace, (found: Findings) => found.faults.length > 0],
] as const) {
  test(`the kills find it when ${guard}`, async ({ start, home, desk }) => {
    const cycles = times(20, 40);
    test.setTimeout(cycles * 30_000);
    await someHome(home);
    const application = await brokenStet(sabotage);
    const options: StartOptions = { application };
    const found = await killAgainAndAgain({ home, desk, start: () => start(options), until: hasFired }, cycles);
    const controlFired = hasFired(found);
    report({
      harness: `kill -9, control: ${guard}`,
      n: found.missingMs.length,
      found: 'a fault',
      bound: 'a fault',
      controlFired,
    });
    expect(controlFired).toBe(true);
  });
}
