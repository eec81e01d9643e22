import { chunkNameAt, numberAt } from './bytes';

/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2): its type, and where it, its content and its end are. */
export interface Box {
  readonly type: string;
  readonly at: number;
  readonly content: number;
  readonly end: number;
}

/**
 * Returns the boxes between two places, in their order. One that claims to reach beyond `end` ends there; what is too
 * short to be a box ends the list.
 */
export function boxesIn(bytes: Uint8Array, from: number, end: number): readonly Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= end) {
    const short = numberAt(bytes, at, 4);
    const header = short === 1 ? 16 : 8;
    const size = short === 0 ? end - at : short === 1 ? numberAt(bytes, at + 8, 8) : short;
    if (size < header || at + header > end) break;
    const next = Math.min(end, at + size);
    boxes.push({ type: chunkNameAt(bytes, at + 4), at, content: at + header, end: next });
    at = next;
  }
  return boxes;
}

/** How many bytes a full box has for its version and flags (ISO/IEC 14496-12, 4.2.2). */
export const FULL = 4;

/** Reads numbers from a place on, one behind the other; those behind the end of the bytes are 0. */
export function numbersFrom(bytes: Uint8Array, from: number) {
  let at = from;
  return {
    /** Returns the next number of `length` bytes. */
    next: (length: number): number => {
      at += length;
      return numberAt(bytes, at - length, length);
    },
    /** Where the next number is. */
    place: (): number => at,
  };
}
