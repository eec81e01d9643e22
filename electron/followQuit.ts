import { app, powerMonitor } from 'electron';
import type { AppWindow } from './window';

/** Chromium forgets a crash of the process that draws after some minutes. */
const CRASH_SPAN_MS = 5 * 60_000;
const NO_LIMIT = 'disable-gpu-process-crash-limit';

/**
 * Lets a signal or a machine that shuts down end Stet the way its menu does: the page hands over its text first. However
 * it ends and however often it is told to, `finish` is done once, and waited for.
 */
export function followQuit(open: () => AppWindow | null, finish: (signalled: boolean) => Promise<void>) {
  let signalled = false;
  let finishing: Promise<void> | null = null;
  let isDone = false;
  const end = (): void => {
    finishing ??= finish(signalled)
      // A fault there keeps nobody from ending Stet.
      .catch(() => undefined)
      .then(() => {
        isDone = true;
        app.quit();
      });
  };
  app.on('window-all-closed', end);
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    end();
  });
  const leave = (): void => {
    const window = open()?.window;
    if (window && !window.isDestroyed()) window.close();
    else app.quit();
  };
  // Who ends a session tells every process of it, and on a busy machine this one hears of it last. By then Chromium would have
  // given up, since the process that draws is gone and cannot be started again: so no limit, once there is something to lose.
  // Where that process crashed by itself the limit stands, since Chromium finds another way to draw by it.
  const setLimit = (isLimited: boolean): void => {
    if (isLimited && !signalled) app.commandLine.removeSwitch(NO_LIMIT);
    else app.commandLine.appendSwitch(NO_LIMIT);
  };
  app.on('browser-window-created', (_event, window) => {
    window.once('ready-to-show', () => setLimit(false));
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'killed' || reason === 'clean-exit' || reason === 'launch-failed') return;
    setLimit(true);
    setTimeout(() => setLimit(false), CRASH_SPAN_MS);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      signalled = true;
      setLimit(false);
      leave();
    });
  const onShutdown = (event: Electron.Event): void => {
    // Has the system wait until Stet is gone (logind: five seconds at most).
    event.preventDefault();
    leave();
  };
  // Electron's types leave out the event.
  powerMonitor.on('shutdown', onShutdown as () => void);
  return {
    /** The page keeps the window open for text that cannot be saved; a signal leaves no choice. */
    giveUp: () => {
      if (signalled) app.exit(1);
    },
  };
}
