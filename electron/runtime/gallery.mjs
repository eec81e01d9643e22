import { join } from 'node:path';
import { runOnElectron } from './onElectron.mjs';
import { ROOT } from './places.mjs';
import { say } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';

const PICTURES = '--pictures';

// `npm run gallery`: a page with every state of every drawing component. `npm run gallery -- --pictures`: pictures of them,
// in both languages and themes, to out/gallery/.
if (process.argv.includes(PICTURES)) {
  process.argv = [...process.argv.filter((word) => word !== PICTURES), 'gallery.spec'];
  await runOnElectron(join('e2e', 'tour', 'playwright.config.ts'));
} else
  await runCommand(async () => {
    const { node } = await setUpWindow();
    say('open http://127.0.0.1:5199/gallery/?lang=vi&theme=dark in a browser (lang: vi, en; theme: light, dark).');
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
    const config = join('renderer', 'gallery', 'vite.config.ts');
    return spawned([node, vite, '--config', config, '--port', '5199', '--strictPort'], { cwd: ROOT, env: process.env });
  });
