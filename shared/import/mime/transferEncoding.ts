import { copyBytes } from '../../text';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_DIGIT = 255;
const DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (let value = 0; value < ALPHABET.length; value += 1) DIGITS[ALPHABET.charCodeAt(value)] = value;

const [LF, CR, SPACE, TAB, EQUALS] = [10, 13, 32, 9, 61];

/** Returns the bytes that a Content-Transfer-Encoding represents (RFC 2045, 6); null for an encoding that is not known. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array<ArrayBuffer> | null {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(bytes);
    case 'quoted-printable':
      return fromQuotedPrintable(bytes);
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return copyBytes(bytes);
    default:
      return null;
  }
}

/** Decodes base64 up to its padding; what is no digit is passed over (RFC 2045, 6.8). */
function fromBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let [bits, held, length] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte === EQUALS) break;
    const digit = DIGITS[byte] ?? NO_DIGIT;
    if (digit === NO_DIGIT) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return decoded.slice(0, length);
}

/** Decodes quoted-printable; an equals sign that begins no code is itself, as in a file that was edited by hand. */
function fromQuotedPrintable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = byte === EQUALS ? softBreakEnd(bytes, at + 1) : at;
    if (next > at) {
      at = next - 1;
      continue;
    }
    const code = byte === EQUALS ? hexByte(bytes, at + 1) : null;
    decoded[length] = code ?? byte;
    length += 1;
    if (code !== null) at += 2;
  }
  return decoded.slice(0, length);
}

/** Returns where the line after a soft line break begins; 0 where none is at `from`. Spaces before it were added on the way. */
function softBreakEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at - from < MOST_SPACES && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2;
  return bytes[at] === LF ? at + 1 : 0;
}
/** A line of quoted-printable has at most 76 characters. */
const MOST_SPACES = 76;

function hexByte(bytes: Uint8Array, at: number): number | null {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9a-f]{2}$/i.test(digits) ? parseInt(digits, 16) : null;
}
