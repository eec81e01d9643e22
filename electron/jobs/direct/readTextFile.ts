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
import { proseOf, storyExcess } from '../../../shared/story';
import { oldEncodingIn, oldFontText, type OldFont } from '../../../shared/text';
import { failure } from '../../library';
import type { ReadArticle, ReadFailure } from '../jobs';
import { tooLarge } from '../tooLarge';

type TextFormat = 'text' | 'markdown' | 'html';

/**
 * Reads an article's text, Markdown or HTML, a saved page in one file, or ninjs, as a story; `oldFont` is how text that
 * names no font is read, null for as it is.
 */
export function readTextFile(
  bytes: Uint8Array,
  format: TextFormat | 'mhtml' | 'json',
  oldFont: OldFont | null,
): ReadArticle | ReadFailure {
  if (format === 'mhtml') return withLooks(readPage(parsePageArchive(bytes, { oldFont })), oldFont);
  return format === 'json' ? readJson(bytes) : readText(bytes, format, oldFont);
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

function readText(bytes: Uint8Array, format: TextFormat, oldFont: OldFont | null): ReadArticle | ReadFailure {
  const decoded = decodeArticle(bytes, format);
  // Bytes that no code page makes words of may be those of an old font: there is no other way to read them.
  if (!decoded.ok) return (decoded.code === 'unknown-letters' && asOldFont(bytes, format, oldFont)) || refused(decoded);
  if (oldFont === null) return withLooks(parsed(decoded.text, format), null, format === 'html' ? null : decoded.text);
  if (format === 'html') return withLooks(parsed(decoded.text, format, oldFont), oldFont);
  return asOldFont(decoded.text, format, oldFont) ?? parsed(decoded.text, format);
}

/** Reads a text as one for an old Vietnamese font, and reports that; null where its words are not Vietnamese by any. */
function asOldFont(
  source: string | Uint8Array,
  format: TextFormat,
  oldFont: OldFont | null,
): ReadArticle | ReadFailure | null {
  const old = oldFontText(source, oldFont);
  if (!old) return null;
  const read = parsed(old.text, format);
  return read.ok ? { ...read, rows: [...read.rows, { field: 'oldFonts', text: String(old.letters) }] } : read;
}

/** Reports that a text looks like one for an old Vietnamese font; `raw` is the text before it was normalized, null where that is not known. */
function withLooks(
  read: ReadArticle | ReadFailure,
  oldFont: OldFont | null,
  raw: string | null = null,
): ReadArticle | ReadFailure {
  if (!read.ok) return read;
  if (oldFont !== null) return { ...read, rows: [...read.rows, { field: 'oldFonts', text: oldFont.toUpperCase() }] };
  const { headline, lead, body } = read.story;
  const looks = oldEncodingIn(raw ?? [headline, lead, ...body.flatMap(proseOf)].join('\n'));
  return looks ? { ...read, rows: [...read.rows, { field: 'looksOld', text: looks.toUpperCase() }] } : read;
}

function parsed(text: string, format: TextFormat, oldFont: OldFont | null = null): ReadArticle | ReadFailure {
  if (format !== 'text') return readPage(parseArticlePage(text, format, { oldFont }));
  const article = parseArticleText(text);
  if (!article.ok) return refused(article);
  const excess = storyExcess(article.story);
  return excess ? tooLarge(excess) : { ...article, pictures: [], review: null, origin: null };
}
