import { imageSize } from 'image-size';

/** Width and height of a picture as it is shown, in pixels: a JPEG that is turned by its EXIF tag is measured turned. Null where its header cannot be read. */
export function photoSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null; // A header that cannot be followed: the caller does without the size.
  }
}
