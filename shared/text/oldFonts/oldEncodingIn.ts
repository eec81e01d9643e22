import { hasVietnameseLetter, isVietnameseSyllable } from '../syllable';
import { decodeOldFont, OLD_FONTS, type OldFont } from './oldFonts';

/** Fewer words with letters beyond ASCII prove nothing. */
const FEWEST_WORDS = 8;
/** Of those words, how many are Vietnamese syllables at least when they are decoded, and at most before. */
const SHARE = { decoded: 0.8, before: 0.4 };

/**
 * Returns the encoding of an old Vietnamese font that a text is in, judged by its words, for text that names no such font:
 * they are Vietnamese syllables when they are decoded, and are not before; lines in Unicode do not count. Null for text in
 * Unicode, and where it is in doubt. The text must not have been normalized, since that takes letters of TCVN3 away.
 */
export function oldEncodingIn(text: string): OldFont | null {
  const lines = text.split('\n').filter((line) => !hasVietnameseLetter(line));
  const words = lines
    .join('\n')
    .split(/[\s.,;:!?"'()\d/-]+/)
    .filter((word) => /[\u00A1-\u00FF]/.test(word));
  if (words.length < FEWEST_WORDS) return null;
  const share = (of: (word: string) => string): number =>
    words.filter((word) => isVietnameseSyllable(of(word))).length / words.length;
  if (share((word) => word) > SHARE.before) return null;
  const found = OLD_FONTS.find((encoding) => share((word) => decodeOldFont(word, encoding)) >= SHARE.decoded);
  return found ?? null;
}
