import { join } from 'node:path';
import { onDisplay } from './display.mjs';
import { ROOT } from './places.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';
import { electronEnv } from './unprivileged.mjs';

// `npm run dev`: the editor with hot reload.
await runCommand(async () => {
  const { node, electron } = await setUpWindow();
  const cli = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const env = { ...electronEnv(), ELECTRON_EXEC_PATH: electron };
  return spawned([...onDisplay(), node, cli, 'dev', '--watch'], { cwd: ROOT, env });
});
