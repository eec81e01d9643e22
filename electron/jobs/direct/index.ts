import type * as storyWork from './storyWork';

export { directJobs } from './directJobs';

/** Loads what reads Word documents and their photos, which takes longest of all that reads. */
export const prepareReading = async (): Promise<void> => {
  await Promise.all([import('./readWordDocument'), import('./readPhotos')]);
};

/** Returns the findings in a story, the worst first, but for those that somebody has ignored. */
export const checkedStory = async (
  ...[order]: Parameters<typeof storyWork.checkedStory>
): Promise<ReturnType<typeof storyWork.checkedStory>> => (await import('./storyWork')).checkedStory(order);

/** Merges two edited copies of a story into the next revision of mine. */
export const mergedStories = async (
  ...[order]: Parameters<typeof storyWork.mergedStories>
): Promise<ReturnType<typeof storyWork.mergedStories>> => (await import('./storyWork')).mergedStories(order);
