import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newestChange } from './build.mjs';
import { missingPackages } from './debianPackages.mjs';
import { hasDisplay } from './display.mjs';
import { isNewEnough } from './pinnedNode.mjs';
import {
  addUp,
  countPlaywright,
  countVitest,
  failedPlaywrightTests,
  failedVitestTests,
  flakyTests,
  summaryOf,
} from './testCounts.mjs';

it.each([
  ['v22.12.0', true],
  ['v24.21.0', true],
  ['v22.11.9', false],
  ['v20.20.2', false],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

it('asks Debian for what is missing, and takes a renamed library for the old one', () => {
  const list = 'xvfb installed\nlibgtk-3-0t64 installed\nlibnss3 config-files\n';
  expect(missingPackages(['xvfb', 'libgtk-3-0', 'libnss3', 'xauth'], list)).toEqual(['libnss3', 'xauth']);
});

it('builds again when a source is newer, and not for a test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, seconds] of [
    ['a.ts', 1000],
    ['b.test.ts', 2000],
  ] as const) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), seconds, seconds);
  }
  expect(newestChange(folder)).toBe(1_000_000);
});

it('knows where a window can be seen', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

it('counts what passed and failed, and never takes a run that fell over for a good one', () => {
  const unit = countVitest({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, testResults: [] }, 1);
  const broken = countVitest({ numPassedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] }, 1);
  const e2e = countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }, 1);
  expect(summaryOf(addUp([unit, broken, e2e]))).toBe('9 passed, 3 failed, 2 skipped');
  const report = {
    suites: [{ suites: [{ specs: [{ file: 'a.spec.ts', title: 'opens', tests: [{ status: 'flaky' }] }] }], specs: [] }],
  };
  expect(flakyTests(report)).toEqual(['a.spec.ts: opens']);
  expect(failedPlaywrightTests(report)).toEqual([]);
  const unitReport = {
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: 'no such module\nat', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'adds', failureMessages: ['2 is not 3\nat'] },
          { status: 'passed', fullName: 'counts', failureMessages: [] },
        ],
      },
    ],
  };
  expect(failedVitestTests(unitReport)).toEqual(['a.test.ts: no such module', 'b.test.ts: adds: 2 is not 3']);
  expect(failedVitestTests(null)).toEqual([]);
  expect(countPlaywright(null, 1)).toMatchObject({ failed: 1 });
  expect(countVitest(null, 0)).toMatchObject({ passed: 0, failed: 0 });
});
