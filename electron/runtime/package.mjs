import { join } from 'node:path';
import { FALLBACK_VERSION } from './fallbackElectron.mjs';
import { ROOT } from './places.mjs';
import { SetUpError } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';

// `npm run package`: Stet as a folder that runs by itself, in out/package; on Linux only, so far.
await runCommand(async () => {
  if (process.platform !== 'linux') throw new SetUpError('Stet is packaged on Linux only, so far.');
  const { node, executable } = await setUpWindow();
  if (executable.includes(`electron-${FALLBACK_VERSION}`))
    throw new SetUpError(`nothing is packaged with Electron ${FALLBACK_VERSION}, which is for development only.`);
  const line = [
    node,
    join(ROOT, 'electron', 'runtime', 'packageApp.mjs'),
    executable,
    ROOT,
    join(ROOT, 'out', 'package'),
  ];
  return spawned(line);
});
