import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cascadeLayers } from '../cascadeLayers';

/** The page of all states, for development alone: the application's build does not know it. */
export default defineConfig({
  root: 'renderer',
  plugins: [react(), cascadeLayers()],
  cacheDir: '../.cache/gallery',
  server: { host: '127.0.0.1' },
});
