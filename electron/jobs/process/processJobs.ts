import type { PhotoDetails } from '../../../shared/import';
import { NO_PHOTO_TEXTS } from '../../../shared/story';
import type { Lang } from '../../../shared/story';
import { failure, type Failure } from '../../../shared/bridge';
import type { BuildFailure, BuiltExport, ExportOrder, Jobs, ReadFailure, ReadPackage, StoryWork } from '../jobs';
import type { JobOutput } from '../jobTable';
import { packToSent, sentToPack } from '../sentPackage';
import type { JobPort } from './jobPort';
import { keptProcess, type KeptProcess } from './keptProcess';
import { LIMITS, type JobLimits } from './limits';
import { asker, JobError, reasonOf, type Ask, type RunOptions } from './runJob';
import { standingBy } from './standingBy';
import { storyWork } from './storyWork';

/**
 * Does each job in a process of its own, with a limit of time and memory; what falls over there is a failure here. Words
 * alone are looked up in one that is kept while they come, since it has read the dictionaries.
 */
export function processJobs(start: () => JobPort, limits: JobLimits = LIMITS): Jobs {
  const ahead = standingBy(start, limits.idleMs);
  return {
    ...jobsBy(
      asker((job) => job(start), limits),
      keptProcess(start, limits.idleMs),
      limits,
    ),
    onOneFile: () => keptJobs(ahead.start, limits),
    standBy: ahead.standBy,
  };
}

/** Jobs that one process does after the other. */
export interface KeptJobs extends Jobs, StoryWork {
  /** Ends the process; without that it holds the program up. */
  readonly end: () => void;
}

/** Does the jobs in one process, and in a new one after a job that it did not answer. */
export function keptJobs(start: () => JobPort, limits: JobLimits = LIMITS): KeptJobs {
  const ahead = standingBy(start, limits.idleMs);
  const kept = keptProcess(ahead.start, limits.idleMs);
  const ask = asker(kept.use, limits);
  const end = (): void => {
    kept.end();
    ahead.end();
  };
  return { ...jobsBy(ask, kept, limits), ...storyWork(ask), standBy: ahead.standBy, end };
}

function jobsBy(ask: Ask, spelling: KeptProcess, limits: JobLimits): Jobs {
  return {
    readArticle: (bytes, ending, oldFont = null) =>
      ask({ kind: 'readArticle', bytes, ending, oldFont }).catch(unanswered('file-unreadable', FILE_UNREADABLE)),
    readPackage: (bytes) =>
      ask({ kind: 'readPackage', bytes }).then(withPack, unanswered('file-unreadable', FILE_UNREADABLE)),
    readReturned: (bytes, origin, held) =>
      ask({ kind: 'readReturned', bytes, origin, held: packToSent(held) }).then(
        withPack,
        unanswered('file-unreadable', FILE_UNREADABLE),
      ),
    countChanges: async (before, after) => (await ask({ kind: 'diffStories', before, after })).length,
    readClipboard: (clipboard) =>
      ask({ kind: 'readClipboard', clipboard }).catch(unanswered('paste-unreadable', PASTE_UNREADABLE)),
    readPastedStory: (clipboard) =>
      ask({ kind: 'readPastedStory', clipboard }).catch(unanswered('paste-unreadable', PASTE_UNREADABLE)),
    readPhotoDetails: (photos, lang) => detailsBy(ask, photos, lang),
    exportStory: (order, onProgress, signal) => exportBy(ask, order, { onProgress, signal }),
    htmlFragment: (story, photos, part) =>
      ask({ kind: 'htmlFragment', story, photos: [...photos], part }).catch(unanswered('export-failed', EXPORT_FAILED)),
    mergeCopies: (mine, theirs) => ask({ kind: 'mergeCopies', mine, theirs }),
    lookUp: (order) =>
      asker(
        spelling.use,
        limits,
      )({ kind: 'lookUp', ...order }).catch(
        unanswered('bad-dictionary', 'The dictionary cannot be used', order.dictionaries[0]?.name),
      ),
    endLookUps: () => spelling.end(),
  };
}

const FILE_UNREADABLE = 'The file could not be read';
const PASTE_UNREADABLE = 'What was pasted could not be read';
const EXPORT_FAILED = 'The export did not succeed';

/** Returns what makes a failure of the error of a job without an answer: `what` did not succeed, and why. */
const unanswered =
  <const C extends string>(code: C, what: string, about?: string) =>
  (error: unknown): Failure<C> =>
    failure(code, `${what}: ${reasonOf(error)}.`, about);

/** Returns what was read with its package as it was before it was sent. */
const withPack = (read: JobOutput<'readPackage' | 'readReturned'>): ReadPackage | ReadFailure =>
  read.ok ? { ...read, pack: sentToPack(read.pack) } : read;

async function exportBy(
  ask: Ask,
  { story, photos, formats, pack, withChanges = false, packageParts = 'all', origin }: ExportOrder,
  options: Required<RunOptions>,
): Promise<BuiltExport | BuildFailure> {
  try {
    const sent = { story, photos: [...photos], pack: pack && packToSent(pack), origin };
    return await ask({ kind: 'exportStory', ...sent, formats, withChanges, packageParts }, options);
  } catch (error) {
    if (options.signal?.aborted) return failure('export-cancelled', 'The export was cancelled. Nothing was written.');
    return unanswered('export-failed', EXPORT_FAILED)(error);
  }
}

/**
 * Reads the details of photos in one process. Where it falls over each is read in one of its own: a photo whose metadata
 * makes the reader fall over is taken in all the same, without them.
 */
async function detailsBy(ask: Ask, photos: readonly Uint8Array[], lang: Lang | null): Promise<readonly PhotoDetails[]> {
  try {
    return await ask({ kind: 'readPhotoDetails', photos, lang });
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    if (photos.length <= 1) return photos.map(() => NO_PHOTO_TEXTS);
    const all: PhotoDetails[] = [];
    for (const photo of photos) for (const one of await detailsBy(ask, [photo], lang)) all.push(one);
    return all;
  }
}
