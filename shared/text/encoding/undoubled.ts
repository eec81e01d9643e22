import { decodeUtf8 } from '../decodeUtf8';
import { decodeCodePage } from './codePages';

/** The bytes of the characters that windows-1252 has between those of ASCII and of Latin-1. */
const UPPER: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, at) => [decodeCodePage(Uint8Array.of(0x80 + at), 'windows-1252'), 0x80 + at]),
);

/** What a letter of two bytes or more becomes where its bytes are read as letters: "Ã¡", "á»›". */
const DOUBLED =
  /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;

/**
 * Returns a text that was taken for windows-1252 and turned into UTF-8 once more, as old sites store it ("LÅ© vá»"), as what it
 * was. Any text of which a single line is not doubled UTF-8 throughout comes back as it is.
 */
export function undoubled(text: string): string {
  if (!DOUBLED.test(text)) return text;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const bytes = bytesOf(line);
    const read = bytes && decodeUtf8(bytes);
    if (read === null) return text;
    lines.push(read);
  }
  return lines.join('\n');
}

function bytesOf(line: string): Uint8Array | null {
  const bytes = new Uint8Array(line.length);
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    const byte = UPPER.get(letter) ?? letter.charCodeAt(0);
    if (byte > 0xff) return null;
    bytes[at] = byte;
  }
  return bytes;
}
