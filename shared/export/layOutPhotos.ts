import { heldPhotos, type PhotoName, type Story } from '../story';
import type { ExportedFile, PhotoBytes } from './exported';
import { barePhoto } from './photos/barePhoto';
import { photoSize } from './photoSize';
import { slugOf } from './slugOf';

/** A photo as an exported page shows it: where it lies, its size where that is known, and how long its file is. */
export interface PagePhoto {
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly sizeInBytes?: number;
}
/** The photos of an exported page by their names in the draft; a photo whose bytes are not there has no entry. */
export type PagePhotos = ReadonlyMap<PhotoName, PagePhoto>;

/** Where the photos of a story lie beside its page: `photos/<slug>-1.jpg` and so on, in the order of the body. */
const photoPaths = (story: Story): readonly (readonly [PhotoName, string])[] =>
  heldPhotos(story).map((name, index) => {
    const ending = name.split('.').at(-1) ?? '';
    return [name, `photos/${slugOf(story)}-${index + 1}.${ending}`];
  });

/**
 * Returns the photo files of a story without their metadata, the path and size that a page writes for each, and the
 * names of those whose bytes are missing.
 */
export function layOutPhotos(story: Story, photos: PhotoBytes) {
  const pagePhotos = new Map<PhotoName, PagePhoto>();
  const files: ExportedFile[] = [];
  const lost: string[] = [];
  for (const [name, path] of photoPaths(story)) {
    const bytes = photos.get(name);
    if (!bytes) {
      lost.push(name);
      continue;
    }
    const bare = barePhoto(name, bytes);
    pagePhotos.set(name, { path, ...photoSize(bare), sizeInBytes: bare.length });
    files.push({ path, bytes: bare });
  }
  return { pagePhotos, files, lost };
}
