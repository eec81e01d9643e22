import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { say, SetUpError } from './say.mjs';

const SOURCES = ['shared', 'electron', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const BUILT = join(ROOT, 'out', 'renderer', 'index.html');

/** The newest change below a path, in milliseconds since 1970; tests do not count. */
export function newestChange(/** @type {string} */ path) {
  /** @type {number} */
  let newest = 0;
  const info = statSync(path);
  if (!info.isDirectory()) return /\.test\.[a-z]+$/.test(path) ? 0 : info.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestChange(join(path, name)));
  return newest;
}

/** Builds the application where a source is newer than what is built. */
export function ensureBuild(/** @type {string} */ node) {
  const changed = SOURCES.reduce((newest, source) => Math.max(newest, newestChange(join(ROOT, source))), 0);
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > changed) return;
  say('building…');
  const cli = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const done = spawnSync(node, [cli, 'build', '--logLevel', 'error'], { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) throw new SetUpError(`the build failed:\n${done.stderr}${done.stdout}`);
}
