import { join } from 'node:path';
import { runOnElectron } from './onElectron.mjs';

// `npm run tour`: writes one full story in the real window, and pictures of it to out/tour/. `npm run walk`: pictures of
// single screens, in both languages and themes, to out/walk/.
await runOnElectron(join('e2e', 'tour', 'playwright.config.ts'));
