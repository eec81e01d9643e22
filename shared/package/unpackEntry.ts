import { Inflate } from 'fflate';
import { copyBytes } from '../text';
import type { ZipEntry } from './zipEntries';

/** How much is inflated at a time: deflate makes at most about a thousand bytes of one, so a bomb is seen early. */
const STEP = 4096;

/** The bytes of a file in a zip; null where they are not those that its size and checksum promise. Never makes more than that. */
export function unpackEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const packed = zip.subarray(entry.at, entry.at + entry.packedSize);
  const bytes = entry.method === 0 ? copyBytes(packed) : inflated(packed, entry.size);
  return bytes !== null && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : null;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let [length, isDone] = [0, false];
  const inflate = new Inflate((part, isLast) => {
    if (length + part.length <= size) bytes.set(part, length);
    length += part.length;
    isDone = isLast;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return null; // What fflate cannot inflate is damaged, which the caller says.
  }
  return isDone && length === size ? bytes : null;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip files have it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
