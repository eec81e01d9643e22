import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { runCommand, setUpBuild } from './setUp.mjs';
import { spawned } from './spawned.mjs';

// `npm run -s stet -- ...`: the command line, on the pinned Node, in the folder that it was called from.
await runCommand(() => {
  const node = setUpBuild();
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return spawned([node, join(ROOT, 'out', 'main', 'stet.cjs'), ...process.argv.slice(2)], { cwd });
});
