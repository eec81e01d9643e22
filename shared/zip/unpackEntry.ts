import { Inflate, inflateSync } from 'fflate';
import { copyBytes } from '../text';
import type { ZipEntry } from './zipEntries';

/**
 * How much is inflated at a time: deflate makes at most about a thousand bytes of one, so a bomb is seen early. fflate copies
 * what it has made at each step, so that smaller ones take longer.
 */
const STEP = 32_768;
/**
 * What is inflated in one go, in packed bytes, into a buffer of the promised size: several times as fast as in steps. A
 * stream that holds more than it promises is decoded to its end, up to 135 MB, but nothing past the buffer is kept.
 */
const AT_ONCE = 131_072;

/**
 * Returns the bytes of a file in a zip; null where they are not those that its size and checksum promise. Never makes
 * more than that.
 */
export function unpackEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const packed = packedBytes(zip, entry);
  const bytes = entry.method === 0 ? copyBytes(packed) : inflated(packed, entry.size);
  return bytes !== null && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : null;
}

/**
 * Inflates a file in a zip step by step: `onBytes` gets its bytes in order, which are only good until it returns. Returns
 * whether they were those that the file's size and checksum promise; passes on at most `entry.size` bytes and one step's.
 * What `onBytes` throws ends it.
 */
export function inflateEntry(zip: Uint8Array, entry: ZipEntry, onBytes: (bytes: Uint8Array) => void): boolean {
  const packed = packedBytes(zip, entry);
  let [length, crc] = [0, CRC_START];
  const take = (bytes: Uint8Array): void => {
    length += bytes.length;
    crc = crcOn(crc, bytes);
    if (length <= entry.size) onBytes(bytes);
  };
  const isWhole = entry.method === 0 ? (take(packed), true) : inflateSteps(packed, take, () => length <= entry.size);
  return isWhole && length === entry.size && crcEnd(crc) === entry.crc;
}

const packedBytes = (zip: Uint8Array, { at, packedSize }: ZipEntry): Uint8Array => zip.subarray(at, at + packedSize);

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  return packed.length <= AT_ONCE ? inflatedAtOnce(packed, size) : inflatedInSteps(packed, size);
}

function inflatedAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // One byte more than was promised tells what is longer.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return bytes.length === size ? bytes : null;
  } catch {
    return null; // What fflate cannot inflate is damaged, which the caller reports.
  }
}

function inflatedInSteps(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  const take = (part: Uint8Array): void => {
    if (length + part.length <= size) bytes.set(part, length);
    length += part.length;
  };
  return inflateSteps(packed, take, () => length <= size) && length === size ? bytes : null;
}

/** Inflates bytes while `goesOn`; returns whether they came to their end. */
function inflateSteps(packed: Uint8Array, take: (bytes: Uint8Array) => void, goesOn: () => boolean): boolean {
  let isDone = false;
  const made: Uint8Array[] = [];
  const inflate = new Inflate((part, isLast) => {
    made.push(part);
    isDone = isLast;
  });
  for (let at = 0; at < packed.length && goesOn(); at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      return false; // What fflate cannot inflate is damaged, which the caller reports.
    }
    for (const part of made.splice(0)) take(part);
  }
  return isDone;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const CRC_START = 0xffffffff;

function crcOn(crc: number, bytes: Uint8Array): number {
  let now = crc;
  // By index: an iterator takes several times as long.
  for (let at = 0; at < bytes.length; at += 1) now = (now >>> 8) ^ (CRC_TABLE[(now ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return now;
}

const crcEnd = (crc: number): number => (crc ^ 0xffffffff) >>> 0;

/** CRC-32 as zip files have it. */
const crc32 = (bytes: Uint8Array): number => crcEnd(crcOn(CRC_START, bytes));
