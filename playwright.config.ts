import { defineConfig } from '@playwright/test';

export default defineConfig({
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
});
