import { chunkNameAt, joined, numberAt } from './bytes';

const SIGNATURE_LENGTH = 8;
/** The chunks that draw a picture or its frames (PNG, third edition, 11), its colours and its size in print. */
const DRAWN = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/** Returns a PNG with the chunks that draw it and nothing else: no text, time or EXIF, and nothing behind its end. */
export function barePng(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, SIGNATURE_LENGTH)];
  let at = SIGNATURE_LENGTH;
  while (at + 8 <= bytes.length) {
    const type = chunkNameAt(bytes, at + 4);
    const end = at + 12 + numberAt(bytes, at, 4);
    if (DRAWN.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return joined(kept);
}
