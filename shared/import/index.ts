export { decodeArticle, MAX_ARTICLE_BYTES } from './article/decodeArticle';
export { parseArticleText } from './article/parseArticleText';
export { photoFileKey } from './article/photoFileName';
export type { ArticleRefusal } from './article/refusal';
export type { ImportRow } from './article/report';
export { rowsWithPhotos, withPhotos, type FoundPhoto } from './article/withPhotos';
export { htmlToBlocks } from './html/htmlToBlocks';
export { photoDetails, type PhotoDetails } from './photo/photoDetails';
