import { Worker } from 'node:worker_threads';
import { runRequest } from './process/runRequest';
import { WATCH_THREAD } from './process/usage';

// Only another thread runs while a file holds this one up.
new Worker(WATCH_THREAD, { eval: true });

process.on('message', (request) => {
  void runRequest(request, (message) => process.send?.(message));
});
