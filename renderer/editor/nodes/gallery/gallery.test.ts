import { describe, expect, it } from 'vitest';
import { galleryPhotoOf, type GalleryPhoto } from '../../../../shared/story';
import { figure, p, somePhoto } from '../../../../shared/story/testing';
import {
  figuresToBlocks,
  galleryToBlocks,
  MOST_PHOTOS,
  photoToFigure,
  withoutPhoto,
  withPhotoMoved,
  withPhotos,
  type Gallery,
} from './gallery';

const photo = (caption: string): GalleryPhoto => galleryPhotoOf(figure({ caption }));
const gallery = (captions: string, caption = ''): Gallery => ({
  kind: 'gallery',
  photos: Array.from(captions, photo),
  caption,
});
const many = (count: number): Gallery['photos'] => Array.from({ length: count }, (_, n) => photo(String(n)));

it('keeps all that is said of a photo, from figure to gallery and back', () => {
  const whole = figure({
    photo: { kind: 'held', name: somePhoto('3') },
    caption: 'A',
    credit: 'B',
    altText: 'C',
    source: 'D',
  });
  expect(photoToFigure(galleryPhotoOf(whole))).toEqual(whole);
});

it.each([
  ['abc', 0, 2, 'bca'],
  ['abc', 2, 0, 'cab'],
  ['abc', 1, 1, 'abc'],
  ['abc', 9, 0, 'abc'],
])('in %s the photo at %i moves to %i: %s', (before, from, to, after) => {
  expect(withPhotoMoved(gallery(before).photos, from, to)).toEqual(gallery(after).photos);
});

describe('a photo taken out', () => {
  it('leaves a gallery of two or more', () => {
    expect(withoutPhoto(gallery('abc', 'Chung'), 1)).toEqual([gallery('ac', 'Chung')]);
  });
  it('leaves a figure where one is left, and the caption for all is not lost', () => {
    expect(withoutPhoto(gallery('ab'), 0)).toEqual([figure({ caption: 'b' })]);
    expect(withoutPhoto(gallery('ab', 'Chung'), 0)).toEqual([figure({ caption: 'b' }), p('Chung')]);
    const silent: Gallery = { ...gallery('a', 'Chung'), photos: [photo('a'), photo('')] };
    expect(withoutPhoto(silent, 0)).toEqual([figure({ caption: 'Chung' })]);
  });
});

it('becomes figures again, with the caption for all below them', () => {
  expect(galleryToBlocks(gallery('ab', 'Chung'))).toEqual([
    figure({ caption: 'a' }),
    figure({ caption: 'b' }),
    p('Chung'),
  ]);
  expect(galleryToBlocks(gallery('ab', ' '))).toEqual([figure({ caption: 'a' }), figure({ caption: 'b' })]);
});

describe('more photos than a gallery holds', () => {
  it('follow it as figures', () => {
    const [grown, ...rest] = withPhotos({ ...gallery(''), photos: many(11) }, many(3));
    expect(grown.photos).toHaveLength(MOST_PHOTOS);
    expect(rest.map(({ caption }) => caption)).toEqual(['1', '2']);
    expect(figuresToBlocks(many(14).map(photoToFigure)).map(({ kind }) => kind)).toEqual([
      'gallery',
      'figure',
      'figure',
    ]);
  });
  it('stay where they came so from elsewhere', () => {
    const [grown, ...rest] = withPhotos({ ...gallery(''), photos: many(20) }, many(1));
    expect(grown.photos).toHaveLength(20);
    expect(rest).toHaveLength(1);
  });
});

it('a single figure is no gallery', () => {
  expect(figuresToBlocks([figure()])).toEqual([figure()]);
});
