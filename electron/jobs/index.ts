export type { Jobs } from './jobs';
export { readStoryFile, STORY_ENDINGS } from './readStoryFile';
export { writeExport } from './writeExport';
