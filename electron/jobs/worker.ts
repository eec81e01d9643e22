import { runRequest } from './process/runRequest';

// Main ends the utility process after one request, so that nothing of one file is there for the next; only the one that
// looks words up is asked again and again.
process.parentPort.on('message', ({ data }) => {
  void runRequest(data, (message) => process.parentPort.postMessage(message));
});
