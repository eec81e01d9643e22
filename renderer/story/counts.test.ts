import { expect, it } from 'vitest';
import { figure, p, storyOf, ul } from '../../shared/story/testing';
import { charactersOf, countsOf } from './counts';

const story = {
  ...storyOf(p('Ghe về bến'), ul('một', 'hai ba'), figure({ caption: 'Lò gốm', credit: 'Minh Anh' })),
  headline: 'Chợ nổi',
  lead: 'Sáng sớm.',
};

it('counts fields and body together, and what stands under photos apart', () => {
  expect(countsOf(story)).toMatchObject({ words: 10, captionWords: 4, minutes: 1, photos: 1, missingPhotos: 0 });
});

it('counts a photo as missing unless it is in the draft or on its way', () => {
  const body = ['ghe.jpg', 'bến.jpg'].map((fileName) => figure({ photo: { kind: 'missing', fileName } }));
  expect(countsOf(storyOf(...body))).toMatchObject({ photos: 0, missingPhotos: 2 });
  expect(countsOf(storyOf(...body), new Set(['ghe.jpg']))).toMatchObject({ photos: 0, missingPhotos: 1 });
});

it('counts characters as they are seen, with spaces and without', () => {
  expect(charactersOf(story)).toEqual({ withSpaces: 7 + 9 + 10 + 3 + 6, withoutSpaces: 6 + 8 + 8 + 3 + 5 });
  expect(charactersOf(storyOf(p('Việt'.normalize('NFD'))))).toEqual({ withSpaces: 7, withoutSpaces: 7 });
});
