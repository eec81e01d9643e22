import { hasVietnameseLetter, isVietnameseSyllable } from './syllable';

// Look-alikes of Đ (U+0110): Latin Eth, which Windows-1252 keyboards type, and African D. đ has Eth's small form only.
const toStroke = (text: string): string => text.replace(/[\u00D0\u0189]/g, '\u0110').replace(/\u00F0/g, '\u0111');

const ETH = /[\u00D0\u00F0\u0189]/;

/** An abbreviation in capitals, as "HĐND" or "QĐ". With a vowel it could be an Icelandic name in capitals. */
const isAbbreviation = (word: string): boolean => /^[B-DF-HJ-NP-TV-XZ\u0110]{2,8}$/.test(word);

/** A lone đ that abbreviates a word: "50.000đ", "Đ/c", "Nguyễn Đ. Hùng". */
function isLoneStroke(word: string, before: string, after: string): boolean {
  return word === '\u0111' ? /\d\s?$/.test(before) : word === '\u0110' && /^[./]/.test(after);
}

/**
 * Returns the text with Latin Eth (U+00D0, U+00F0) read as Đ, đ inside Vietnamese words: a word that becomes a
 * Vietnamese syllable, that has another letter only Vietnamese has, an abbreviation in capitals, or a lone đ after an
 * amount. Words that are really written with Eth, such as the Icelandic "Guðmundur", stay as they are.
 */
export function fixEth(text: string): string {
  if (!ETH.test(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word: string, at: number) => {
    if (!ETH.test(word)) return word;
    const fixed = toStroke(word);
    const isVietnamese =
      hasVietnameseLetter(word) ||
      isAbbreviation(fixed) ||
      (fixed.length > 1 && isVietnameseSyllable(fixed)) ||
      isLoneStroke(fixed, text.slice(Math.max(0, at - 2), at), text.charAt(at + word.length));
    return isVietnamese ? fixed : word;
  });
}
