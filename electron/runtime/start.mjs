import { resolve } from 'node:path';
import { onDisplay } from './display.mjs';
import { say } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';
import { isRoot, own } from './unprivileged.mjs';

// `npm start`: opens the editor, after whatever of the set-up is missing.
await runCommand(() => {
  const { electron, app } = setUpWindow();
  const home = process.env['STET_HOME'];
  const env = { ...process.env, ...(home ? { STET_HOME: resolve(home) } : {}) };
  if (isRoot()) {
    say('running as root: Electron starts as an unprivileged user, with its sandbox on.');
    if (env.STET_HOME) own(env.STET_HOME);
  }
  say('opening the editor.');
  return spawned([...onDisplay(), electron, app, '--log-level=3', ...process.argv.slice(2)], { env });
});
