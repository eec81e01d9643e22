import { app, powerMonitor } from 'electron';
import type { AppWindow } from './window';

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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      signalled = true;
      // Who ends a session tells every process of it. Without the one that draws, Chromium would give up at once.
      app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
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
