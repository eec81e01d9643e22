import { runRequest } from './process/runRequest';

// Main ends the utility process after one file, so that nothing of it is there for the next; only the one that looks
// words up is asked again and again.
process.parentPort.on('message', ({ data }) => {
  void runRequest(data, (message) => process.parentPort.postMessage(message));
});
