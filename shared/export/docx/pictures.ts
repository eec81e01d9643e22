import { ImageRun } from 'docx';
import type { PhotoName } from '../../story';
import { cleanText } from '../cleanText';
import type { PhotoBytes } from '../exported';
import { photoSize } from '../photoSize';

/** Width of an A4 page's text between margins of 2.54 cm, and the most of its height that a picture takes, in pixels at 96 an inch. */
const TEXT_WIDTH = 601;
const MOST_HEIGHT = 640;

/** The kinds of picture that every Word shows. WebP is not among them. */
const TYPES: Readonly<Record<string, 'jpg' | 'png' | 'gif'>> = { jpg: 'jpg', png: 'png', gif: 'gif' };

/** A photo as a picture that fits the page, with its alt text; null where Word cannot show it or its bytes are not there. */
export function pictureOf(name: PhotoName, altText: string, photos: PhotoBytes): ImageRun | null {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  const bytes = photos.get(name);
  const size = bytes && photoSize(bytes);
  if (!type || !bytes || !size) return null;
  const scale = Math.min(1, TEXT_WIDTH / size.width, MOST_HEIGHT / size.height);
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
