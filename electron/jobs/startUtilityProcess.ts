import { app, utilityProcess } from 'electron';
import { MEMORY_MIB, memoryArguments, usageOf, type JobPort, type Usage } from './process';

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
    usage: () => (child.pid === undefined ? null : (usageOf(child.pid) ?? measured(child.pid))),
    end: () => void child.kill(),
  };
}

/** Returns what Electron has measured of a process, for systems that `usageOf` knows nothing of; null where it has none. */
function measured(pid: number): Usage | null {
  const found = app.getAppMetrics().find((metric) => metric.pid === pid);
  // In seconds.
  const cpu = found?.cpu.cumulativeCPUUsage;
  return found && cpu !== undefined ? { cpuMs: cpu * 1000, residentBytes: found.memory.workingSetSize * 1024 } : null;
}
