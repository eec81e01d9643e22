import { app } from 'electron';

/** Command-line switches by which another program reads and drives Stet's pages and its main process. */
const DEBUGGING = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
] as const;

/** Those that take a page or a process of Chromium's out of its sandbox. */
const OUT_OF_THE_SANDBOX = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'allow-sandbox-debugging',
  'no-zygote',
  'no-zygote-sandbox',
  'single-process',
  'in-process-gpu',
] as const;

/** Those that start another program in place of a process of Chromium's, or with it. */
const OTHER_PROGRAMS = [
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'zygote-cmd-prefix',
  'plugin-launcher',
  'ppapi-plugin-launcher',
  'gpu-launcher',
  'browser-subprocess-path',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'register-pepper-plugins',
] as const;

/** Those that take away what keeps a page to itself and off the network. */
const OPEN_PAGES = [
  'disable-web-security',
  'disable-site-isolation-trials',
  'disable-site-isolation-for-policy',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'log-net-log',
] as const;

const OPENING_UP = [...OUT_OF_THE_SANDBOX, ...OTHER_PROGRAMS, ...OPEN_PAGES];

/** Electron adds switches of its own, `allow-file-access-from-files` among them: only those that came with the start count. */
const isGiven = (name: string): boolean =>
  process.argv.some((word) => /^(?:--?|\/)([^=]+)/.exec(word)?.[1]?.toLowerCase() === name);

/**
 * Returns the first switch on the command line that a packaged Stet must not start with; null where there is none, and in
 * development, where a test may need one. Call before the app is ready, since Chromium then opens its port and starts its
 * processes.
 */
export function refusedSwitch(): string | null {
  if (!app.isPackaged) return null;
  const has = (name: string): boolean => app.commandLine.hasSwitch(name);
  return DEBUGGING.find(has) ?? OPENING_UP.find((name) => isGiven(name) && has(name)) ?? null;
}
