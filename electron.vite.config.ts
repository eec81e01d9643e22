import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { cascadeLayers } from './renderer/cascadeLayers';

// The oldest engine that Stet runs on in development is Electron 33: Node 20, Chromium 130 (docs/decisions/001).
// Everything is bundled, so nothing is read from node_modules at run time.
const node20 = { target: 'node20', externalizeDeps: false, minify: false } as const;
/** Names the libraries of a bundle, with their licences: `npm run package` hands it out. */
const license = { fileName: 'licenses.md' };
const cjs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const;

export default defineConfig({
  main: {
    build: {
      ...node20,
      license,
      rolldownOptions: {
        input: {
          main: 'electron/main.ts',
          worker: 'electron/jobs/worker.ts',
          childWorker: 'electron/jobs/childWorker.ts',
          searchWorker: 'electron/library/search/searchWorker.ts',
          stet: 'electron/cli/stet.ts',
        },
        output: cjs,
      },
    },
  },
  preload: { build: { ...node20, rolldownOptions: { input: { preload: 'electron/preload.ts' }, output: cjs } } },
  renderer: {
    root: 'renderer',
    plugins: [react(), cascadeLayers()],
    build: {
      target: 'chrome130',
      license,
      // Read anew at each start: there is no cache of compiled code for pages of app://.
      minify: true,
      // A data: font or style would need a hole in the CSP.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
});
