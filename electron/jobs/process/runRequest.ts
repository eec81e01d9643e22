import { diffStories } from '../../../shared/compare';
import { packDraft, readDraftFolder } from '../../library';
import { checkedStory, directJobs, mergedStories, prepareReading } from '../direct';
import type { JobInput, JobName, JobOutput } from '../jobTable';
import { packToSent, sentToPack } from '../sentPackage';
import { parseRequest, prepareSchema, type JobMessage } from './messages';

type OnProgress = (done: number, total: number) => void;
type JobHandlers = {
  readonly [N in JobName]: (input: JobInput<N>, onProgress: OnProgress) => JobOutput<N> | Promise<JobOutput<N>>;
};

/** Does each kind of work in this process. */
const handlers: JobHandlers = {
  readArticle: ({ bytes, ending, oldFont }) => directJobs.readArticle(bytes, ending, oldFont),
  readPackage: async ({ bytes }) => {
    const read = await directJobs.readPackage(bytes);
    return read.ok ? { ...read, pack: packToSent(read.pack) } : read;
  },
  readReturned: async ({ bytes, origin, held }) => {
    const read = await directJobs.readReturned(bytes, origin, sentToPack(held));
    return read.ok ? { ...read, pack: packToSent(read.pack) } : read;
  },
  readClipboard: ({ clipboard }) => directJobs.readClipboard(clipboard),
  readPastedStory: ({ clipboard }) => directJobs.readPastedStory(clipboard),
  readPhotoDetails: ({ photos, lang }) => directJobs.readPhotoDetails(photos, lang),
  exportStory: ({ story, photos, formats, pack, withChanges, packageParts, origin }, onProgress) =>
    directJobs.exportStory(
      { story, photos: new Map(photos), formats, withChanges, packageParts, origin, pack: pack && sentToPack(pack) },
      onProgress,
    ),
  htmlFragment: ({ story, photos, part }) => directJobs.htmlFragment(story, new Map(photos), part),
  mergeCopies: ({ mine, theirs }) => directJobs.mergeCopies(mine, theirs),
  lookUp: (order) => directJobs.lookUp(order),
  readDraft: async ({ folder }) => {
    const read = await readDraftFolder(folder);
    return read.ok ? { ...read, photos: [...read.photos] } : read;
  },
  packDraft: async ({ folder, madeAt }) => {
    const pack = await packDraft(folder, new Date(madeAt));
    return pack && packToSent(pack);
  },
  diffStories: ({ before, after }) => diffStories(before, after),
  checkStory: checkedStory,
  mergeStories: mergedStories,
};

/** Does what a request asks and sends its progress and one answer; a request that does not fit, or work that throws, sends `crash`. */
export async function runRequest(raw: unknown, send: (message: JobMessage) => void): Promise<void> {
  try {
    if (prepareSchema.safeParse(raw).success) {
      await prepareReading();
      return;
    }
    const { kind, input } = parseRequest(raw);
    // The input was parsed by the row of its kind, which the compiler does not follow through the table.
    const answer = await handlers[kind](input as never, (done, total) => send({ kind: 'progress', done, total }));
    send({ kind: 'answer', answer });
  } catch (error) {
    send({ kind: 'crash', message: error instanceof Error ? error.message : String(error) });
  }
}
