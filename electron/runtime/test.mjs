import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { onDisplay } from './display.mjs';
import { ROOT } from './places.mjs';
import { say } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';
import { addUp, countPlaywright, countVitest, flakyTests, summaryOf } from './testCounts.mjs';

const REPORTS = join(ROOT, 'test-results');
const read = (/** @type {string} */ path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);
/** The end-to-end tests that kill, fill and time; by the file's path, which Playwright's grep sees too. */
const ALONE = 'reliability/';
/** That one of them which takes as long as all others. */
const KILLS = 'reliability/killed';
/** A long one that does not go by the clock. */
const AXE = 'for axe on any screen';
/** How many parts the other end-to-end tests are run in. */
const SHARDS = 12;
const CHECKS = ['format', 'lint', 'types', 'layers', 'unused'];

// `npm test`: checks, unit tests and end-to-end tests; `npm test -- check|unit|e2e` runs only those named.
await runCommand(async () => {
  const { node, electron, executable, app } = setUpWindow({ forTests: true });
  const asked = process.argv.slice(2);
  const isAsked = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part);
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
    // Without one, LibreOffice writes text in ASCII.
    LANG: process.env['LANG'] || 'C.UTF-8',
    STET_ELECTRON: electron,
    STET_ELECTRON_EXECUTABLE: executable,
    STET_APP: app,
  };
  const bin = (/** @type {string} */ name) => join(ROOT, 'node_modules', '.bin', name);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const counts = [];
  const runChecks = async () => {
    for (const check of CHECKS) {
      say(`checking ${check}…`);
      const code = await spawned(['npm', 'run', '-s', `check:${check}`], { cwd: ROOT, env });
      counts.push({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
    }
  };
  if (isAsked('unit')) {
    say('running the unit tests…');
    const report = join(REPORTS, 'unit.json');
    const line = [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await spawned(line, { cwd: ROOT, env });
    counts.push(countVitest(read(report), code));
  }
  if (!isAsked('e2e')) {
    if (isAsked('check')) await runChecks();
  } else {
    say('running the end-to-end tests on Electron…');
    const display = onDisplay();
    const run = async (/** @type {string} */ name, /** @type {readonly string[]} */ args) => {
      const json = join(REPORTS, `${name}.json`);
      const output = `--output=${join(REPORTS, name)}`;
      const code = await spawned([...display, bin('playwright'), 'test', '--reporter=list,json', output, ...args], {
        cwd: ROOT,
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: json },
      });
      const report = read(json);
      counts.push(countPlaywright(report, code));
      for (const title of flakyTests(report)) say(`passed only at the second try: ${title}`);
    };
    // Two at a time, each on a display of its own, since two windows of one display take the focus from each other; in
    // shards, the longest first, so that neither waits long for the other. What is measured by the clock comes after them; its
    // bounds grow with the load.
    const shards = Array.from({ length: SHARDS }, (_, at) => SHARDS - at);
    const runShards = async () => {
      for (let at = shards.shift(); at !== undefined; at = shards.shift())
        await run(`e2e-${at}`, [`--grep-invert=${ALONE}|${AXE}`, `--shard=${at}/${SHARDS}`]);
    };
    const runKills = () => run('e2e-kills', [`--grep=${KILLS}`]);
    const runRest = async () => {
      await run('e2e-alone', [`--grep=${ALONE}`, `--grep-invert=${KILLS}`]);
      // Here, since the kills leave a core free for about as long as these take.
      if (isAsked('check')) await runChecks();
      await run('e2e-axe', [`--grep=${AXE}`]);
    };
    const isOneDisplay = display.length === 0;
    for (const two of [
      [runShards, runShards],
      [runKills, runRest],
    ])
      if (isOneDisplay) for (const one of two) await one();
      else await Promise.all(two.map((one) => one()));
  }
  const total = addUp(counts);
  process.stdout.write(`${summaryOf(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});
