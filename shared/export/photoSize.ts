import { imageSize } from 'image-size';
import { avifSize, isAvif } from './photos/readAvif';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture is shown: its pixels mirrored left to right or not, then turned clockwise by so many degrees. */
export interface Turn {
  readonly isMirrored: boolean;
  readonly degrees: 0 | 90 | 180 | 270;
}

/** What the values 1 to 8 of EXIF's Orientation mean (CIPA DC-008, 4.6.5.A). */
const TURNS: readonly Turn[] = [
  { isMirrored: false, degrees: 0 },
  { isMirrored: true, degrees: 0 },
  { isMirrored: false, degrees: 180 },
  { isMirrored: true, degrees: 180 },
  { isMirrored: true, degrees: 270 },
  { isMirrored: false, degrees: 90 },
  { isMirrored: true, degrees: 90 },
  { isMirrored: false, degrees: 270 },
];
const UPRIGHT: Turn = { isMirrored: false, degrees: 0 };

/** Width and height of a picture as it is shown, in pixels: a JPEG that is turned by its EXIF tag is measured turned. Null where its header cannot be read. */
export function photoSize(bytes: Uint8Array): Size | null {
  const pixels = photoPixels(bytes);
  if (!pixels) return null;
  const { width, height, turn } = pixels;
  return turn.degrees % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Width and height of a picture as its pixels are stored, and how its EXIF tag turns them. Null where its header cannot be read. */
export function photoPixels(bytes: Uint8Array): (Size & { readonly turn: Turn }) | null {
  if (isAvif(bytes)) {
    const size = avifSize(bytes);
    return size && size.width > 0 && size.height > 0 ? { ...size, turn: UPRIGHT } : null;
  }
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    return { width, height, turn: TURNS[orientation - 1] ?? UPRIGHT };
  } catch {
    return null; // A header that cannot be followed: the caller does without the size.
  }
}
