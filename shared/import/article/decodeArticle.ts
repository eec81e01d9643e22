import { STORY_LIMITS } from '../../story';
import { decodeText } from '../../text';
import { refuse, type ArticleRefusal } from './refusal';

/** The largest text that is read, in bytes: a hundred times the longest newspaper page. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/** The longest text that is looked into where it is all words: twice what a story holds, since a page has more than its story. In characters. */
const MOST_LETTERS = 2 * STORY_LIMITS.characters;

/** How far into a page it may declare its encoding, in bytes (HTML Standard, 13.2.3.2). */
const DECLARED_WITHIN = 1024;
const DECLARED = /<(?:\?xml\s[^>]{0,200}?\bencoding|meta\s[^>]{0,400}?\bcharset)\s*=\s*["']?\s*([\w:.-]{1,40})/i;

/**
 * Returns the text of a file: UTF-8 or UTF-16 with or without a byte order mark, the encoding that a page declares, or
 * the code page of Windows that makes it words; the mark is no part of it. Refuses, with the reason, a file that is
 * empty, larger than `MAX_ARTICLE_BYTES`, or no text, and one whose letters are in an encoding that Stet does not know.
 * `declared` is the encoding that is named outside the file, null where none is.
 */
export function decodeArticle(
  bytes: Uint8Array,
  format: 'text' | 'markdown' | 'html' | 'json' = 'text',
  declared: string | null = null,
): { readonly ok: true; readonly text: string } | ArticleRefusal {
  if (bytes.length > MAX_ARTICLE_BYTES) return refuse('file-too-large', 'The file is larger than 5 MB.');
  const text = decodeText(bytes, declared ?? (format === 'html' ? declaredIn(bytes) : null));
  if (text === '') return refuse('empty-file', 'The file is empty.');
  if (text === null) return isZeroFree(bytes) ? UNKNOWN_LETTERS : NOT_TEXT;
  if (isBinary(text)) return NOT_TEXT;
  if (format === 'text' || format === 'markdown') {
    if (text.length > MOST_LETTERS) return refuse('story-too-large', 'The file has more text than a story holds.');
  }
  return { ok: true, text };
}

const NOT_TEXT = refuse('not-text', 'The file is not text.');
const UNKNOWN_LETTERS = refuse(
  'unknown-letters',
  'The letters of the file are in an encoding that Stet does not know: save it as UTF-8.',
);

function declaredIn(bytes: Uint8Array): string | null {
  const start = Array.from(bytes.subarray(0, DECLARED_WITHIN), (byte) => String.fromCharCode(byte)).join('');
  return DECLARED.exec(start)?.[1] ?? null;
}

const isZeroFree = (bytes: Uint8Array): boolean => !bytes.includes(0);

/** Text holds no NUL, and hardly any other control character; a stray one or two come from old editors. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\x01-\x08\x0E-\x1F\x7F]/g) ?? [];
  return controls.length > 2 && controls.length * 100 > text.length;
}
