import {
  decodeArticle,
  parseArticlePage,
  parseArticleText,
  parsePageArchive,
  readNinjs,
  refuseKind,
  type ArticlePage,
  type ArticleRefusal,
} from '../../../shared/import';
import { storyExcess } from '../../../shared/story';
import { failure } from '../../library';
import type { ReadArticle, ReadFailure } from '../jobs';
import { tooLarge } from '../tooLarge';

type TextFormat = 'text' | 'markdown' | 'html';

/** Reads an article's text, Markdown or HTML, a saved page in one file, or ninjs, as a story. */
export function readTextFile(bytes: Uint8Array, format: TextFormat | 'mhtml' | 'json'): ReadArticle | ReadFailure {
  if (format === 'mhtml') return readPage(parsePageArchive(bytes));
  return format === 'json' ? readJson(bytes) : readText(bytes, format);
}

const refused = ({ code, message }: ArticleRefusal): ReadFailure => failure(code, message);

function readJson(bytes: Uint8Array): ReadArticle | ReadFailure {
  const decoded = decodeArticle(bytes, 'json');
  if (!decoded.ok) return refused(decoded);
  const page = readNinjs(decoded.text);
  if (page !== null) return readPage(page);
  const { code, message } = refuseKind('json');
  return failure(code, message);
}

function readPage(page: ArticlePage | ArticleRefusal): ReadArticle | ReadFailure {
  if (!page.ok) return refused(page);
  const excess = storyExcess(page.story);
  return excess ? tooLarge(excess) : withInnerPictures(page);
}

/** A page with the bytes of the pictures that are in it. */
function withInnerPictures(page: ArticlePage): ReadArticle {
  const pictures = page.pictures.flatMap(({ fileName, from }) =>
    from.kind === 'bytes' ? [{ fileName, bytes: from.bytes }] : [],
  );
  return { ...page, pictures, review: null, origin: null };
}

function readText(bytes: Uint8Array, format: TextFormat): ReadArticle | ReadFailure {
  const decoded = decodeArticle(bytes, format);
  if (!decoded.ok) return refused(decoded);
  const read = parsed(decoded.text, format);
  if (!read.ok) return read;
  const excess = storyExcess(read.story);
  return excess ? tooLarge(excess) : read;
}

function parsed(text: string, format: TextFormat): ReadArticle | ReadFailure {
  if (format === 'text') {
    const article = parseArticleText(text);
    return article.ok ? { ...article, pictures: [], review: null, origin: null } : refused(article);
  }
  const page = parseArticlePage(text, format);
  if (!page.ok) return refused(page);
  return withInnerPictures(page);
}
