import { packDraft, readDraftFolder } from '../../library';
import { diffStories } from '../../../shared/compare';
import { checkedStory, directJobs, mergedStories, prepareReading } from '../direct';
import { packToSent, prepareSchema, requestSchema, sentToPack, type JobMessage } from './messages';

/** Does what a request asks and sends its progress and one answer; a request that does not fit, or work that throws, sends `crash`. */
export async function runRequest(raw: unknown, send: (message: JobMessage) => void): Promise<void> {
  try {
    if (prepareSchema.safeParse(raw).success) {
      await prepareReading();
      return;
    }
    send({ kind: 'answer', answer: await answerTo(raw, send) });
  } catch (error) {
    send({ kind: 'crash', message: error instanceof Error ? error.message : String(error) });
  }
}

async function answerTo(raw: unknown, send: (message: JobMessage) => void): Promise<unknown> {
  const request = requestSchema.parse(raw);
  switch (request.kind) {
    case 'readArticle':
      return directJobs.readArticle(request.bytes, request.ending, request.oldFont);
    case 'readPackage': {
      const read = await directJobs.readPackage(request.bytes);
      return read.ok ? { ...read, pack: packToSent(read.pack) } : read;
    }
    case 'readReturned': {
      const read = await directJobs.readReturned(request.bytes, request.origin, sentToPack(request.held));
      return read.ok ? { ...read, pack: packToSent(read.pack) } : read;
    }
    case 'readClipboard':
      return directJobs.readClipboard(request.clipboard);
    case 'readPastedStory':
      return directJobs.readPastedStory(request.clipboard);
    case 'readPhotoDetails':
      return directJobs.readPhotoDetails(request.photos, request.lang);
    case 'exportStory': {
      const { story, photos, formats, pack, withChanges, packageParts, origin } = request;
      const onProgress = (done: number, total: number): void => send({ kind: 'progress', done, total });
      return directJobs.exportStory(
        { story, photos: new Map(photos), formats, withChanges, packageParts, origin, pack: pack && sentToPack(pack) },
        onProgress,
      );
    }
    case 'htmlFragment':
      return directJobs.htmlFragment(request.story, new Map(request.photos), request.part);
    case 'mergeCopies':
      return directJobs.mergeCopies(request.mine, request.theirs);
    case 'lookUp':
      return directJobs.lookUp(request);
    case 'readDraft': {
      const read = await readDraftFolder(request.folder);
      return read.ok ? { ...read, photos: [...read.photos] } : read;
    }
    case 'packDraft': {
      const pack = await packDraft(request.folder, new Date(request.madeAt));
      return pack && packToSent(pack);
    }
    case 'diffStories':
      return diffStories(request.before, request.after);
    case 'checkStory':
      return checkedStory(request);
    case 'mergeStories':
      return mergedStories(request);
  }
}
