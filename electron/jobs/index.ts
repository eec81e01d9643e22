export type { Jobs } from './jobs';
export { ARTICLE_ENDINGS, readArticleFile } from './readArticleFile';
export { writeExport } from './writeExport';
