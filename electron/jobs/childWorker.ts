import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keepCompiledCode } from '../keepCompiledCode';
import { WATCH_THREAD } from './process/usage';

// Only another thread runs while a file holds this one up.
new Worker(WATCH_THREAD, { eval: true });

const flush = keepCompiledCode(join(__dirname, 'compiled'));
const loaded = import('./process/runRequest');
process.on('message', (request) => {
  void loaded
    .then(({ runRequest }) => runRequest(request, (message) => process.send?.(message)))
    // The command ends this process by force.
    .then(flush);
});
