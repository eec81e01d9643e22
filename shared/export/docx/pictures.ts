import { ImageRun } from 'docx';
import type { FigureWidth, PhotoName } from '../../story';
import { cleanText } from '../cleanText';
import type { PhotoBytes } from '../exported';
import { barePhoto } from '../photos/barePhoto';
import { photoSize } from '../photoSize';

/** The most of a page's height that a picture takes, in pixels at 96 an inch. */
const MOST_HEIGHT = 640;

/**
 * How far a figure goes out into each margin of the page, in twentieths of a point, and the most that a picture takes
 * of the page's width, in pixels: the text between margins of 2.54 cm on A4, 1 cm more on both sides, and all but the
 * 1 cm at the edge that printers leave white.
 */
export const PICTURE_WIDTHS: Readonly<Record<FigureWidth, { readonly beyond: number; readonly most: number }>> = {
  column: { beyond: 0, most: 601 },
  wide: { beyond: 567, most: 677 },
  full: { beyond: 873, most: 718 },
};

/** The kinds of picture that every Word shows. WebP is not among them. */
const TYPES: Readonly<Record<string, 'jpg' | 'png' | 'gif'>> = { jpg: 'jpg', png: 'png', gif: 'gif' };

/** A photo as a picture that is no larger than it is and fits the page, with its alt text; null where Word cannot show it or its bytes are not there. */
export function pictureOf(
  name: PhotoName,
  altText: string,
  photos: PhotoBytes,
  width: FigureWidth = 'column',
): ImageRun | null {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  const held = photos.get(name);
  const bytes = held && barePhoto(name, held);
  const size = bytes && photoSize(bytes);
  if (!type || !bytes || !size) return null;
  const scale = Math.min(1, PICTURE_WIDTHS[width].most / size.width, MOST_HEIGHT / size.height);
  return new ImageRun({
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: '', description: cleanText(altText) },
  });
}
