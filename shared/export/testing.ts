import { heldPhotos, type PhotoName, type Story } from '../story';

/** The smallest JPEG, GIF and PNG that a reader takes: one pixel each. */
const PIXELS: Readonly<Record<string, string>> = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  gif: 'R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=',
  jpg: '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
};

/** Bytes for every photo that a story holds. */
export const photosFor = (story: Story): ReadonlyMap<PhotoName, Uint8Array> =>
  new Map(heldPhotos(story).map((name) => [name, Buffer.from(PIXELS[name.split('.')[1] ?? ''] ?? '', 'base64')]));
