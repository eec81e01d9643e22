import type { JobPort } from './jobPort';
import { PREPARE } from './messages';

/** A way to start processes, of which one can be started before there is a job for it. */
export interface StandingBy {
  /** Returns the process that stands by, else a new one. */
  readonly start: () => JobPort;
  /** Starts a process that loads what reads files, unless one stands by; it is ended when no job has come for `idleMs`. */
  readonly standBy: () => void;
  /** Ends the process that stands by, where one does. */
  readonly end: () => void;
}

/** Returns the means to start processes ahead of their jobs; `start` starts one. */
export function standingBy(start: () => JobPort, idleMs: number): StandingBy {
  let ready: JobPort | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const take = (): JobPort | null => {
    clearTimeout(idle);
    const taken = ready;
    ready = null;
    return taken;
  };
  return {
    start: () => take() ?? start(),
    standBy() {
      if (ready) return;
      const port = start();
      ready = port;
      // One that fell over meanwhile is not for a job.
      port.onExit(() => {
        if (ready === port) take();
      });
      port.send(PREPARE);
      idle = setTimeout(() => take()?.end(), idleMs);
    },
    end: () => take()?.end(),
  };
}
