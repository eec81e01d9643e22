import type { OtherKind } from './kinds';

/** Compound files hold old Office documents, new ones with a password, and mails ([MS-CFB] 2.2). */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** An entry of the directory, in bytes; it begins with its name in UTF-16, and entries begin at multiples of their length ([MS-CFB] 2.6.1). */
const ENTRY = 128;

/** By the name of a stream that is in every file of its kind. */
const STREAMS: readonly (readonly [OtherKind, string])[] = [
  ['spreadsheet', 'Workbook'],
  ['spreadsheet', 'Book'],
  ['slides', 'PowerPoint Document'],
  ['mail', '__properties_version1.0'],
  ['word-old', 'WordDocument'],
];

/** Returns the kind of a compound file; null for any other file. One with none of the known streams is an old Word document, or one with a password. */
export function compoundKind(bytes: Uint8Array): OtherKind | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const found = STREAMS.find(([, name]) => isNamed(bytes, at, name));
    if (found) return found[0];
  }
  return 'word-old';
}

const isNamed = (bytes: Uint8Array, at: number, name: string): boolean =>
  bytes[at + 2 * name.length] === 0 &&
  bytes[at + 2 * name.length + 1] === 0 &&
  Array.from(name).every(
    (letter, index) => bytes[at + 2 * index] === letter.charCodeAt(0) && bytes[at + 2 * index + 1] === 0,
  );
