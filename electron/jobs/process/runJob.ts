import type { z } from 'zod';
import type { Ending, JobPort } from './jobPort';
import type { KeptProcess } from './keptProcess';
import { answerSchemas, messageSchema, type JobRequest } from './messages';

type Kind = JobRequest['kind'];
type Answer<K extends Kind> = z.infer<(typeof answerSchemas)[K]>;

/** Why a job gave no answer: it was stopped, took too long or too much memory, or its process fell over. */
export class JobError extends Error {}

/** The reason of a job without an answer; what is none is our fault, and is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof JobError) return error.message;
  throw error;
}

const FALLEN: Readonly<Record<Ending, string>> = {
  memory: 'it took too much memory',
  unknown: 'its process fell over',
};

interface RunOptions {
  readonly limitMs: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Gives the answer to a request; rejects with a `JobError` where there is none. */
export type Ask = <K extends Kind>(
  request: Extract<JobRequest, { kind: K }>,
  options: RunOptions,
) => Promise<Answer<K>>;

/** Asks the processes that `use` gives. */
export const asker =
  (use: KeptProcess['use']): Ask =>
  (request, options) =>
    use((start) => runJob(start, request, options));

/** Sends one request to the process that `start` gives, and gives its answer; whatever happens, its port is ended. */
function runJob<K extends Kind>(
  start: () => JobPort,
  request: Extract<JobRequest, { kind: K }>,
  { limitMs, onProgress, signal }: RunOptions,
): Promise<Answer<K>> {
  return new Promise<Answer<K>>((resolve, reject) => {
    const CANCELLED = 'it was cancelled';
    if (signal?.aborted) {
      reject(new JobError(CANCELLED));
      return;
    }
    const port = start();
    let isOver = false;
    const settle = (act: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      port.end();
      act();
    };
    const fail = (reason: string): void => settle(() => reject(new JobError(reason)));
    const cancel = (): void => fail(CANCELLED);
    const timer = setTimeout(() => fail('it took too long'), limitMs);
    signal?.addEventListener('abort', cancel);
    port.onExit((ending) => fail(FALLEN[ending]));
    port.onMessage((raw) => {
      if (isOver) return;
      const read = messageSchema.safeParse(raw);
      if (!read.success) fail('its answer does not fit');
      else if (read.data.kind === 'progress') onProgress?.(read.data.done, read.data.total);
      else if (read.data.kind === 'crash') fail(read.data.message);
      else {
        const answer = answerSchemas[request.kind].safeParse(read.data.answer);
        // The schema was picked by the request's kind, which the compiler does not follow through the table.
        if (answer.success) settle(() => resolve(answer.data as Answer<K>));
        else fail('its answer does not fit');
      }
    });
    port.send(request);
  });
}
