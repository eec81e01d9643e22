import type { App, PowerMonitor } from 'electron';
import { diskHangs, isDiskBusy } from '../disk';
import { packagesIn } from './openedPackages';
import type { AppWindow } from '../window';

/** Chromium forgets a crash of the process that draws after some minutes. */
const CRASH_SPAN_MS = 5 * 60_000;
const NO_LIMIT = 'disable-gpu-process-crash-limit';
/** Argument of a start that came by itself because the one before could show nothing any more. */
const ANEW = '--started-anew';
/** A start that fails sooner than this after another one is not followed by a third. */
const ANEW_SPAN_MS = 60_000;
/** The system ends the processes of a session one after the other: this long Stet waits for its own signal. */
const TOLD_WITHIN_MS = 700;
/** How long calls to the disk that are still under way at the very end have to come back. */
const DISK_PATIENCE_MS = 1000;

/** The process that Stet runs in. */
interface Host {
  /** Whether a call to the disk has not come back yet. */
  readonly isDiskBusy: () => boolean;
  /** Ends the process at once, whatever its threads wait for. */
  readonly kill: () => void;
}

const thisProcess: Host = {
  isDiskBusy,
  kill: () => process.kill(process.pid, 'SIGKILL'),
};

/**
 * Lets a signal or a machine that shuts down end Stet the way its menu does: the page hands over its text first.
 * However it ends and however often it is signalled, `finish` is done once, and waited for: it has to end by itself. A
 * call to the disk that never comes back does not keep the process alive.
 */
export function registerQuit(
  { app, powerMonitor }: { readonly app: App; readonly powerMonitor: PowerMonitor },
  open: () => AppWindow | null,
  finish: (signalled: boolean) => Promise<void>,
  sayHopeless: () => void,
  host: Host = thisProcess,
) {
  let signalled = false;
  let isHopeless = false;
  let leavesUnsaved = false;
  let finishing: Promise<void> | null = null;
  let isDone = false;
  const end = (): void => {
    finishing ??= finish(signalled)
      // A fault there keeps nobody from ending Stet.
      .catch(() => undefined)
      .then(async () => {
        isDone = true;
        const hangs = await diskHangs(DISK_PATIENCE_MS, host.isDiskBusy);
        if (isHopeless && !signalled) {
          // Another start is made by a process that ends in order.
          if (hangs) sayHopeless();
          else startAnew(app, sayHopeless);
        }
        // An orderly exit would wait for the thread that waits for the disk, for ever.
        if (hangs) host.kill();
        else if (leavesUnsaved) app.exit(1);
        else app.quit();
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
  const setLimit = limitCrashesOfDrawing(app, () => signalled);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      signalled = true;
      setLimit(false);
      open()?.stopCounting();
      leave();
    });
  const onShutdown = (event: Electron.Event): void => {
    // Has the system wait until Stet is gone (logind: five seconds at most).
    event.preventDefault();
    const there = open();
    if (there && !there.window.isDestroyed()) there.closing.sessionEnds();
    else leave();
  };
  // Electron's types leave out the event.
  powerMonitor.on('shutdown', onShutdown as () => void);
  return {
    /** The page keeps the window open for text that cannot be saved; a signal leaves no choice. */
    giveUp: () => {
      if (!signalled && !isHopeless) return;
      leavesUnsaved = signalled;
      open()?.window.destroy();
    },
    /** Nothing can be shown any more: ends Stet with all saved and starts it again. */
    startAnew: () => {
      if (isHopeless) return;
      isHopeless = true;
      setTimeout(() => {
        if (!signalled) leave();
      }, TOLD_WITHIN_MS);
    },
  };
}

/**
 * Lets Chromium start the process that draws however often it ends by others' hands, and not without limit where it
 * crashes by itself.
 *
 * @returns what sets whether there is a limit; there is none once a session's end was signalled.
 */
function limitCrashesOfDrawing(app: App, isSignalled: () => boolean): (isLimited: boolean) => void {
  // The end of a session is signalled to every process of it, and on a busy machine to this one last. By then Chromium
  // would have given up, since the process that draws is gone and cannot be started again: so no limit, once there is
  // something to lose. Where that process crashed by itself the limit is kept, since Chromium finds another way to draw
  // by it.
  const setLimit = (isLimited: boolean): void => {
    if (isLimited && !isSignalled()) app.commandLine.removeSwitch(NO_LIMIT);
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
  return setLimit;
}

/** Once: where that did not help either, the user is notified. */
function startAnew(app: App, sayHopeless: () => void): void {
  if (process.argv.includes(ANEW) && process.uptime() * 1000 < ANEW_SPAN_MS) {
    sayHopeless();
    return;
  }
  // What the first start was to open is taken in.
  const args = process.argv.slice(1).filter((arg) => arg !== ANEW && packagesIn([arg], '').length === 0);
  app.relaunch({ args: [...args, ANEW] });
}
