import { runRequest } from './process/runRequest';

// The utility process does one request and is then ended by main, so that nothing of one file is there for the next.
process.parentPort.once('message', ({ data }) => {
  void runRequest(data, (message) => process.parentPort.postMessage(message));
});
