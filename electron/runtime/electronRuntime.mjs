import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFallbackElectron, FALLBACK_VERSION } from './fallbackElectron.mjs';
import { CACHE, ROOT } from './places.mjs';
import { say, SetUpError } from './say.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
/** Longest that the declared Electron's own download may take to start; a closed network refuses at once. */
const DOWNLOAD_LIMIT_MS = 180_000;
/** A download that failed is tried again after this long. */
const TRY_AGAIN_MS = 24 * 60 * 60 * 1000;

/** Path of an Electron to run: the declared one, or the older fallback on linux-x64 where that cannot be had. */
export async function ensureElectron(/** @type {string} */ node) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return join(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const declared = declaredElectron() ?? download(node, version);
  if (declared) return declared;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpError(`Electron ${version} could not be fetched. Connect to a network and run this again.`);
  }
  const fallback = await ensureFallbackElectron();
  say(`Electron ${version} cannot be had here; running on Electron ${FALLBACK_VERSION} instead.`);
  return fallback;
}

function declaredElectron() {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

function download(/** @type {string} */ node, /** @type {string} */ version) {
  const note = join(CACHE, `electron-${version}-unavailable`);
  if (existsSync(note) && Date.now() - Number(readFileSync(note, 'utf8')) < TRY_AGAIN_MS) return null;
  say(`fetching Electron ${version}…`);
  const done = spawnSync(node, [join(PACKAGE, 'install.js')], { encoding: 'utf8', timeout: DOWNLOAD_LIMIT_MS });
  if (done.status === 0) return declaredElectron();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(note, String(Date.now()));
  return null;
}
