import { expect, it } from 'vitest';
import { galleryPhotoOf, newFigure } from './blocks';
import { forPhotoTexts, NO_PHOTO_TEXTS, PHOTO_TEXTS, photoTextsOr } from './photo';
import { textPartsOf } from './textParts';

const photo = { kind: 'missing', fileName: 'cho.jpg' } as const;
const named = forPhotoTexts((name) => `the ${name}`);

it('every text of a photo is a part of its figure and of a gallery, and goes from one to the other', () => {
  const figure = { ...newFigure(photo), ...named };
  expect(textPartsOf(figure).map(({ part, text }) => [part, text])).toEqual(
    PHOTO_TEXTS.map((name) => [name, `the ${name}`]),
  );
  expect(galleryPhotoOf(figure)).toEqual({ photo, ...named });
  const gallery = { kind: 'gallery', photos: [galleryPhotoOf(figure)], caption: '' } as const;
  const parts = textPartsOf(gallery).map(({ part }) => part);
  for (const name of PHOTO_TEXTS) expect(parts).toContain(`photo.0.${name}`);
});

it('the texts of a photo stay where it has some, and are filled where it has none', () => {
  const written = { ...NO_PHOTO_TEXTS, caption: 'Chợ nổi' };
  expect(photoTextsOr(written, named)).toEqual({ ...named, caption: 'Chợ nổi' });
  expect(photoTextsOr(written, {})).toEqual(written);
});
