import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { hasDisplay } from './display.mjs';
import { inLanes } from './inLanes.mjs';
import { ROOT } from './places.mjs';
import { say } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';
import {
  addUp,
  countPlaywright,
  countVitest,
  failedPlaywrightTests,
  failedVitestTests,
  flakyTests,
  summaryOf,
} from './testCounts.mjs';

const REPORTS = join(ROOT, 'test-results');
const read = (/** @type {string} */ path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);
const CHECKS = ['format', 'lint', 'types', 'layers', 'unused'];

// `npm test`: checks, unit tests and end-to-end tests; `npm test -- check|unit|e2e` runs only those named.
await runCommand(async () => {
  const { node, electron, executable, app } = await setUpWindow({ forTests: true });
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
  /** @type {string[]} */
  const failed = [];
  /** @type {string[]} */
  const failedTests = [];
  const checks = CHECKS.map((check) => async () => {
    say(`checking ${check}…`);
    const code = await spawned(['npm', 'run', '-s', `check:${check}`], { cwd: ROOT, env, niceness: 19 });
    counts.push({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
    if (code !== 0) failed.push(check);
  });
  // They take what time the tests leave, from the start on, so that they have ended before anything goes by the clock.
  const checking = isAsked('check') ? inLanes(1, checks) : undefined;
  if (isAsked('unit')) {
    say('running the unit tests…');
    const report = join(REPORTS, 'unit.json');
    const line = [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await spawned(line, { cwd: ROOT, env });
    counts.push(countVitest(read(report), code));
    for (const test of failedVitestTests(read(report))) failedTests.push(test);
  }
  if (isAsked('e2e')) {
    say('running the end-to-end tests on Electron…');
    const run = async (
      /** @type {string} */ name,
      /** @type {readonly string[]} */ args,
      /** @type {{ readonly niceness?: number }} */ manner = {},
    ) => {
      const json = join(REPORTS, `${name}.json`);
      const output = `--output=${join(REPORTS, name)}`;
      const code = await spawned([bin('playwright'), 'test', '--reporter=list,json', output, ...args], {
        cwd: ROOT,
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: json },
        ...manner,
      });
      const report = read(json);
      counts.push(countPlaywright(report, code));
      for (const test of failedPlaywrightTests(report)) failedTests.push(test);
      for (const title of flakyTests(report)) say(`passed only at the second try: ${title}`);
    };
    // Two at a time where each has a display of its own, since two windows of one take the focus from each other. What is
    // measured by the clock comes after the others, its bounds grow with the load; long ones that are not take what time it
    // leaves.
    const lanes = hasDisplay(process.env, process.platform) ? 1 : 2;
    await run('e2e', ['--project=flows', '--project=security', `--workers=${lanes}`]);
    await checking;
    await inLanes(lanes === 1 ? 1 : 3, [
      () => run('e2e-kills', ['--project=kills']),
      () => run('e2e-timed', ['--project=timed']),
      () => run('e2e-patient', ['--project=patient'], { niceness: 10 }),
    ]);
  }
  await checking;
  for (const check of failed) say(`the check of ${check} found something; see above.`);
  // A log that was cut still has its end.
  for (const test of failedTests) say(`failed: ${test.replace(`${ROOT}/`, '')}`);
  const total = addUp(counts);
  process.stdout.write(`${summaryOf(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});
