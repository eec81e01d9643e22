import { delimiter, dirname, join } from 'node:path';
import { onDisplay } from './display.mjs';
import { ROOT } from './places.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';

// `npm run bench`: figures beside those of a peer in the same run; `npm run bench -- docx` runs those whose name holds "docx".
await runCommand(() => {
  const { node, electron, app } = setUpWindow({ forTests: true });
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
    STET_ELECTRON: electron,
    STET_APP: app,
  };
  const playwright = join(ROOT, 'node_modules', '.bin', 'playwright');
  const config = join('e2e', 'bench', 'playwright.config.ts');
  return spawned([...onDisplay(), playwright, 'test', '--config', config, ...process.argv.slice(2)], {
    cwd: ROOT,
    env,
  });
});
