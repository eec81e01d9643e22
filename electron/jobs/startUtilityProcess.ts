import { utilityProcess } from 'electron';
import { MEMORY_MIB, memoryArguments, type JobPort } from './process';

/** Starts the worker in an Electron utility process, for the window. */
export function startUtilityProcess(workerPath: string): JobPort {
  const child = utilityProcess.fork(workerPath, [], {
    execArgv: memoryArguments(MEMORY_MIB),
    serviceName: 'Stet job',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', () => listener('unknown')),
    end: () => void child.kill(),
  };
}
