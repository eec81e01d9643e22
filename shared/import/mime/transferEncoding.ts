import { base64ToBytes, copyBytes } from '../../text';

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
  const end = bytes.indexOf(EQUALS);
  const text = new TextDecoder('latin1').decode(end < 0 ? bytes : bytes.subarray(0, end));
  const digits = text.replace(/[^A-Za-z0-9+/]+/g, '');
  // A last digit alone is not yet a byte.
  return base64ToBytes(digits.length % 4 === 1 ? digits.slice(0, -1) : digits) ?? new Uint8Array();
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
