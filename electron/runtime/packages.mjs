import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { say, SetUpError } from './say.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.stet-lockfile');

/** What tells one lockfile from another. */
export const hashOf = (/** @type {string | Uint8Array} */ content) =>
  createHash('sha256').update(content).digest('hex');

/** Installs the packages of the lockfile where they are not those already. Without a network, what is there goes on. */
export function ensurePackages() {
  const wanted = hashOf(readFileSync(join(ROOT, 'package-lock.json')));
  const have = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (have === wanted) return;
  say('installing packages by the lockfile…');
  // No package that Stet uses needs its install script, and a script is a stranger's program.
  const args = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Without a network npm would try each package for minutes; its cache may have them all.
  const npm = npmRun(['ci', ...args, ...(hasRegistry() ? [] : ['--offline'])]);
  if (npm.status === 0) return writeFileSync(STAMP, wanted);
  const reason = firstError(npm.stderr);
  if (have === '')
    throw new SetUpError(
      `the packages could not be installed (${reason}). If that is the network, connect and run this again.`,
    );
  say(`the packages could not be brought up to date (${reason}); going on with those that are there.`);
}

const npmRun = (/** @type {readonly string[]} */ args) =>
  spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });

function hasRegistry() {
  const { stderr } = npmRun(['ping', '--fetch-retries=0', '--fetch-timeout=10000', '--loglevel=error']);
  return !/code (EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT)/.test(stderr ?? '');
}

const firstError = (/** @type {string} */ output) =>
  (output ?? '')
    .split('\n')
    .find((line) => /npm (error|ERR!) (code|network|Missing|Invalid)/.test(line))
    ?.replace(/^npm (error|ERR!) /, '') ?? 'npm ci failed';
