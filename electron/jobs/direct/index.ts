import type { Finding } from '../../../shared/check';
import type { Conflict } from '../../../shared/compare';
import type { CheckOrder, MergeOrder } from '../jobs';

export { directJobs } from './directJobs';

/** Loads what reads Word documents and their photos, which takes longest of all that reads. */
export async function prepareReading(): Promise<void> {
  await Promise.all([import('./readWordDocument'), import('./readPhotos')]);
}

/** Returns the findings in a story, the worst first, but for those that somebody has ignored. */
export const checkedStory = async (order: CheckOrder): Promise<readonly Finding[]> =>
  (await import('./storyWork')).checkedStory(order);

/** Merges two edited copies of a story into the next revision of mine. */
export const mergedStories = async (
  order: MergeOrder,
): Promise<{ readonly draftFile: Uint8Array; readonly conflicts: readonly Conflict[] }> =>
  (await import('./storyWork')).mergedStories(order);
