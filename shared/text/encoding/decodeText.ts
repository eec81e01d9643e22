import { decodeUtf8 } from '../decodeUtf8';
import { decodeCodePage, type CodePage } from './codePages';
import { guessCodePage } from './guessCodePage';
import { undoubled } from './undoubled';

/** How much of a text is looked at to judge its encoding, in bytes. */
const SAMPLE = 50_000;

/** Names of declared encodings that are read as one of Windows' code pages (Encoding Standard, 4.2). */
const PAGE_OF_LABEL: Readonly<Record<string, CodePage>> = {
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'windows-1258': 'windows-1258',
  cp1258: 'windows-1258',
  'x-cp1258': 'windows-1258',
};

/**
 * Returns the text of bytes in any encoding that Vietnamese newsrooms meet, without its byte order mark: UTF-8, UTF-16 with
 * a mark or plainly without one, the encoding that `declared` names, else windows-1258 or windows-1252 where the bytes read
 * as words in it. Null where none fits.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeWhole(bytes, utf16);
  // A page that is UTF-8 throughout is, whatever it declares: editors change the one and forget the other.
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return undoubled(utf8);
  return decodeDeclared(bytes, declared) ?? decodeGuessed(bytes);
}

function decodeGuessed(bytes: Uint8Array): string | null {
  const page = guessCodePage(bytes.subarray(0, SAMPLE));
  return page && decodeCodePage(bytes, page);
}

function decodeDeclared(bytes: Uint8Array, declared: string | null): string | null {
  const label = declared?.trim().toLowerCase() ?? '';
  const page = PAGE_OF_LABEL[label];
  if (page) return decodeCodePage(bytes, page).normalize('NFC');
  // Bytes that are not UTF-8 are not, and the markup of a page in UTF-16 could not have been read.
  if (label === '' || /^utf-?(?:8|16)/.test(label)) return null;
  return decodeWhole(bytes, label);
}

/** Decodes bytes loosely; null for an encoding that is not known, and for bytes that it does not know. */
function decodeWhole(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label).decode(bytes);
    return text.includes('\uFFFD') ? null : text;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Returns the byte order of UTF-16: by its mark, or by zeros in only one half of the pairs, as texts in Latin letters have. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  if (odd > pairs / 4 && even === 0) return 'utf-16le';
  return even > pairs / 4 && odd === 0 ? 'utf-16be' : null;
}

/**
 * Decodes short texts that share one encoding, as the fields of a photo do: UTF-8 where all are valid as such, else the
 * encoding that `declared` names, else the code page of Windows that makes words of them. A text that nothing reads is empty.
 */
export function decodePhrases(phrases: readonly Uint8Array[], declared: string | null = null): readonly string[] {
  const read = phrases.map(decodeUtf8);
  if (read.every((text): text is string => text !== null)) return read;
  const odd = phrases.filter((_, at) => read[at] === null);
  const page = guessCodePage(Uint8Array.from(odd.flatMap((bytes) => [...bytes, 0x20])), 'phrase');
  return phrases.map(
    (bytes, at) => read[at] ?? decodeDeclared(bytes, declared) ?? (page && decodeCodePage(bytes, page)) ?? '',
  );
}
