import { fork } from 'node:child_process';
import type { JobPort } from './jobPort';
import { MEMORY_MIB, memoryArguments } from './limits';
import { parseTold, usageOf, type Usage } from './usage';

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
    // The worker listens to its input for the end of this process, and writes to its output what it takes. What Node
    // prints about short memory is dropped.
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
  });
  let told: Usage | null = null;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (told = parseTold(text) ?? told));
  return {
    // Where it cannot be sent, the process has ended, is about to, or could not start and has no channel at all.
    send: (message) => {
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', (code, signal) =>
        listener(signal === ABORTED.signal || code === ABORTED.code ? 'memory' : 'unknown'),
      );
      // It could not even start.
      child.once('error', () => listener('unknown'));
    },
    // Elsewhere than on Linux the usage of a process cannot be seen from outside, so it reports its own.
    usage: () => (child.pid === undefined ? null : usageOf(child.pid)) ?? told,
    end: () => void child.kill('SIGKILL'),
  };
}
