import { Worker } from 'node:worker_threads';
import { runRequest } from './process/runRequest';

// The command line holds the other end of this process's input, and the system lets go of it however the command ends.
// Only another thread hears of that while a file holds this one up.
new Worker("require('node:fs').read(0, Buffer.alloc(1), () => process.kill(process.pid, 'SIGKILL'));", { eval: true });

process.on('message', (request) => {
  void runRequest(request, (message) => process.send?.(message));
});
