import { basename } from 'node:path';
import type { CallOutput } from '../../shared/bridge';
import type { DraftId, Review, Story } from '../../shared/story';
import type { Jobs } from '../jobs';
import { diskFailure, writeHandedOver } from '../disk';
import { packStory, type Library } from '../library';
import { photosOf } from './exportDraft';

/** What the page holds of a draft, saved or not. */
export interface UnsavedDraft {
  readonly id: DraftId;
  readonly story: Story;
  readonly review: Review;
}

/**
 * Writes the text of the page into a file that the user named: a package with its review state and the photos that can
 * still be read from the library, or where the name ends in `.txt` its words. Nothing of the draft's own files is
 * needed for it.
 */
export async function saveCopy(
  { library, jobs }: { readonly library: Library; readonly jobs: Jobs },
  { id, story, review }: UnsavedDraft,
  path: string,
): Promise<CallOutput<'export:saveCopy'>> {
  const order = path.toLowerCase().endsWith('.txt')
    ? ({ story, photos: new Map(), formats: ['txt'] } as const)
    : await packageOrder();
  async function packageOrder() {
    const photos = await photosOf(library, id, story);
    return { story, photos, formats: ['stet'], pack: packStory(story, photos, new Date(), review) } as const;
  }
  const built = await jobs.exportStory(order, () => undefined);
  if (!built.ok) return built;
  const [file] = built.files;
  if (!file) throw new RangeError('A copy was built without its file');
  try {
    await writeHandedOver(path, file.bytes);
    return { ok: true, value: { fileName: basename(path) } };
  } catch (error) {
    return diskFailure(error, path);
  }
}
