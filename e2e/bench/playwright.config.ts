import { defineConfig } from '@playwright/test';

/** Benches are run by `npm run bench`, one after another; each prints its figures beside those of its peer. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench',
  workers: 1,
  timeout: 300_000,
});
