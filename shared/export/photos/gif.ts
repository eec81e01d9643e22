import { joined, saysAt } from './bytes';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** The application extensions that set how often a GIF is played. */
const PLAYERS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

/**
 * Returns a GIF (GIF89a specification) with its pictures and how they are played, without comments, XMP, and what
 * follows its end.
 */
export function bareGif(bytes: Uint8Array): Uint8Array {
  let at = 13 + tableLength(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, at)];
  for (let end = blockEnd(bytes, at); end > at; at = end, end = blockEnd(bytes, at)) {
    if (isDrawn(bytes, at)) kept.push(bytes.subarray(at, end));
    if (bytes[at] === TRAILER) break;
  }
  return joined(kept);
}

function isDrawn(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== EXTENSION) return true;
  if (bytes[at + 1] === APPLICATION) return PLAYERS.some((name) => saysAt(bytes, at + 3, name));
  return bytes[at + 1] === GRAPHIC_CONTROL;
}

/** Returns the length in bytes of the table of colours that a descriptor's flags announce; 0 for none. */
const tableLength = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Where the block at a place ends; the place itself where there is none that this knows. */
function blockEnd(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return at;
  if (bytes[at] === TRAILER) return at + 1;
  if (bytes[at] === EXTENSION) return subBlocksEnd(bytes, at + 2);
  if (bytes[at] === IMAGE) return subBlocksEnd(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0));
  return at;
}

function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += length + 1;
    if (length === 0) break;
  }
  return Math.min(at, bytes.length);
}
