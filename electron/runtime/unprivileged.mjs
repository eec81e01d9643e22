import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hashOf } from './packages.mjs';
import { CACHE, ROOT } from './places.mjs';
import { say } from './say.mjs';

/** Debian's user "nobody". Chromium's sandbox refuses to run as root, and is never switched off. */
const NOBODY = 65534;
/** Where root may keep things that this user reads: a profile that lasts, and copies of what lies in closed folders. */
const PLACE = '/var/lib/stet';

/** The command that runs the rest of its line as that user. */
export const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/** Whether Electron has to be started as somebody else. */
export const isRoot = () => process.getuid?.() === 0;

/**
 * A script that starts Electron as an unprivileged user with the sandbox on, and the application's folder as that user
 * can read it (a copy, where the checkout lies below a closed folder).
 */
export function prepareForNobody(/** @type {string} */ electron) {
  const home = join(PLACE, 'home');
  mkdirSync(home, { recursive: true });
  chmodSync(PLACE, 0o755);
  own(home);
  const canRead = mayRead(electron) && mayRead(join(ROOT, 'out', 'main', 'main.cjs'));
  const app = canRead ? ROOT : copyOf(ROOT);
  const executable = canRead ? electron : join(copyElectron(dirname(electron)), 'electron');
  const script = join(CACHE, 'electron-as-nobody');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(script, wrapperScript(home, executable));
  chmodSync(script, 0o755);
  return { script, app };
}

/**
 * The key of the X display belongs to root, so a copy goes into the user's home; one a display, written anew at each start.
 * Tests name another executable.
 */
const wrapperScript = (/** @type {string} */ home, /** @type {string} */ executable) => `#!/bin/sh
if [ -n "$XAUTHORITY" ]; then
  key="${home}/.Xauthority$(printf %s "$DISPLAY" | tr -c A-Za-z0-9 _)"
  install -m 600 -o ${NOBODY} -g ${NOBODY} "$XAUTHORITY" "$key"
  export XAUTHORITY="$key"
fi
exec ${asNobody.join(' ')} env HOME="${home}" "\${STET_EXECUTABLE:-${executable}}" "$@"
`;

/** The environment to start Electron in: this one, with `STET_HOME` as a full path that its user may write in. */
export function electronEnv() {
  const { STET_HOME } = process.env;
  if (!STET_HOME) return process.env;
  const home = resolve(STET_HOME);
  if (isRoot()) own(home);
  return { ...process.env, STET_HOME: home };
}

/** Makes a folder, and all in it, belong to the user that Electron runs as. Links are not followed. */
function own(/** @type {string} */ path) {
  mkdirSync(path, { recursive: true });
  const walk = (/** @type {string} */ at) => {
    const info = lstatSync(at);
    if (info.isSymbolicLink()) return;
    if (info.uid !== NOBODY) chownSync(at, NOBODY, NOBODY);
    if (info.isDirectory()) for (const name of readdirSync(at)) walk(join(at, name));
  };
  walk(path);
}

const mayRead = (/** @type {string} */ path) =>
  spawnSync(asNobody[0] ?? '', [...asNobody.slice(1), 'test', '-r', path]).status === 0;

function copyOf(/** @type {string} */ root) {
  const copy = join(PLACE, `app-${hashOf(root).slice(0, 12)}`);
  say(`copying the built application to ${copy}, since its own folder is closed to other users.`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'out'), join(copy, 'out'), { recursive: true });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  return copy;
}

function copyElectron(/** @type {string} */ folder) {
  const copy = join(PLACE, `electron-${hashOf(folder).slice(0, 12)}`);
  if (!existsSync(copy) || statSync(join(copy, 'electron')).size !== statSync(join(folder, 'electron')).size) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
  }
  return copy;
}
