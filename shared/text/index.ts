export { base64ToBytes, bytesToBase64 } from './base64';
export { copyBytes, copyToBuffer } from './copyBytes';
export { countGraphemes, countSyllables, countWords } from './counts';
export { decodePhrases, decodeText } from './encoding/decodeText';
export { decodeUtf8 } from './decodeUtf8';
export { fillText, type TextValues } from './fillText';
export { findIn, hasAccents, type FindOptions } from './findIn';
export { fixEth } from './fixEth';
export { findFolded, foldForSearch, type TextRange } from './foldForSearch';
export { formatDate } from './formatDate';
export { houseTime, isDay, startOfDay } from './houseClock';
export { importedLine } from './importedLine';
export { isoInstant, isPossibleInstant } from './isoInstant';
export { jsonShape, MOST_VALUES } from './jsonShape';
export { lintNumbers, type NumberRemark } from './lintNumbers';
export { normalizeText } from './normalizeText';
export { letterNumber, romanNumber } from './numerals';
export {
  decodeOldFont,
  OLD_FONTS,
  oldEncodingOf,
  vniTonesAt,
  type OldEncoding,
  type OldFont,
} from './oldFonts/oldFonts';
export { oldEncodingIn } from './oldFonts/oldEncodingIn';
export { decodeOldBytes, decodeOldText } from './oldFonts/oldFontText';
export { parseDate, parseDayOrTime } from './parseDate';
export { searchTerms } from './searchTerms';
export { FORMAT_CHARACTERS, oneLine, printable } from './printable';
export { readingMinutes } from './readingMinutes';
export { freeSlug, MAX_SLUG_LENGTH, slug, SLUG_PATTERN } from './slug';
export { countNames, isSameName, nameKey } from './sameName';
export { splitCaption, type CaptionParts } from './splitCaption';
export { hasVietnameseLetter } from './syllable';
export { suggest } from './suggest';
export { toneStyleNew, toneStyleOld } from './toneStyle';
export { weekday } from './weekday';
