export type { DictionaryFiles, Jobs, SpellingFailure, Spelt } from './jobs';
export { readStoryFile, STORY_ENDINGS } from './readStoryFile';
export { writeExport } from './writeExport';
