import type { AddedPhoto } from '../../../shared/bridge';
import { forPhotoTexts, newFigure, photoTextsOr, type BlockOf, type GalleryPhoto } from '../../../shared/story';

/** Returns a figure around a photo that the draft has taken in, with the texts of the photo's metadata. */
export const figureOf = (added: AddedPhoto): BlockOf<'figure'> => ({
  ...newFigure({ kind: 'held', name: added.name }),
  ...forPhotoTexts((text) => added[text]),
});

/** Another photo in place of an old one: what a person wrote under the old one stays, the new one's metadata fills what is empty. */
export const withPhoto = (old: GalleryPhoto, photo: AddedPhoto): GalleryPhoto => ({
  photo: { kind: 'held', name: photo.name },
  ...photoTextsOr(old, photo),
});
