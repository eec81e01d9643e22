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
import { decodeOldBytes, decodeOldText, oldEncodingIn, type OldFont } from '../../../shared/text';
import { failure } from '../../../shared/bridge';
import type { ReadArticle, ReadFailure } from '../jobs';
import { tooLarge } from '../tooLarge';

type TextFormat = 'text' | 'markdown' | 'html';

/**
 * Reads an article's text, Markdown or HTML, a saved page in one file, or ninjs, as a story; `oldFont` is how text that
 * names no font is read, null for as it is. A news item in ninjs is JSON, which is in Unicode, and is read as it is.
 */
export function readTextFile(
  bytes: Uint8Array,
  format: TextFormat | 'mhtml' | 'json',
  oldFont: OldFont | null,
): ReadArticle | ReadFailure {
  if (format === 'json') return readJson(bytes);
  if (format === 'mhtml') return readFonts((font) => readPage(parsePageArchive(bytes, { oldFont: font })), oldFont);
  const decoded = decodeArticle(bytes, format);
  if (!decoded.ok) {
    // Bytes that no code page makes words of may be those of an old font: there is no other way to read them.
    const old = decoded.code === 'unknown-letters' ? decodeOldBytes(bytes, oldFont) : null;
    return old ? withLetters(parsed(old.text, format), old.letters) : refused(decoded);
  }
  const { text } = decoded;
  if (format === 'html')
    return readFonts((font) => readPage(parseArticlePage(text, format, { oldFont: font })), oldFont);
  if (oldFont === null) return withLooks(parsed(text, format), oldEncodingIn(text));
  const old = decodeOldText(text, oldFont);
  return withLetters(parsed(old.text, format), old.letters);
}

/** Reads a page, which can name fonts; read as for an old font, it reports how much became of that. */
function readFonts(
  read: (oldFont: OldFont | null) => ReadArticle | ReadFailure,
  oldFont: OldFont | null,
): ReadArticle | ReadFailure {
  const asIs = read(null);
  if (!asIs.ok) return asIs;
  if (oldFont === null) return asIs;
  const before = wordsOf(asIs);
  const now = read(oldFont);
  if (!now.ok) return now;
  const converted = wordsOf(now).filter((words) => !before.includes(words));
  return withLetters(now, converted.join('').length);
}

const wordsOf = ({ story: { headline, lead, body } }: ReadArticle): readonly string[] => [
  headline,
  lead,
  ...body.flatMap(proseOf),
];

/** Adds to the report how many letters were converted, where any were. */
const withLetters = (read: ReadArticle | ReadFailure, letters: number): ReadArticle | ReadFailure =>
  read.ok && letters > 0 ? { ...read, rows: [...read.rows, { field: 'oldFonts', text: String(letters) }] } : read;

/** Adds to the report the old font that a text looks as if it was written for; nothing for null. */
const withLooks = (read: ReadArticle | ReadFailure, font: OldFont | null): ReadArticle | ReadFailure =>
  read.ok && font ? { ...read, rows: [...read.rows, { field: 'looksOld', text: font.toUpperCase() }] } : read;

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

function parsed(text: string, format: TextFormat): ReadArticle | ReadFailure {
  if (format !== 'text') return readPage(parseArticlePage(text, format));
  const article = parseArticleText(text);
  if (!article.ok) return refused(article);
  const excess = storyExcess(article.story);
  return excess ? tooLarge(excess) : { ...article, pictures: [], review: null, origin: null };
}
