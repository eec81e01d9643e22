import { normalizeText } from './normalizeText';

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function countPieces(text: string, separator: RegExp): number {
  return normalizeText(text)
    .split(separator)
    .filter((piece) => HAS_LETTER_OR_DIGIT.test(piece)).length;
}

/**
 * How many syllables a Vietnamese text has, as Vietnamese newsrooms count words: pieces between spaces that hold a letter
 * or digit. "2.002", "18-NQ/TW" and "ô-tô" are one each, a dash or an emoji alone is none.
 */
export const countSyllables = (text: string): number => countPieces(text, /\s+/u);

/** How many words an English text has: as `countSyllables`, but an em dash, which English sets without spaces, parts two words. */
export const countWords = (text: string): number => countPieces(text, /[\s—]+/u);

/** Letters that are one grapheme each in NFC: no control, combining or wide characters among them. */
const PLAIN_LATIN = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02AF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]*$/;
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** How many characters a reader sees: "ệ" is one in NFC and in NFD, and so is an emoji made of several code points. */
export function countGraphemes(text: string): number {
  const normal = normalizeText(text);
  return PLAIN_LATIN.test(normal) ? normal.length : Array.from(graphemes.segment(normal)).length;
}
