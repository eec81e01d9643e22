import { expect, it } from 'vitest';
import { unreadInside } from './unreadInside';

it.each([
  ['a film', { type: 'video', headlines: [{ value: 'Bão về' }], headline: 'x' }, 'associations: video “Bão về”'],
  ['a film by its title', { type: 'video', title: '<b>Bão</b> về' }, 'associations: video “Bão về”'],
  ['a film by its name in the item', { type: 'video', name: 'film-1' }, 'associations: video “film-1”'],
  ['a film by its address', { type: 'video', uri: 'urn:x' }, 'associations: video urn:x'],
  ['a picture that is nowhere', { type: 'picture', headline: 'Bến đò' }, 'associations: picture “Bến đò”'],
  ['a text without an address', { type: 'text', uri: 'urn:x' }, 'associations: text urn:x'],
  ['what says nothing but where it is', { href: 'https://a.example/1' }, 'associations: https://a.example/1'],
])('reports %s that an item names as left out', (_, association, line) => {
  expect(unreadInside({ associations: [association] })).toEqual([line]);
});

it('reports nothing of pictures and texts that are read', () => {
  const associations = [
    { type: 'picture', renditions: [{ href: 'a.jpg' }] },
    { type: 'text', uri: 'https://a.example/1' },
  ];
  expect(unreadInside({ associations })).toEqual([]);
});

it('reports the people whom an item is not by, with what they are', () => {
  const people = [
    { name: 'Ông A', rel: 'about' },
    { name: 'Lê An', rel: 'author' },
    { name: '', rel: 'about' },
  ];
  const authors = [{ name: 'Bà B', role: 'editor' }, { name: 'Võ Hà' }];
  expect(unreadInside({ people, authors })).toEqual(['people: Ông A (about)', 'people: Bà B (editor)']);
});

const LONG = 'Gió giật cấp 12 ở cửa biển từ sáng, ba xã đã sơ tán hơn ba nghìn hộ trước 17 giờ chiều qua.';
it('reports bodies with other words than the ones before, by how they begin, and none twice', () => {
  const bodies = [
    LONG,
    `<p>${LONG.toUpperCase()}</p><p>Và hết.</p>`,
    'Bản ngắn.',
    'BẢN ngắn!',
    '',
    `Khác: ${LONG}`,
  ].map((value) => ({ value }));
  expect(unreadInside({ bodies })).toEqual(['bodies: Bản ngắn.…', `bodies: ${`Khác: ${LONG}`.slice(0, 60)}…`]);
});

it('reports nothing of an empty body before the one that is read', () => {
  expect(unreadInside({ bodies: [{ value: '' }, { value: ' ' }] })).toEqual([]);
});
