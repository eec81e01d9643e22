import { copyBytes } from '../../text';
import { chunkNameAt, joined, numberAt } from './bytes';

const HEADER_LENGTH = 12;
/** The chunks that draw a picture or its frames (RFC 9649), and its colour profile. */
const DRAWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of VP8X that promise EXIF and XMP. */
const PROMISES = 0x08 | 0x04;

/** Returns a WebP with the chunks that draw it and nothing else. */
export function bareWebp(bytes: Uint8Array): Uint8Array {
  if (bytes.length < HEADER_LENGTH) return bytes;
  const kept = [bytes.subarray(0, HEADER_LENGTH)];
  let at = HEADER_LENGTH;
  const end = Math.min(bytes.length, 8 + numberAt(bytes, 4, 4, true));
  while (at + 8 <= end) {
    const type = chunkNameAt(bytes, at);
    const length = numberAt(bytes, at + 4, 4, true);
    const next = at + 8 + length + (length % 2);
    const chunk = copyBytes(bytes.subarray(at, Math.min(next, end)));
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~PROMISES;
    if (DRAWN.has(type)) kept.push(chunk);
    at = next;
  }
  const whole = joined(kept);
  new DataView(whole.buffer, whole.byteOffset, whole.length).setUint32(4, whole.length - 8, true);
  return whole;
}
