// The thread that holds the words of a library's drafts and searches them.
import { parentPort } from 'node:worker_threads';
import { wordsIn } from './draftSearch';
import { createSearchIndex } from './searchIndex';
import type { SearchAnswer, SearchMessage } from './searchInWorker';

const index = createSearchIndex();

parentPort?.on('message', (message: SearchMessage) => {
  if ('changes' in message)
    for (const { id, words, savedAtMs } of message.changes) {
      if (words === null) index.remove(id);
      else index.put(id, words, savedAtMs);
    }
  else {
    const value = 'terms' in message ? index.find(message.terms).join(' ') : wordsIn(index, message.wordsOf);
    parentPort?.postMessage({ ask: message.ask, value } satisfies SearchAnswer);
  }
});
