import { expect, it } from 'vitest';
import { figure, p } from '../../story/testing';
import { isFoundPicture, picturesOf, withPictures } from './ninjsPhotos';

const ADDRESS = 'https://a.example/a.jpg';
const picture = (more: object = {}) => ({ type: 'picture', renditions: [{ href: ADDRESS }], ...more });
const onlyOf = (more: object) => picturesOf({ associations: [picture(more)] })[0];

it.each([
  ['its original', ['preview', 'Original', 'thumbnail'], ['b', 'a', 'c']],
  ['the one of Superdesk', ['viewImage', 'baseImage', '4-3'], ['b', 'a', 'c']],
  ['one for the web before one that it does not know', ['4-3', 'web'], ['b', 'a']],
  ['the first of two that it does not know', ['4-3', '16-9'], ['a', 'b']],
])('takes of the forms of a picture %s', (_, names, order) => {
  const renditions = names.map((name, at) => ({ name, href: 'abc'[at] }));
  expect(onlyOf({ renditions })?.addresses).toEqual(order);
});

it.each([
  ['file:photos/a.jpg', 'photos/a.jpg'],
  ['FILE:photos/a.jpg', 'photos/a.jpg'],
  ['file:///home/a.jpg', 'file:///home/a.jpg'],
  ['https://a.example/file:a.jpg', 'https://a.example/file:a.jpg'],
])('reads the address %s as %s', (href, address) => {
  expect(onlyOf({ renditions: { original: { href } } })?.figure.photo).toEqual({ kind: 'missing', fileName: address });
});

it('takes no picture without an address, and nothing that is no picture', () => {
  const [none, film] = [picture({ renditions: [{ href: '' }, {}] }), { ...picture(), type: 'video' }];
  expect([none, film, picture()].map(isFoundPicture)).toEqual([false, false, true]);
  expect(picturesOf({ associations: [none, film] })).toEqual([]);
});

it('takes an item that is a picture itself, before those that it is associated with', () => {
  const item = picture({ associations: [picture({ renditions: [{ href: 'b.jpg' }] })] });
  expect(picturesOf(item).map(({ addresses }) => addresses[0])).toEqual([ADDRESS, 'b.jpg']);
});

it.each([
  ['caption', { descriptions: [{ role: 'caption', value: 'Bến đò' }] }, 'Bến đò'],
  ['caption', { descriptions: [{ role: 'main', value: 'Bến đò' }] }, 'Bến đò'],
  ['caption', { descriptions: [{ value: 'Bến đò' }] }, 'Bến đò'],
  ['caption', { description_text: '<p>Bến đò</p>' }, 'Bến đò'],
  ['caption', { body_text: 'Bến đò', headline: 'x' }, 'Bến đò'],
  ['caption', { headline: 'Bến đò' }, 'Bến đò'],
  ['credit', { creditLine: 'Võ Hà', by: 'x' }, 'Võ Hà'],
  ['credit', { byline: 'Võ Hà' }, 'Võ Hà'],
  ['altText', { descriptions: [{ role: 'alttext', value: 'Con đò' }] }, 'Con đò'],
  ['altText', { alt_text: 'Con đò' }, 'Con đò'],
  ['source', { infoSources: [{}, { name: 'Báo Nhà' }], source: 'x' }, 'Báo Nhà'],
  ['source', { source: 'Báo Nhà' }, 'Báo Nhà'],
] as const)('reads the %s of a picture from %j', (field, more, text) => {
  expect(onlyOf(more)?.figure[field]).toBe(text);
});

const remote = (fields = {}) => figure({ photo: { kind: 'remote', url: ADDRESS }, ...fields });
const SAID = {
  descriptions: [{ role: 'caption', value: 'Bến đò' }],
  creditLine: 'Võ Hà',
  altText: 'Con đò',
  source: 'Báo',
};

it('fills what the body leaves open of a photo, and keeps what it says; in an item of ours the item counts', () => {
  const pictures = picturesOf({ associations: [picture(SAID)] });
  const body = [remote({ caption: 'Bến đò. Ảnh: Hà', source: 'Nguồn' })];
  const filled = { credit: 'Võ Hà', altText: 'Con đò' };
  expect(withPictures(body, pictures, false)).toEqual([
    remote({ ...filled, caption: 'Bến đò. Ảnh: Hà', source: 'Nguồn' }),
  ]);
  expect(withPictures(body, pictures, true)).toEqual([remote({ ...filled, caption: 'Bến đò', source: 'Báo' })]);
});

it('keeps what the body of ours says of a photo where the item says nothing', () => {
  const said = { caption: 'Bến đò', credit: 'Hà', altText: 'Con đò', source: 'Báo' };
  expect(withPictures([remote(said)], picturesOf(picture()), true)).toEqual([remote(said)]);
});

it('fills each photo of a gallery with its own of two pictures of one address, and the third with the first', () => {
  const pictures = picturesOf({ associations: ['một', 'hai'].map((headline) => picture({ headline })) });
  const photo = { photo: { kind: 'remote', url: ADDRESS }, caption: '', credit: '', altText: '', source: '' } as const;
  const [gallery, ...others] = withPictures(
    [{ kind: 'gallery', photos: [photo, photo, photo], caption: 'x' }],
    pictures,
    false,
  );
  expect(gallery?.kind === 'gallery' && gallery.photos.map(({ caption }) => caption)).toEqual(['một', 'hai', 'một']);
  expect(others).toEqual([]);
});

it('finds a photo of the body by any form of the picture, by a file name too, and leaves one that the draft holds', () => {
  const renditions = [
    { name: 'original', href: 'b.jpg' },
    { name: 'web', href: 'photos/a.jpg' },
  ];
  const pictures = picturesOf({ associations: [picture({ renditions, headline: 'Bến đò' })] });
  const body = [figure(), figure({ photo: { kind: 'missing', fileName: 'photos/a.jpg' } })];
  expect(withPictures(body, pictures, false)).toMatchObject([{ caption: '' }, { caption: 'Bến đò' }]);
});

it.each(['mainImage', 'featuremedia', 'main'])('puts the picture that is "%s" on top, and the others below', (rel) => {
  const other = picture({ renditions: [{ href: 'b.jpg' }], rel: 'domainImage' });
  const associations = [other, picture({ rel })];
  const named = { b: other, [rel]: picture() };
  for (const all of [associations, named])
    expect(withPictures([p('Bão về.')], picturesOf({ associations: all }), false)).toMatchObject([
      { photo: { fileName: ADDRESS } },
      p('Bão về.'),
      { photo: { fileName: 'b.jpg' } },
    ]);
});
