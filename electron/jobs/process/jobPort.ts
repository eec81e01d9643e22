import { utilityProcess } from 'electron';

/** A process that does one job. */
export interface JobPort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called when the process has ended, for whatever reason. */
  onExit(listener: () => void): void;
  end(): void;
}

/** More than any story needs; a file that wants more is not one. In MiB, of JavaScript objects; bytes of photos are not among them. */
const MEMORY_MIB = 300;

/** Starts the worker in an Electron utility process. */
export function startUtilityProcess(workerPath: string): JobPort {
  const child = utilityProcess.fork(workerPath, [], {
    execArgv: [`--max-old-space-size=${MEMORY_MIB}`],
    serviceName: 'Stet job',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    end: () => void child.kill(),
  };
}
