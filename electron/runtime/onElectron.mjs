import { delimiter, dirname, join } from 'node:path';
import { onDisplay } from './display.mjs';
import { ROOT } from './places.mjs';
import { runCommand, setUpWindow } from './setUp.mjs';
import { spawned } from './spawned.mjs';

/**
 * Runs the Playwright tests of one configuration on the built application, after whatever of the set-up is missing.
 * What stands behind the command picks tests by their names; `env` is added to the environment.
 */
export const runOnElectron = (/** @type {string} */ config, /** @type {Record<string, string>} */ env = {}) =>
  runCommand(async () => {
    const { node, electron, app } = await setUpWindow({ forTests: true });
    const playwright = join(ROOT, 'node_modules', '.bin', 'playwright');
    return spawned([...onDisplay(), playwright, 'test', '--config', config, ...process.argv.slice(2)], {
      cwd: ROOT,
      env: {
        ...process.env,
        ...env,
        PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
        STET_ELECTRON: electron,
        STET_APP: app,
      },
    });
  });
