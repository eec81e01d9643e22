import { defineConfig } from '@playwright/test';
import type { Options } from './e2e/support/stet';

export default defineConfig<Options>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // Every test opens real windows on a machine that may have two cores.
  workers: 1,
  timeout: 120_000,
  // A window may start late on a busy machine. What passed only at its second try is named at the end of `npm test`.
  retries: 1,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
  // Every test is in one of these; the tour has a configuration of its own.
  projects: [
    { name: 'flows', testIgnore: /(reliability|security|tour)\//, grepInvert: /@patient/, use: { sharesStet: true } },
    { name: 'security', testMatch: /security\/.*\.spec\.ts/ },
    // Long, and not measured by the clock.
    { name: 'patient', testIgnore: /(reliability|security|tour)\//, grep: /@patient/ },
    // As long as all others of the reliability together; its controls are among those.
    { name: 'kills', testMatch: /reliability\/.*\.spec\.ts/, grep: /@kills/ },
    // Bounds of time, which a busy machine stretches.
    { name: 'timed', testMatch: /reliability\/.*\.spec\.ts/, grepInvert: /@kills/ },
  ],
});
