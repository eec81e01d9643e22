export type { Jobs } from './jobs';
export { readArticleFile } from './readArticleFile';
export { writeExport } from './writeExport';
