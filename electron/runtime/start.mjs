import { onDisplay } from './display.mjs';
import { say } from './say.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';
import { electronEnv, isRoot } from './unprivileged.mjs';

// `npm start`: opens the editor, after whatever of the set-up is missing.
await runCommand(async () => {
  const { electron, app } = await setUpWindow();
  if (isRoot()) say('running as root: Electron starts as an unprivileged user, with its sandbox on.');
  say('opening the editor.');
  return spawned([...onDisplay(), electron, app, '--log-level=3', ...process.argv.slice(2)], { env: electronEnv() });
});
