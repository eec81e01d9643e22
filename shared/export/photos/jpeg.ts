import { joined, numberAt, saysAt } from './bytes';

const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
/** Length of a JFIF segment that holds no thumbnail, its marker left out. */
const BARE_JFIF = 16;

/**
 * Returns a JPEG with what draws it and nothing else (ITU-T T.81, B.2): tables, frames, scans, the colour profile, and
 * how it is turned. Everything that cameras and programs put beside it goes: EXIF, XMP, IPTC, maker's notes, comments,
 * thumbnails, and whatever follows the picture (second pictures, films). The scans are copied byte for byte.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let isTurnKept = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff || isAlone(marker)) {
      // Decoders look for the next marker where there are other bytes between segments.
      at += isAlone(marker) && bytes[at] === 0xff ? 2 : 1;
      continue;
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      break;
    }
    const end = at + 2 + Math.max(2, numberAt(bytes, at + 2, 2));
    const until = marker === SOS ? endOfScan(bytes, end) : end;
    const turn = marker === APP1 && !isTurnKept ? turnOf(bytes.subarray(at + 4, end)) : 1;
    if (isDrawn(marker, bytes, at)) kept.push(bytes.subarray(at, until));
    else if (turn !== 1) {
      kept.push(turned(turn));
      isTurnKept = true;
    }
    at = until;
  }
  return joined(kept);
}

/** Markers with nothing behind them: a stuffed zero, TEM, restarts, a second start. */
const isAlone = (marker: number): boolean => marker <= 1 || (marker >= 0xd0 && marker <= 0xd8);

function isDrawn(marker: number, bytes: Uint8Array, at: number): boolean {
  if (marker === APP0) return saysAt(bytes, at + 4, 'JFIF\0') && numberAt(bytes, at + 2, 2) === BARE_JFIF;
  if (marker === APP2) return saysAt(bytes, at + 4, 'ICC_PROFILE\0');
  if (marker === APP14) return saysAt(bytes, at + 4, 'Adobe');
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= SOS && marker <= 0xdf);
}

/** Where the entropy-coded bytes of a scan end: at the first marker that is neither a stuffed 0xFF nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Returns the orientation of the picture by its EXIF, 1 to 8; 1, which is upright, where there is none. */
function turnOf(segment: Uint8Array): number {
  if (!saysAt(segment, 0, 'Exif\0\0')) return 1;
  const tiff = segment.subarray(6);
  const isLittleEndian = saysAt(tiff, 0, 'II');
  const first = numberAt(tiff, 4, 4, isLittleEndian);
  const count = Math.min(numberAt(tiff, first, 2, isLittleEndian), 512);
  for (let entry = first + 2; entry < first + 2 + count * 12; entry += 12) {
    if (numberAt(tiff, entry, 2, isLittleEndian) !== 0x0112) continue;
    const turn = numberAt(tiff, entry + 8, 2, isLittleEndian);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** Returns an EXIF segment that contains the orientation and nothing else. */
function turned(turn: number): Uint8Array {
  const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0];
  const body = [...letters('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  return Uint8Array.from([0xff, APP1, 0, body.length + 2, ...body]);
}
