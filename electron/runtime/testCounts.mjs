/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** The counts of Vitest's JSON report. A run that ended badly without a failed test (it did not start, say) is one failure. */
export function countVitest(/** @type {any} */ report, /** @type {number} */ exitCode) {
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (report?.testResults ?? []).filter(isBrokenFile).length,
    skipped: report?.numPendingTests ?? 0,
  };
  return withExitCode(counts, exitCode);
}

const isBrokenFile = (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0;

/** The counts of Playwright's JSON report; a test that passed at its second try is a passed one, which `flakyTests` names. */
export function countPlaywright(/** @type {any} */ report, /** @type {number} */ exitCode) {
  const stats = report?.stats ?? {};
  const counts = {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  };
  return withExitCode(counts, exitCode);
}

/** The titles of the tests that passed only at their second try, each behind its file. */
export const flakyTests = (/** @type {any} */ report) => testsWith(report, 'flaky');

/** The titles of the failed tests of a report of Playwright, each behind its file. */
export const failedPlaywrightTests = (/** @type {any} */ report) => testsWith(report, 'unexpected');

/** The failed tests of a report of Vitest, each with the first line of its fault; a file that does not load is named for its tests. */
export function failedVitestTests(/** @type {any} */ report) {
  return (report?.testResults ?? []).flatMap((/** @type {any} */ file) => {
    const firstLine = (/** @type {any} */ message) => String(message ?? '').split('\n')[0];
    if (isBrokenFile(file)) return [`${file.name}: ${firstLine(file.message)}`];
    return file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => `${file.name}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

function testsWith(/** @type {any} */ report, /** @type {string} */ status) {
  /** @returns {string[]} */
  const inSuite = (/** @type {any} */ suite) => [
    ...(suite.suites ?? []).flatMap(inSuite),
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => spec.tests.some((/** @type {any} */ test) => test.status === status))
      .map((/** @type {any} */ spec) => `${spec.file}: ${spec.title}`),
  ];
  return (report?.suites ?? []).flatMap(inSuite);
}

const withExitCode = (/** @type {Counts} */ counts, /** @type {number} */ exitCode) =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** The sum of some counts. */
export const addUp = (/** @type {readonly Counts[]} */ all) =>
  all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** The closing line of a run. */
export const summaryOf = (/** @type {Counts} */ { passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
