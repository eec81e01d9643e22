import { decodePhrases, decodeUtf8 } from '../../text';

/**
 * Declared encodings of IIM (IPTC-NAA IIM 4.2, 1:90), by the last letters of their ISO 2022 escape sequences: 96-letter sets
 * behind `ESC - . /`, with UTF-8 as `ESC % G`.
 */
const DECLARED: Readonly<Record<string, string>> = {
  A: 'windows-1252',
  B: 'iso-8859-2',
  C: 'iso-8859-3',
  D: 'iso-8859-4',
  F: 'iso-8859-7',
  G: 'iso-8859-6',
  H: 'iso-8859-8',
  L: 'iso-8859-5',
  M: 'windows-1254',
  V: 'iso-8859-10',
  b: 'iso-8859-15',
  f: 'iso-8859-16',
};

/**
 * Decodes the texts of a photo's IIM, whose bytes share one encoding: UTF-8 where they are valid as such, which most
 * programs write whether or not they declare it; else the declared one; else windows-1258 or windows-1252 where they read
 * as words in it. A text that nothing reads is empty.
 */
export function decodeIim(texts: readonly Uint8Array[], charset: Uint8Array): readonly string[] {
  const inUtf8 = texts.map(decodeUtf8);
  if (inUtf8.every((text): text is string => text !== null)) return inUtf8;
  const label = declaredBy(charset);
  return decodePhrases(texts, label);
}

/** Returns the label of the encoding that the bytes of 1:90 declare; null for UTF-8 (which has been tried), none, or an unknown one. */
function declaredBy(charset: Uint8Array): string | null {
  const escape = Array.from(charset, (byte) => String.fromCharCode(byte)).join('');
  // eslint-disable-next-line no-control-regex -- an escape sequence begins with ESC
  const set = /^\x1b[-./]([\x30-\x7e])/.exec(escape)?.[1];
  return set === undefined ? null : (DECLARED[set] ?? null);
}
