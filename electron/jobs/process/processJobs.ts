import { NO_PHOTO_DETAILS, type PhotoDetails } from '../../../shared/import';
import type { Lang } from '../../../shared/story';
import { failure } from '../../../shared/bridge';
import type { Jobs, StoryWork } from '../jobs';
import type { JobPort } from './jobPort';
import { keptProcess, type KeptProcess } from './keptProcess';
import { LIMITS, type JobLimits } from './limits';
import { packToSent, sentToPack } from './messages';
import { asker, JobError, reasonOf, type Ask } from './runJob';
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
      asker((job) => job(start)),
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
  const kept = keptProcess(start, limits.idleMs);
  const ask = asker(kept.use);
  return { ...jobsBy(ask, kept, limits), ...storyWork(ask, limits), end: kept.end };
}

function jobsBy(ask: Ask, spelling: KeptProcess, limits: JobLimits): Jobs {
  return {
    async readArticle(bytes, ending, oldFont = null) {
      try {
        return await ask({ kind: 'readArticle', bytes, ending, oldFont }, { limit: limits.read });
      } catch (error) {
        return failure('file-unreadable', sentence(error, 'The file could not be read'));
      }
    },
    async readPackage(bytes) {
      try {
        const read = await ask({ kind: 'readPackage', bytes }, { limit: limits.load });
        return read.ok ? { ...read, pack: sentToPack(read.pack) } : read;
      } catch (error) {
        return failure('file-unreadable', sentence(error, 'The file could not be read'));
      }
    },
    async readReturned(bytes, origin, held) {
      try {
        const request = { kind: 'readReturned', bytes, origin, held: packToSent(held) } as const;
        const read = await ask(request, { limit: limits.build });
        return read.ok ? { ...read, pack: sentToPack(read.pack) } : read;
      } catch (error) {
        return failure('file-unreadable', sentence(error, 'The file could not be read'));
      }
    },
    countChanges: async (before, after) =>
      (await ask({ kind: 'diffStories', before, after }, { limit: limits.build })).length,
    async readClipboard(clipboard) {
      try {
        return await ask({ kind: 'readClipboard', clipboard }, { limit: limits.read });
      } catch (error) {
        return failure('paste-unreadable', sentence(error, 'What was pasted could not be read'));
      }
    },
    async readPastedStory(clipboard) {
      try {
        return await ask({ kind: 'readPastedStory', clipboard }, { limit: limits.read });
      } catch (error) {
        return failure('paste-unreadable', sentence(error, 'What was pasted could not be read'));
      }
    },
    readPhotoDetails: (photos, lang) => detailsBy(ask, limits, photos, lang),
    async exportStory(order, onProgress, signal) {
      const { story, photos, formats, pack, withChanges = false, packageParts = 'all', origin } = order;
      try {
        const request = {
          kind: 'exportStory',
          story,
          photos: [...photos],
          formats,
          withChanges,
          packageParts,
          origin,
          pack: pack && packToSent(pack),
        } as const;
        return await ask(request, { limit: limits.build, onProgress, signal });
      } catch (error) {
        if (signal?.aborted) return failure('export-cancelled', 'The export was cancelled. Nothing was written.');
        return failure('export-failed', sentence(error, 'The export did not succeed'));
      }
    },
    async htmlFragment(story, photos, part) {
      try {
        return await ask({ kind: 'htmlFragment', story, photos: [...photos], part }, { limit: limits.build });
      } catch (error) {
        return failure('export-failed', sentence(error, 'The export did not succeed'));
      }
    },
    mergeCopies: (mine, theirs) => ask({ kind: 'mergeCopies', mine, theirs }, { limit: limits.build }),
    async lookUp(order) {
      try {
        return await asker(spelling.use)({ kind: 'lookUp', ...order }, { limit: limits.load });
      } catch (error) {
        return failure('bad-dictionary', sentence(error, 'The dictionary cannot be used'), order.dictionaries[0]?.name);
      }
    },
    endLookUps: () => spelling.end(),
  };
}

/**
 * Reads the details of photos in one process. Where it falls over each is read in one of its own: a photo whose metadata
 * makes the reader fall over is taken in all the same, without them.
 */
async function detailsBy(
  ask: Ask,
  limits: JobLimits,
  photos: readonly Uint8Array[],
  lang: Lang | null,
): Promise<readonly PhotoDetails[]> {
  try {
    return await ask({ kind: 'readPhotoDetails', photos, lang }, { limit: limits.read });
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    if (photos.length <= 1) return photos.map(() => NO_PHOTO_DETAILS);
    const all: PhotoDetails[] = [];
    for (const photo of photos) for (const one of await detailsBy(ask, limits, [photo], lang)) all.push(one);
    return all;
  }
}

const sentence = (error: unknown, what: string): string => `${what}: ${reasonOf(error)}.`;
