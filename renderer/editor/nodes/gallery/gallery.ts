import {
  galleryPhotoOf,
  newFigure,
  plainInline,
  type Block,
  type BlockOf,
  type GalleryPhoto,
} from '../../../../shared/story';

/** A gallery as the story contains it. */
export type Gallery = BlockOf<'gallery'>;
type Figure = BlockOf<'figure'>;

/** The most photos that one gallery holds, so that a reader looks at each. */
export const MOST_PHOTOS = 12;

/** Returns a photo of a gallery as a figure of the width of the text. */
export const photoToFigure = (photo: GalleryPhoto): Figure => ({ ...newFigure(photo.photo), ...photo });

/** Figures as one gallery; those that are too many for it follow as figures, and a single one stays a figure. */
export function figuresToBlocks(figures: readonly Figure[]): readonly Block[] {
  if (figures.length < 2) return figures;
  const gallery: Gallery = {
    kind: 'gallery',
    photos: figures.slice(0, MOST_PHOTOS).map(galleryPhotoOf),
    caption: '',
  };
  return [gallery, ...figures.slice(MOST_PHOTOS)];
}

/** Returns a gallery with more photos at its end; those that are too many follow it as figures. */
export function withPhotos(gallery: Gallery, more: readonly GalleryPhoto[]): readonly [Gallery, ...Figure[]] {
  const photos = [...gallery.photos, ...more];
  const most = Math.max(MOST_PHOTOS, gallery.photos.length);
  return [{ ...gallery, photos: photos.slice(0, most) }, ...photos.slice(most).map(photoToFigure)];
}

/** Returns the photos of a gallery with the one at index `from` moved to index `to`. */
export function withPhotoMoved(photos: readonly GalleryPhoto[], from: number, to: number): readonly GalleryPhoto[] {
  const moved = photos[from];
  if (!moved) return photos;
  const others = photos.filter((_photo, index) => index !== from);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

/**
 * Returns what a gallery becomes without one of its photos: the gallery, or a figure where one photo is left, or its
 * caption as a paragraph.
 */
export function withoutPhoto(gallery: Gallery, index: number): readonly Block[] {
  const photos = gallery.photos.filter((_photo, at) => at !== index);
  return photos.length > 1 ? [{ ...gallery, photos }] : galleryToBlocks({ ...gallery, photos });
}

/**
 * Returns a gallery as figures. The caption for all goes under a single photo that has none, else into a paragraph
 * after them.
 */
export function galleryToBlocks({ photos, caption }: Gallery): readonly Block[] {
  const figures = photos.map(photoToFigure);
  const [only] = figures;
  if (caption.trim() === '') return figures;
  if (only && figures.length === 1 && only.caption === '') return [{ ...only, caption }];
  return [...figures, { kind: 'paragraph', content: plainInline(caption) }];
}
