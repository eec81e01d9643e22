import type { z } from 'zod';
import { failure } from '../../library';
import type { JobPort } from './jobPort';
import type { Jobs, ReadArticle, ReadFailure, BuildFailure, BuiltExport, Fragment, FragmentFailure } from '../jobs';
import { answerSchemas, messageSchema, type JobRequest } from './messages';

/** Longest that reading a file, and building an export, may take, in milliseconds. */
const READ_LIMIT_MS = 5_000;
const BUILD_LIMIT_MS = 120_000;

type Kind = JobRequest['kind'];
type Answer<K extends Kind> = z.infer<(typeof answerSchemas)[K]>;

/** Why a job gave no answer: it was stopped, took too long, or its process fell over. */
class JobError extends Error {}

const nothingKnown = { caption: '', credit: '', altText: '', source: '' };

/** Does each job in a process of its own, with a limit of time and memory; what falls over there is a failure here. */
export function processJobs(start: () => JobPort): Jobs {
  return {
    async readArticle(bytes) {
      try {
        // The worker's failures carry the codes of `ReadFailure`; its schema checks that there is one.
        return (await run(start, { kind: 'readArticle', bytes }, READ_LIMIT_MS)) as ReadArticle | ReadFailure;
      } catch (error) {
        return failure('file-unreadable', sentence(error, 'The file could not be read'));
      }
    },
    // A photo whose metadata makes the reader fall over is taken in all the same, without them.
    readPhotoDetails: (bytes) =>
      run(start, { kind: 'readPhotoDetails', bytes }, READ_LIMIT_MS).catch((error: unknown) => {
        if (error instanceof JobError) return nothingKnown;
        throw error;
      }),
    async exportStory({ story, photos, formats }, onProgress, signal) {
      try {
        const request = { kind: 'exportStory', story, photos: [...photos], formats } as const;
        return (await run(start, request, BUILD_LIMIT_MS, onProgress, signal)) as BuiltExport | BuildFailure;
      } catch (error) {
        if (signal?.aborted) return failure('export-cancelled', 'The export was cancelled. Nothing was written.');
        return failure('export-failed', sentence(error, 'The export did not succeed'));
      }
    },
    async htmlFragment(story) {
      try {
        return (await run(start, { kind: 'htmlFragment', story }, READ_LIMIT_MS)) as Fragment | FragmentFailure;
      } catch (error) {
        return failure('export-failed', sentence(error, 'The export did not succeed'));
      }
    },
  };
}

function sentence(error: unknown, what: string): string {
  if (error instanceof JobError) return `${what}: ${error.message}.`;
  throw error;
}

function run<K extends Kind>(
  start: () => JobPort,
  request: Extract<JobRequest, { kind: K }>,
  limitMs: number,
  onProgress: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Answer<K>> {
  return new Promise<Answer<K>>((resolve, reject) => {
    const port = start();
    const stop = (reason: string) => (): void => {
      settle(() => reject(new JobError(reason)));
    };
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
      port.end();
      act();
    };
    const timer = setTimeout(stop('it took too long'), limitMs);
    const cancelled = stop('it was cancelled');
    signal?.addEventListener('abort', cancelled);
    port.onExit(stop('its process fell over'));
    port.onMessage((raw) => {
      const message = messageSchema.safeParse(raw);
      const sent = message.success ? message.data : { kind: 'crash' as const, message: 'its answer does not fit' };
      if (sent.kind === 'progress') {
        onProgress(sent.done, sent.total);
        return;
      }
      const answer = sent.kind === 'answer' ? answerSchemas[request.kind].safeParse(sent.answer) : null;
      if (!answer?.success) {
        stop(sent.kind === 'crash' ? sent.message : 'its answer does not fit')();
        return;
      }
      // The schema was picked by the request's kind, which the compiler does not follow through the table.
      settle(() => resolve(answer.data as Answer<K>));
    });
    if (signal?.aborted) cancelled();
    else port.send(request);
  });
}
