export { asOldFont } from './asOldFont';
export { asReturned } from './asReturned';
export type { DictionaryFiles, Jobs, SpellingFailure, Spelt } from './jobs';
export { endOfficeRuns, officeConverter } from './office';
export { isForOffice, readLooseStory, readStoryFile, type ReadStoryFile } from './readStoryFile';
export { PhotoGoneError } from './takePhotos';
export { tooLarge } from './tooLarge';
export { MARKER_NAME } from './exportMarker';
export { exportName, writeExport } from './writeExport';
