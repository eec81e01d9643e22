import type { z } from 'zod';
import { failure } from '../../library';
import type { Jobs } from '../jobs';
import type { JobPort } from './jobPort';
import { keptProcess } from './keptProcess';
import { answerSchemas, messageSchema, packToSent, sentToPack, type JobRequest } from './messages';

/** Longest that a job may take, in milliseconds, the start of its process included. */
export interface JobLimits {
  /** For what reads one file. */
  readonly readMs: number;
  /** For what builds an export. */
  readonly buildMs: number;
  /** How long the process that looks words up waits for more. */
  readonly idleMs: number;
}

/** Many times what the largest file takes on a slow laptop: who meets a limit has a file that never ends. */
const LIMITS: JobLimits = { readMs: 15_000, buildMs: 120_000, idleMs: 60_000 };

type Kind = JobRequest['kind'];
type Answer<K extends Kind> = z.infer<(typeof answerSchemas)[K]>;

/** Why a job gave no answer: it was stopped, took too long, or its process fell over. */
class JobError extends Error {}

const nothingKnown = { caption: '', credit: '', altText: '', source: '' };

/**
 * Does each job in a process of its own, with a limit of time and memory; what falls over there is a failure here. Words
 * alone are looked up in one that is kept while they come, since it has read the dictionaries.
 */
export function processJobs(start: () => JobPort, limits: JobLimits = LIMITS): Jobs {
  const spelling = keptProcess(start, limits.idleMs);
  return {
    async readArticle(bytes, format) {
      try {
        return await run(start, { kind: 'readArticle', bytes, format }, { limitMs: limits.readMs });
      } catch (error) {
        return failure('file-unreadable', sentence(error, 'The file could not be read'));
      }
    },
    async readPackage(bytes) {
      try {
        const read = await run(start, { kind: 'readPackage', bytes }, { limitMs: limits.buildMs });
        return read.ok ? { ...read, pack: sentToPack(read.pack) } : read;
      } catch (error) {
        return failure('file-unreadable', sentence(error, 'The file could not be read'));
      }
    },
    async readClipboard(clipboard) {
      try {
        return await run(start, { kind: 'readClipboard', clipboard }, { limitMs: limits.readMs });
      } catch (error) {
        return failure('paste-unreadable', sentence(error, 'What was pasted could not be read'));
      }
    },
    // A photo whose metadata makes the reader fall over is taken in all the same, without them.
    readPhotoDetails: (bytes) =>
      run(start, { kind: 'readPhotoDetails', bytes }, { limitMs: limits.readMs }).catch((error: unknown) => {
        if (error instanceof JobError) return nothingKnown;
        throw error;
      }),
    async exportStory({ story, photos, formats, pack, withChanges = false }, onProgress, signal) {
      try {
        const request = {
          kind: 'exportStory',
          story,
          photos: [...photos],
          formats,
          withChanges,
          pack: pack && packToSent(pack),
        } as const;
        return await run(start, request, { limitMs: limits.buildMs, onProgress, signal });
      } catch (error) {
        if (signal?.aborted) return failure('export-cancelled', 'The export was cancelled. Nothing was written.');
        return failure('export-failed', sentence(error, 'The export did not succeed'));
      }
    },
    async htmlFragment(story, part) {
      try {
        return await run(start, { kind: 'htmlFragment', story, part }, { limitMs: limits.buildMs });
      } catch (error) {
        return failure('export-failed', sentence(error, 'The export did not succeed'));
      }
    },
    mergeCopies: (mine, theirs) => run(start, { kind: 'mergeCopies', mine, theirs }, { limitMs: limits.buildMs }),
    async lookUp(order) {
      try {
        return await spelling.use((lend) => run(lend, { kind: 'lookUp', ...order }, { limitMs: limits.readMs }));
      } catch (error) {
        return failure('bad-dictionary', sentence(error, 'The dictionary cannot be used'), order.dictionaries[0]?.name);
      }
    },
    endLookUps: () => spelling.end(),
  };
}

function sentence(error: unknown, what: string): string {
  if (error instanceof JobError) return `${what}: ${error.message}.`;
  throw error;
}

interface RunOptions {
  readonly limitMs: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Sends one request to the process that `start` gives, and gives its answer; whatever happens, its port is ended. */
function run<K extends Kind>(
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
    port.onExit(() => fail('its process fell over'));
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
