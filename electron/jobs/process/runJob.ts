import { jobTable, type JobName, type JobOutput } from '../jobTable';
import type { Ending, JobPort } from './jobPort';
import type { KeptProcess } from './keptProcess';
import { MEMORY_A_BYTE, type JobLimit, type JobLimits } from './limits';
import { messageSchema, type JobRequest } from './messages';

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

/** What a caller hears of a job while it runs, and what stops it. */
export interface RunOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Resolves to the answer to a request; rejects with a `JobError` where there is none. */
export type Ask = <N extends JobName>(request: JobRequest<N>, options?: RunOptions) => Promise<JobOutput<N>>;

/** Returns the function that sends requests to the processes of `use`, each within the limit of its row in the table of jobs. */
export const asker =
  (use: KeptProcess['use'], limits: JobLimits): Ask =>
  (request, options = {}) =>
    use((start) => runJob(start, request, limits[jobTable[request.kind].limit], options));

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
function runJob<N extends JobName>(
  start: () => JobPort,
  request: JobRequest<N>,
  limit: JobLimit,
  { onProgress, signal }: RunOptions,
): Promise<JobOutput<N>> {
  return new Promise<JobOutput<N>>((resolve, reject) => {
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
        const answer = jobTable[request.kind].output.safeParse(read.data.answer);
        // The schema was picked by the request's kind, which the compiler does not follow through the table.
        if (answer.success) finish(() => resolve(answer.data as JobOutput<N>));
        else fail('its answer does not fit');
      }
    });
    port.send(request);
  });
}
