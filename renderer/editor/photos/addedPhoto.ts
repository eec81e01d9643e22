import type { AddedPhoto } from '../../../shared/bridge';
import { newFigure, type BlockOf, type GalleryPhoto } from '../../../shared/story';

/** Returns a figure around a photo that the draft has taken in, with the texts of the photo's metadata. */
export const figureOf = ({ name, caption, credit, altText, source }: AddedPhoto): BlockOf<'figure'> => ({
  ...newFigure({ kind: 'held', name }),
  caption,
  credit,
  altText,
  source,
});

/** Another photo in place of an old one: what a person wrote under the old one stays, the new one's metadata fills what is empty. */
export const withPhoto = (old: GalleryPhoto, photo: AddedPhoto): GalleryPhoto => ({
  photo: { kind: 'held', name: photo.name },
  caption: old.caption || photo.caption,
  credit: old.credit || photo.credit,
  altText: old.altText || photo.altText,
  source: old.source || photo.source,
});
