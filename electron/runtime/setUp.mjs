import { ensureBuild } from './build.mjs';
import { ensureDebianPackages, TEST_PACKAGES, WINDOW_PACKAGES } from './debianPackages.mjs';
import { ensureElectron } from './electronRuntime.mjs';
import { ensurePackages } from './packages.mjs';
import { findNode } from './pinnedNode.mjs';
import { ROOT } from './places.mjs';
import { say, SetUpError } from './say.mjs';
import { isRoot, prepareForNobody } from './unprivileged.mjs';

/** The Node of the project, with its packages installed. */
export function setUpNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new SetUpError(`this machine's Node is ${process.version}; Stet's set-up needs Node 20 or newer.`);
  ensurePackages();
  return findNode();
}

/** The Node of the project, with the application built. */
export function setUpBuild() {
  const node = setUpNode();
  ensureBuild(node);
  return node;
}

/**
 * Everything that a window needs: Node, the build, an Electron to run (as root a script that starts it), its executable,
 * and the folder of the application to give it.
 */
export async function setUpWindow({ forTests = false } = {}) {
  const isLinux = process.platform === 'linux';
  const debianPackages =
    isLinux && ensureDebianPackages(forTests ? [...WINDOW_PACKAGES, ...TEST_PACKAGES] : WINDOW_PACKAGES);
  const node = setUpNode();
  ensureBuild(node);
  const executable = await ensureElectron(node);
  await debianPackages;
  if (!isRoot()) return { node, electron: executable, executable, app: ROOT };
  const { script, app } = prepareForNobody(executable);
  return { node, electron: script, executable, app };
}

/** Runs a command of `npm run`; a step that cannot be done is told in one line and ends with 1. */
export async function runCommand(/** @type {() => Promise<number> | number} */ command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
