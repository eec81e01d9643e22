/** Bytes 0x80 to 0x9F of windows-1252, which windows-1258 shares but for four letters (Encoding Standard, index-windows-1252). */
const C1_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The bytes at which windows-1258 differs from windows-1252: letters of Vietnamese, and its tones as combining marks. */
const ONLY_1258: Readonly<Record<number, string>> = {
  0x8a: '\u008A',
  0x8e: '\u008E',
  0x9a: '\u009A',
  0x9e: '\u009E',
  0xc3: 'Ă',
  0xcc: '\u0300',
  0xd0: 'Đ',
  0xd2: '\u0309',
  0xd5: 'Ơ',
  0xdd: 'Ư',
  0xde: '\u0303',
  0xe3: 'ă',
  0xec: '\u0301',
  0xf0: 'đ',
  0xf2: '\u0323',
  0xf5: 'ơ',
  0xfd: 'ư',
  0xfe: '₫',
};

const letter1252 = (byte: number): string =>
  byte >= 0x80 && byte <= 0x9f ? (C1_1252[byte - 0x80] ?? '') : String.fromCharCode(byte);

const PAGES = {
  'windows-1252': Array.from({ length: 256 }, (_, byte) => letter1252(byte)),
  'windows-1258': Array.from({ length: 256 }, (_, byte) => ONLY_1258[byte] ?? letter1252(byte)),
} as const;

/** Code pages of Windows: Western European, and Vietnamese. */
export type CodePage = keyof typeof PAGES;

/** Returns bytes of a code page as text in NFC, so that a letter and its tone are one. Every byte has a letter; some are control characters. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const letters = PAGES[page];
  return Array.from(bytes, (byte) => letters[byte] ?? '')
    .join('')
    .normalize('NFC');
}

/** Returns whether a byte is a different letter in two code pages. */
export const isOnly1258 = (byte: number): boolean => byte in ONLY_1258;
