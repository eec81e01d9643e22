import { hasVietnameseLetter } from '../syllable';
import { TCVN3 } from './tcvn3';
import { VNI, VNI_TONES } from './vni';

/** The families of old Vietnamese fonts: those of TCVN 5712 (".VnTime") and those of VNI. */
export const OLD_FONTS = ['tcvn3', 'vni'] as const;
/** A family of old Vietnamese fonts, as which text that names no font can be read. */
export type OldFont = (typeof OLD_FONTS)[number];

/** How old Vietnamese fonts keep letters: one of their codes a letter (TCVN3), or a letter and the code of what is on it (VNI). */
export type OldEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/**
 * Returns the encoding of the text in a font by the font's name; null for a font of Unicode. TCVN3 fonts are called ".Vn…",
 * and ".Vn…H" where they show capitals only; VNI fonts "VNI-…".
 */
export function oldEncodingOf(font: string): OldEncoding | null {
  const name = font.trim().replace(/^["']|["']$/g, '');
  if (/^\.Vn\S/i.test(name)) return /h$/i.test(name) ? 'tcvn3-capitals' : 'tcvn3';
  return /^VNI[- ]\S/i.test(name) ? 'vni' : null;
}

/**
 * Decodes text in an old Vietnamese font as Unicode in NFC. What is no code of the encoding stays as it is, and so does a
 * text that has letters which only Unicode has.
 */
export function decodeOldFont(text: string, encoding: OldEncoding): string {
  if (hasVietnameseLetter(text)) return text;
  if (encoding === 'vni') return decodeVni(text);
  const decoded = Array.from(text, (letter) => TCVN3.get(letter) ?? letter).join('');
  return (encoding === 'tcvn3-capitals' ? decoded.toLocaleUpperCase('vi') : decoded).normalize('NFC');
}

function decodeVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length;) {
    const pair = text.slice(at, at + 2);
    const letter = VNI.get(pair);
    decoded += letter ?? VNI.get(pair.slice(0, 1)) ?? pair.slice(0, 1);
    at += letter === undefined ? 1 : 2;
  }
  return decoded.normalize('NFC');
}

/** Returns the codes at the start of a VNI text that belong on the letter before it, where a run ends inside a word. */
export const vniTonesAt = (text: string): string => (VNI_TONES.has(text.slice(0, 1)) ? text.slice(0, 1) : '');

/** Encodes Vietnamese text for an old font; null where the encoding has no code for a letter. */
export function encodeOldFont(text: string, encoding: OldFont): string | null {
  const codes = encoding === 'vni' ? VNI_CODES : TCVN3_CODES;
  let encoded = '';
  for (const letter of text.normalize('NFC')) {
    const code = codes.get(letter) ?? (letter <= '\u007F' ? letter : undefined);
    if (code === undefined) return null;
    encoded += code;
  }
  return encoded;
}

const TCVN3_CODES = new Map(Array.from(TCVN3, ([code, letter]) => [letter, code]));
const VNI_CODES = new Map(Array.from(VNI, ([code, letter]) => [letter, code]));
