import { failure } from '../../../shared/bridge';
import type { StoryWork, StoryWorkFailure } from '../jobs';
import { sentToPack } from '../sentPackage';
import { reasonOf, type Ask } from './runJob';

/** What the command line has done on whole stories and drafts; a job without an answer is a failure. */
export function storyWork(ask: Ask): StoryWork {
  return {
    readDraft: (folder) =>
      ask({ kind: 'readDraft', folder }).then(
        (read) => (read.ok ? { ...read, photos: new Map(read.photos) } : read),
        (error: unknown) => ({ ok: false, reason: `it could not be read: ${reasonOf(error)}` }),
      ),
    packDraft: (folder, madeAt) =>
      ask({ kind: 'packDraft', folder, madeAt }).then(
        (pack) => ({ ok: true, pack: pack && sentToPack(pack) }),
        noAnswer,
      ),
    diffStories: (before, after) =>
      ask({ kind: 'diffStories', before, after }).then((changes) => ({ ok: true, changes }), noAnswer),
    checkStory: (order) => ask({ kind: 'checkStory', ...order }).then((findings) => ({ ok: true, findings }), noAnswer),
    mergeStories: (order) =>
      ask({ kind: 'mergeStories', ...order }).then((merged) => ({ ok: true, ...merged }), noAnswer),
  };
}

const noAnswer = (error: unknown): StoryWorkFailure => failure('no-answer', reasonOf(error));
