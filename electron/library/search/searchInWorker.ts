import { Worker } from 'node:worker_threads';
import type { DraftId } from '../../../shared/story';
import { searchHere, type DraftSearch, type OpenSearch } from './draftSearch';

/** What is done to the drafts of the index: words that came or, where they are null, went. */
export interface SearchChange {
  readonly id: DraftId;
  readonly words: string | null;
  readonly savedAtMs: number;
}

/** A message to the worker: changes, which get no answer, or a question, which gets one with its number. */
export type SearchMessage =
  | { readonly changes: readonly SearchChange[] }
  | { readonly ask: number; readonly terms: readonly string[] }
  | { readonly ask: number; readonly wordsOf: readonly DraftId[] };

/** The answer to a question of that number. */
export interface SearchAnswer {
  readonly ask: number;
  readonly value: unknown;
}

/** More changes than this go to the worker at once. */
const MOST_WAITING = 200;

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Searches in a worker thread that runs the script of that path, so that the main process answers meanwhile. A worker that ends by a fault loses its words,
 * and the search goes on in this thread.
 */
export function searchInWorker(path: string): OpenSearch {
  return (onLost) => {
    let here: DraftSearch | null = null;
    let waiting: SearchChange[] = [];
    let asked = 0;
    const pending = new Map<number, Pending>();
    const worker = new Worker(path);
    worker.unref();
    worker.on('message', ({ ask, value }: SearchAnswer) => {
      pending.get(ask)?.resolve(value as never); // What was asked with that number.
      pending.delete(ask);
      if (pending.size === 0) worker.unref();
    });
    worker.on('error', lose);
    worker.on('exit', () => lose(new Error('The search has ended.')));

    function lose(error: Error): void {
      if (here) return;
      here = searchHere(() => undefined);
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
      onLost();
    }

    const send = (message: SearchMessage): void => worker.postMessage(message);
    function flush(): void {
      if (waiting.length > 0) send({ changes: waiting });
      waiting = [];
    }
    function change(one: SearchChange): void {
      waiting.push(one);
      if (waiting.length >= MOST_WAITING) flush();
    }
    function ask<T>(messageOf: (number: number) => SearchMessage): Promise<T> {
      flush();
      asked += 1;
      worker.ref();
      const answer = new Promise<T>((resolve, reject) => pending.set(asked, { resolve, reject }));
      send(messageOf(asked));
      return answer;
    }

    return {
      put(id, words, savedAtMs) {
        if (here) here.put(id, words, savedAtMs);
        else change({ id, words, savedAtMs });
      },
      remove(id) {
        if (here) here.remove(id);
        else change({ id, words: null, savedAtMs: 0 });
      },
      wordsOf: (ids) => here?.wordsOf(ids) ?? ask((number) => ({ ask: number, wordsOf: ids })),
      find: (terms) => here?.find(terms) ?? ask((number) => ({ ask: number, terms })),
      close() {
        here = searchHere(() => undefined);
        void worker.terminate();
      },
    };
  };
}
