import { isVietnameseSyllable } from '../syllable';
import { decodeCodePage, isOnly1258, type CodePage } from './codePages';

/** Of the words of a Vietnamese text, how many are syllables of the language: the others are names, numbers, abbreviations. */
const VIETNAMESE_SHARE = 0.5;
/** Of the words of a text in a western language, how many have a letter beyond ASCII; of one in an old Vietnamese font, three quarters have. */
const MOST_ACCENTED_WORDS = 0.5;
/** Signs of windows-1252 that are beside words and never in them; in texts of old Vietnamese fonts they are letters. */
const SIGN_IN_WORD = /\p{L}[\u0080-\u009F\u00A1-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF×÷]\p{L}/u;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Returns which code page bytes that are not UTF-8 are in: windows-1258 where it makes them Vietnamese, windows-1252 where
 * it makes them a text of a western language; null where neither reads as one. A phrase, such as a caption, has too few
 * words for most of them to be plain.
 */
export function guessCodePage(bytes: Uint8Array, of: 'text' | 'phrase' = 'text'): CodePage | null {
  if (isVietnamese(bytes)) return 'windows-1258';
  return isWestern(decodeCodePage(bytes, 'windows-1252'), of) ? 'windows-1252' : null;
}

function isVietnamese(bytes: Uint8Array): boolean {
  if (!bytes.some(isOnly1258)) return false;
  const words = decodeCodePage(bytes, 'windows-1258').match(WORD) ?? [];
  const accented = words.filter((word) => /[^a-z]/i.test(word));
  const share = (list: readonly string[]): number =>
    list.length === 0 ? 0 : list.filter((word) => isVietnameseSyllable(word)).length / list.length;
  return share(words) >= VIETNAMESE_SHARE && share(accented) > VIETNAMESE_SHARE;
}

/** A capital with an accent behind a small letter: no name of the West has one, and old Vietnamese fonts have many. */
const CAPITAL_IN_WORD = /\p{Ll}[À-ÖØ-Þ]/u;

function isWestern(text: string, of: 'text' | 'phrase'): boolean {
  if (/[\u0080-\u009F]/.test(text) || SIGN_IN_WORD.test(text) || CAPITAL_IN_WORD.test(text)) return false;
  const words = text.match(WORD) ?? [];
  const accented = words.filter((word) => /[^a-z]/i.test(word));
  return (
    (of === 'phrase' || accented.length <= words.length * MOST_ACCENTED_WORDS) &&
    accented.every((word) => (word.match(/[^a-z]/gi) ?? []).length <= Math.max(2, word.length / 3))
  );
}
