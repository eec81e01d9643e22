import { STORY_LIMITS } from '../../story';
import { decodeUtf8 } from '../../text';
import { refuse, type ArticleRefusal } from './refusal';

/** The largest text that is read, in bytes: a hundred times the longest newspaper page. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/** The longest text that is looked into where it is all words: twice what a story holds, since a page has more than its story. In characters. */
const MOST_LETTERS = 2 * STORY_LIMITS.characters;

const NOT_TEXT = 'The file is not plain text in UTF-8 or UTF-16.';

/** What other formats begin with that are text to a decoder. */
const OTHER_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:<!doctype html|<html|<\?xml)/i, 'The file is a page of HTML or XML, not plain text.'],
  [/^\{\\rtf/, 'The file is in RTF, not plain text.'],
  [/^%PDF-/, 'The file is a PDF, not plain text.'],
];

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one; the mark is no part of it. Refuses, with
 * the reason, a file that is empty, larger than `MAX_ARTICLE_BYTES`, or something else than text, whatever its name says; a
 * page of HTML is text only for who expects one.
 */
export function decodeArticle(
  bytes: Uint8Array,
  format: 'text' | 'markdown' | 'html' = 'text',
): { readonly ok: true; readonly text: string } | ArticleRefusal {
  if (bytes.length > MAX_ARTICLE_BYTES) return refuse('file-too-large', 'The file is larger than 5 MB.');
  const text = decode(bytes);
  if (text === '') return refuse('empty-file', 'The file is empty.');
  if (text === null || isBinary(text)) return refuse('not-text', NOT_TEXT);
  if (format === 'html') return { ok: true, text };
  if (text.length > MOST_LETTERS) return refuse('story-too-large', 'The file has more text than a story holds.');
  const other = OTHER_FORMATS.find(([start]) => start.test(text));
  return other ? refuse('not-text', other[1]) : { ok: true, text };
}

/** Null where the bytes are invalid in their encoding, so not text. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be');
  return decodeUtf8(bytes);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string | null {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\uFFFD') ? null : text;
}

/** Text holds no NUL, and hardly any other control character; a stray one or two come from old editors. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\x01-\x08\x0E-\x1F\x7F]/g) ?? [];
  return controls.length > 2 && controls.length * 100 > text.length;
}
