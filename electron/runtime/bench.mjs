import { join } from 'node:path';
import { runOnElectron } from './onElectron.mjs';

// `npm run bench`: figures beside those of a peer in the same run; `npm run bench -- docx` runs those whose name holds "docx".
await runOnElectron(join('e2e', 'bench', 'playwright.config.ts'));
