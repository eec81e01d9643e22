import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { CACHE } from './places.mjs';

/** The folders whose tests must notice what is changed in their source. */
const FOLDERS = [
  'shared/story',
  'shared/compare',
  'shared/package',
  'shared/text',
  'shared/import',
  'electron/disk',
  'electron/library',
  'electron/security',
  'electron/jobs',
];

/**
 * Files that only run in Electron, whose tests are in `e2e/security`, and those that start, bound and end processes, whose
 * tests start some: a mutant of them would take a build and a window, or half a minute.
 */
const IN_A_PROCESS = [
  '!electron/security/{appProtocol,lockDown,refusedSwitch}.ts',
  '!electron/jobs/process/*.ts',
  '!electron/jobs/office/{officeConverter,officeRun,officeSettings}.ts',
  '!electron/jobs/{childWorker,jobTable,sentPackage,startUtilityProcess,worker}.ts',
];

/** Programs and bytes that only tests use. */
const FOR_TESTS = ['!electron/library/{oneCall,savingProgram,somePhoto}.ts', '!electron/jobs/direct/officeTesting.ts'];

/** The least score of a folder, in percent. */
const LEAST = 80;

// `npm run mutants` changes the source in one small way after the other and looks whether a test goes red (Stryker).
// `npm run mutants -- shared/text shared/story/places.ts:20-40` does so for those folders, files or lines.
// What was found before is kept in `.cache/mutants`: only what has changed since is tried again.
// `--sample N` tries one mutant of N and takes their score for the folder's. `--no-static` leaves out those that run as a module
// loads, such as the words of a table: each of them takes all tests of the folder.
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '1' }, 'no-static': { type: 'boolean', default: false } },
});
const sample = Number(values.sample);
process.env['STET_MUTANTS_SAMPLE'] = values.sample;
const results = [];
mkdirSync(join(CACHE, 'mutants'), { recursive: true });
for (const part of asked.length > 0 ? asked : FOLDERS) {
  const folder = FOLDERS.find((one) => part.startsWith(one)) ?? part;
  const name = part.replace(/[^a-z0-9]+/gi, '-');
  // Only the tests beside the source: what others happen to notice is luck.
  process.env['STET_MUTANTS'] = folder;
  const found = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './electron/runtime/mutants.sample.mjs'],
    checkers: sample > 1 ? ['sample'] : [],
    // Not threads, which can change neither the zone nor the user of their process.
    vitest: { configFile: 'electron/runtime/mutants.vitest.mjs', pool: 'forks' },
    mutate: /\.ts(?::|$)/.test(part)
      ? [part]
      : [`${part}/**/*.ts`, '!**/*.test.ts', '!**/testing.ts', '!**/*.d.ts', ...FOR_TESTS, ...IN_A_PROCESS],
    // What the tests of those folders do not read.
    ignorePatterns: ['.cache', 'renderer', 'e2e', 'docs', 'out', 'test-results', 'playwright-report'],
    ignoreStatic: values['no-static'],
    concurrency: 1,
    timeoutMS: 6_000,
    incremental: sample === 1,
    incrementalFile: `.cache/mutants/${name}.incremental.json`,
    tempDirName: '.cache/mutants/sandbox',
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false, reportTests: false },
    jsonReporter: { fileName: `.cache/mutants/${name}.json` },
    allowConsoleColors: false,
  }).runMutationTest();
  const count = (/** @type {string} */ status) => found.filter((mutant) => mutant.status === status).length;
  const counts = {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    noTest: count('NoCoverage'),
  };
  const tried = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const score = tried === 0 ? 100 : (100 * (counts.killed + counts.timeout)) / tried;
  results.push({ part, score, ...counts });
}
console.table(
  Object.fromEntries(results.map(({ part, score, ...rest }) => [part, { score: score.toFixed(1), ...rest }])),
);
process.exitCode = results.every(({ score }) => score >= LEAST) ? 0 : 1;
