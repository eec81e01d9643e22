import { debounce } from 'es-toolkit/function';
import type { Ending, JobPort } from './jobPort';
import { messageSchema } from './messages';

/** A process that does one job after the other. */
export interface KeptProcess {
  /** Calls `job` with a port to the process, once the jobs before it are over. */
  readonly use: <T>(job: (start: () => JobPort) => Promise<T>) => Promise<T>;
  /** Ends the process now; the next job starts another. */
  readonly end: () => void;
}

/** Starts a process at the first job and ends it when nothing was asked for `idleMs`, or when a job got no answer from it. */
export function keptProcess(start: () => JobPort, idleMs: number): KeptProcess {
  let port: JobPort | null = null;
  let last: Promise<unknown> = Promise.resolve();
  // Those of the job that is under way.
  let onMessage: ((message: unknown) => void) | null = null;
  let onExit: ((ending: Ending) => void) | null = null;

  const end = (): void => {
    endSoon.cancel();
    port?.end();
  };
  const endSoon = debounce(end, idleMs);
  const running = (): JobPort => {
    if (port) return port;
    const started = start();
    started.onMessage((message) => onMessage?.(message));
    started.onExit((ending) => {
      if (port !== started) return;
      port = null;
      onExit?.(ending);
    });
    return (port = started);
  };
  const lend = (): JobPort => {
    endSoon.cancel();
    const lent = running();
    let isAnswered = false;
    return {
      send: (message) => lent.send(message),
      onMessage: (listener) => {
        onMessage = (message) => {
          isAnswered = messageSchema.safeParse(message).data?.kind === 'answer';
          listener(message);
        };
      },
      onExit: (listener) => void (onExit = listener),
      usage: () => lent.usage(),
      end: () => {
        onMessage = null;
        onExit = null;
        if (isAnswered) endSoon();
        else {
          lent.end();
          // It may take a moment to go, and must not be lent again meanwhile.
          if (port === lent) port = null;
        }
      },
    };
  };
  return {
    use: (job) => {
      const done = last.then(() => job(lend));
      last = done.catch(() => undefined);
      return done;
    },
    end,
  };
}
