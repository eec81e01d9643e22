export { decodeArticle, MAX_ARTICLE_BYTES } from './article/decodeArticle';
export { parseArticleText, type Article, type ArticleOptions, type ArticleParse } from './article/parseArticleText';
export { photoFileKey } from './article/photoFileName';
export type { ArticleRefusal, ArticleRefusalCode } from './article/refusal';
export type { ImportField, ImportRow } from './article/report';
export { rowsWithPhotos, withPhotos, type FoundPhoto, type FoundPhotos } from './article/withPhotos';
export { photoDetails, type PhotoDetails } from './photo/photoDetails';
