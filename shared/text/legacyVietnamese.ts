/** A way of writing Vietnamese from before Unicode, in which a font draws Vietnamese letters at the places of other ones. */
export type LegacyVietnamese = 'tcvn3' | 'tcvn3Capitals' | 'vni';

/** The letters of TCVN 5712:1993 VN3 ("ABC") at 0xA1 to 0xFE; `\0` where it has none. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ';

const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00A1-\u00FE]/g, (letter) => {
    const found = TCVN3[letter.charCodeAt(0) - 0xa1];
    return found === undefined || found === '\0' ? letter : found;
  });

/** What the signs of a VNI font put on the vowel before them, as combining marks. */
const VNI_SIGNS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters of a VNI font that are letters by themselves. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const fromVni = (text: string): string =>
  text.replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/giu,
    (whole: string, vowel: string | undefined, sign: string | undefined) => {
      if (vowel === undefined || sign === undefined) return vniLetter(whole);
      return `${vniLetter(vowel)}${VNI_SIGNS[sign.toLowerCase()] ?? ''}`.normalize('NFC');
    },
  );

function vniLetter(letter: string): string {
  const found = VNI_LETTERS[letter.toLowerCase()];
  if (found === undefined) return letter;
  return letter === letter.toLowerCase() ? found : found.toUpperCase();
}

const DECODERS: Readonly<Record<LegacyVietnamese, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  tcvn3Capitals: (text) => fromTcvn3(text).toUpperCase(),
  vni: fromVni,
};

/** Letters that only Unicode has for Vietnamese: a text with one of them was not written for an old font. */
const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|\p{M}/u;

/** Returns how the letters of a font have to be read, by its name (".VnTime", ".VnTimeH", "VNI-Times"); null for a font of Unicode. */
export function legacyVietnameseOf(fontName: string): LegacyVietnamese | null {
  const name = fontName.trim().replace(/^["']|["']$/g, '');
  if (/^\.vn/i.test(name)) return /h$/i.test(name) ? 'tcvn3Capitals' : 'tcvn3';
  return /^vni[- ]/i.test(name) ? 'vni' : null;
}

/**
 * Returns a text that was written for an old Vietnamese font in Unicode (NFC); one that is in Unicode already comes back
 * as it is. Capitals of ".VnTimeH" are written as small letters, so its text comes back in capitals.
 */
export const decodeLegacyVietnamese = (text: string, legacy: LegacyVietnamese): string =>
  UNICODE_VIETNAMESE.test(text) ? text : DECODERS[legacy](text);
