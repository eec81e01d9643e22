import { fork } from 'node:child_process';
import type { JobPort } from './jobPort';
import { MEMORY_MIB, memoryArguments } from './limits';

/** What Node ends with where memory is short: a signal, or its number where a system has none. */
const ABORTED = { signal: 'SIGABRT', code: 134 } as const;

/**
 * Starts the worker in a child process of Node, for the command line. A thread would start sooner, but most ways of
 * running out of memory in one end all of them.
 */
export function startChildProcess(workerPath: string, memoryMib = MEMORY_MIB): JobPort {
  const child = fork(workerPath, [], {
    execArgv: memoryArguments(memoryMib),
    serialization: 'advanced',
    // The worker listens to its input for the end of this process. What Node says of short memory is for nobody.
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  return {
    // Where it cannot be sent, the process has ended or is about to.
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', (code, signal) =>
        listener(signal === ABORTED.signal || code === ABORTED.code ? 'memory' : 'unknown'),
      );
      // It could not even start.
      child.once('error', () => listener('unknown'));
    },
    end: () => void child.kill('SIGKILL'),
  };
}
