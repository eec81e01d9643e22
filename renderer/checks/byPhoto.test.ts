import { expect, it } from 'vitest';
import type { Finding } from '../../shared/check';
import { figure, p, storyOf } from '../../shared/story/testing';
import { byPhoto } from './byPhoto';

const photo = {
  photo: { kind: 'missing' as const, fileName: 'ghe.jpg' },
  caption: '',
  credit: '',
  altText: '',
  source: '',
};
const story = storyOf(p('Ghe về.'), figure(), {
  kind: 'gallery',
  photos: [photo, { ...photo, photo: { kind: 'missing', fileName: 'bến.jpg' } }],
  caption: '',
});
const finding = (block: number, part: string | null): Finding => ({
  rule: 'photos',
  severity: 'warning',
  place: { kind: 'block', block, part, range: null },
  excerpt: '',
  context: '',
  message: { key: 'altMissing' } as unknown as Finding['message'],
  fixes: [],
  isSafe: false,
});

it('puts all that was found about one photo on one card, with the number that the photo has in the story: window 23', () => {
  const found = [
    finding(2, 'photo.1.altText'),
    finding(0, null),
    finding(1, 'caption'),
    finding(2, 'photo.1.credit'),
    finding(1, null),
    finding(2, 'caption'),
    finding(2, 'photo.0.altText'),
  ];
  const cards = byPhoto(found, story).map(({ photo: of, findings }) => [of?.number, findings.length]);
  expect(cards).toEqual([
    [3, 2],
    [undefined, 1],
    [1, 2],
    [undefined, 1],
    [2, 1],
  ]);
  expect(byPhoto(found, story)[0]?.photo?.source).toEqual({ kind: 'missing', fileName: 'bến.jpg' });
});
