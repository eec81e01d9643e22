import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { SetUpError } from './say.mjs';

/** Whether a Node version ("v22.12.0") is one that Stet's tools run on: 22.12 or newer. */
export function isNewEnough(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** Path of the Node that everything but the first step runs on: the pinned one from the packages, else the user's own. */
export function findNode() {
  const pinned = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (isNewEnough(process.version)) return process.execPath;
  throw new SetUpError(`this machine's Node is ${process.version}; install Node 22.12 or newer and run this again.`);
}
