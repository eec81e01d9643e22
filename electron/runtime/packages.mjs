import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { say, SetUpError } from './say.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.stet-lockfile');

/** No network is told after seconds, not after the minutes of npm's own three tries. */
const NPM_CI = [
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=500',
  '--fetch-retry-maxtimeout=2000',
];

/** What tells one lockfile from another. */
export const hashOf = (/** @type {string | Buffer} */ content) => createHash('sha256').update(content).digest('hex');

/** Installs the packages of the lockfile where they are not those already. Without a network, what is there goes on. */
export function ensurePackages() {
  const wanted = hashOf(readFileSync(join(ROOT, 'package-lock.json')));
  const have = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (have === wanted) return;
  say('installing packages by the lockfile…');
  // No package that Stet uses needs its install script, and a script is a stranger's program.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', ...NPM_CI], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return writeFileSync(STAMP, wanted);
  const reason = firstError(npm.stderr);
  if (have === '')
    throw new SetUpError(
      `the packages could not be installed (${reason}). If that is the network, connect and run this again.`,
    );
  say(`the packages could not be brought up to date (${reason}); going on with those that are there.`);
}

const firstError = (/** @type {string} */ output) =>
  (output ?? '')
    .split('\n')
    .find((line) => /npm (error|ERR!) (code|network|Missing|Invalid)/.test(line))
    ?.replace(/^npm (error|ERR!) /, '') ?? 'npm ci failed';
