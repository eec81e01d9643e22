import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // By itself it leaves one core free, which on a laptop's two takes twice as long.
    maxWorkers: '100%',
  },
});
