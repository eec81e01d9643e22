import { spawn, spawnSync } from 'node:child_process';
import { say, SetUpError } from './say.mjs';

/** What a window needs on Debian, and what the tests need besides. */
export const WINDOW_PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libsecret-1-0',
];
export const TEST_PACKAGES = [
  'libreoffice-writer',
  'poppler-utils',
  'chromium',
  'fonts-noto-core',
  'iproute2',
  'tcpdump',
  'strace',
  'dbus',
  'python3-dbusmock',
  'python3-uno',
];

/** The packages of a list that `dpkg-query -W -f '${Package} ${db:Status-Status}\n'` does not tell as installed. */
export function missingPackages(/** @type {readonly string[]} */ wanted, /** @type {string} */ dpkgList) {
  const installed = new Set(
    dpkgList
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      // Debian 13 and Ubuntu 24.04 renamed some libraries for 64-bit time: libgtk-3-0t64 is libgtk-3-0.
      .map((line) => (line.split(' ')[0] ?? '').replace(/t64$/, '')),
  );
  return wanted.filter((name) => !installed.has(name));
}

/**
 * Has the Debian packages installed, beside whatever else is done: by apt where this user may, else by telling the command.
 * Other systems bring their own.
 *
 * @returns {Promise<void>} until they are there
 */
export function ensureDebianPackages(/** @type {readonly string[]} */ wanted) {
  const dpkg = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const missing = dpkg.status === 0 ? missingPackages(wanted, dpkg.stdout) : [];
  if (missing.length === 0) return Promise.resolve();
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0)
    throw new SetUpError(`some Debian packages are missing; install them with: sudo ${command}`);
  say(`installing Debian packages: ${missing.join(' ')}…`);
  const script = 'apt-get -qq update; exec apt-get -qq install -y --no-install-recommends "$@"';
  const apt = spawn('sh', ['-c', script, 'apt-get', ...missing], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  apt.stderr.on('data', (data) => (errors += data));
  const done = /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      apt.on('close', (code) => {
        if (code === 0) return resolve();
        const reason = errors.split('\n').find((line) => line.startsWith('E:')) ?? 'apt-get failed';
        reject(
          new SetUpError(`the Debian packages could not be installed (${reason}). With a network, run: ${command}`),
        );
      });
    })
  );
  // Who waits for it is told; who has failed by then does not wait.
  done.catch(() => undefined);
  return done;
}
