import type { z } from 'zod';
import type { Ending, JobPort } from './jobPort';
import type { KeptProcess } from './keptProcess';
import { MEMORY_A_BYTE, type JobLimit } from './limits';
import { answerSchemas, messageSchema, type JobRequest } from './messages';

type Kind = JobRequest['kind'];
type Answer<K extends Kind> = z.infer<(typeof answerSchemas)[K]>;

/** Why a job has no answer: it was stopped, took too long or too much memory, or its process fell over. */
export class JobError extends Error {}

/** Returns the reason of a job without an answer; what is none is our fault, and is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof JobError) return error.message;
  throw error;
}

const FALLEN: Readonly<Record<Ending, string>> = {
  memory: 'it took too much memory',
  unknown: 'its process fell over',
};

interface RunOptions {
  readonly limit: JobLimit;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Resolves to the answer to a request; rejects with a `JobError` where there is none. */
export type Ask = <K extends Kind>(
  request: Extract<JobRequest, { kind: K }>,
  options: RunOptions,
) => Promise<Answer<K>>;

/** Returns the function that sends requests to the processes of `use`. */
export const asker =
  (use: KeptProcess['use']): Ask =>
  (request, options) =>
    use((start) => runJob(start, request, options));

const TOO_LONG = 'it took too long';

/** How often it is looked how much a process has taken, in milliseconds. */
const WATCH_MS = 100;
/** What a process that was just started takes at most, in bytes: one that is seen late has more than that by its job. */
const MOST_AT_START = 150 * 2 ** 20;

/** Returns a function that reports why the process of a job has to end by now, by what it took since the job started; null where it need not. */
function excessOf(port: JobPort, limit: JobLimit, request: JobRequest): () => string | null {
  const started = port.usage();
  let base = started?.residentBytes ?? null;
  const most = limit.memoryMib * 2 ** 20 + byteCount(request) * MEMORY_A_BYTE;
  return () => {
    const now = port.usage();
    if (now === null) return null;
    base ??= Math.min(now.residentBytes, MOST_AT_START);
    if (now.cpuMs - (started?.cpuMs ?? 0) > limit.cpuMs) return TOO_LONG;
    return now.residentBytes - base > most ? FALLEN.memory : null;
  };
}

/** The bytes of the files in a request. */
function byteCount(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + byteCount(part), 0);
}

/**
 * Sends one request to the process that `start` starts, and resolves to its answer; whatever happens, its port is
 * ended.
 */
function runJob<K extends Kind>(
  start: () => JobPort,
  request: Extract<JobRequest, { kind: K }>,
  { limit, onProgress, signal }: RunOptions,
): Promise<Answer<K>> {
  return new Promise<Answer<K>>((resolve, reject) => {
    const CANCELLED = 'it was cancelled';
    if (signal?.aborted) {
      reject(new JobError(CANCELLED));
      return;
    }
    const port = start();
    let isOver = false;
    const finish = (act: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      port.end();
      act();
    };
    const fail = (reason: string): void => finish(() => reject(new JobError(reason)));
    const cancel = (): void => fail(CANCELLED);
    const timer = setTimeout(() => fail(TOO_LONG), limit.wallMs);
    const isBeyond = excessOf(port, limit, request);
    const watch = setInterval(() => {
      const excess = isBeyond();
      if (excess !== null) fail(excess);
    }, WATCH_MS);
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
        if (answer.success) finish(() => resolve(answer.data as Answer<K>));
        else fail('its answer does not fit');
      }
    });
    port.send(request);
  });
}
