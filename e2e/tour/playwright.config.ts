import { defineConfig } from '@playwright/test';

/** The tour is run by `npm run tour`; it writes its pictures to out/tour/. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/tour',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
