import { ImageRun, type IImageOptions, type IXmlableObject } from 'docx';
import type { FigureWidth, PhotoName } from '../../story';
import { cleanText } from '../cleanText';
import type { PhotoBytes } from '../exported';
import { barePhoto } from '../photos/barePhoto';
import { photoPixels, photoSize } from '../photoSize';

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

/** The kinds of picture that every Word shows. WebP and AVIF are not among them. */
const TYPES: Readonly<Record<string, 'jpg' | 'png' | 'gif'>> = { jpg: 'jpg', png: 'png', gif: 'gif' };

/**
 * Returns a photo as a picture that is no larger than it is and fits the page, with its alt text; null where Word
 * cannot show it or its bytes are not there.
 */
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
  const pixels = bytes && photoPixels(bytes);
  if (!type || !bytes || !size || !pixels) return null;
  const scale = Math.min(1, PICTURE_WIDTHS[width].most / size.width, MOST_HEIGHT / size.height);
  return new TurnedImage({
    type,
    data: bytes,
    // Word does not read EXIF: the extents are those of the stored pixels, which the frame mirrors and then turns.
    transformation: {
      width: Math.max(1, Math.round(pixels.width * scale)),
      height: Math.max(1, Math.round(pixels.height * scale)),
      ...(pixels.turn.isMirrored ? { flip: { horizontal: true } } : {}),
      rotation: pixels.turn.degrees,
    },
    altText: { name: '', description: cleanText(altText) },
  });
}

/** A 9525th of a pixel, which Word counts in. */
const EMU = 9525;

/**
 * A picture that keeps room for what its turned frame takes beyond its extents (`wp:effectExtent`). docx writes none, and
 * Word would lay the lines above and below over it.
 */
class TurnedImage extends ImageRun {
  private readonly room: { readonly t: number; readonly r: number; readonly b: number; readonly l: number };

  constructor(options: IImageOptions) {
    super(options);
    const { width, height, rotation = 0 } = options.transformation;
    const beyond = (more: number): number => (rotation % 180 === 0 ? 0 : Math.max(0, Math.round((more * EMU) / 2)));
    const [above, beside] = [beyond(width - height), beyond(height - width)];
    this.room = { t: above, r: beside, b: above, l: beside };
  }

  override prepForXml(context: Parameters<ImageRun['prepForXml']>[0]): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    return xml && (withRoom(xml, this.room) as IXmlableObject);
  }
}

/** Returns the XML with the attributes of every `wp:effectExtent` replaced by `room`. */
function withRoom(xml: unknown, room: object): unknown {
  if (Array.isArray(xml)) return xml.map((part) => withRoom(part, room));
  if (typeof xml !== 'object' || xml === null) return xml;
  return Object.fromEntries(
    Object.entries(xml).map(([name, inside]) => [
      name,
      name === 'wp:effectExtent' ? { _attr: room } : withRoom(inside, room),
    ]),
  );
}
