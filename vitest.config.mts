import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // electron-store loads Electron's module, which only Electron has.
    alias: { electron: fileURLToPath(new URL('electron/runtime/noElectron.mjs', import.meta.url)) },
    server: { deps: { inline: ['electron-store'] } },
    // One process for the files of a worker: each loads TypeScript, Lexical and jsdom once, not 143 times.
    isolate: false,
    // A machine may have other work: a test that hangs is told so, not one that is slow.
    testTimeout: 60_000,
    // By itself it leaves one core free, which on a laptop's two takes twice as long.
    maxWorkers: '100%',
  },
});
