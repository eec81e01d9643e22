import type { Properties } from 'hast';
import { expect, it } from 'vitest';
import { letterPicture } from './letterPicture';

const read = (alt: string, properties: Properties = {}, style: Readonly<Record<string, string>> = {}) =>
  letterPicture({ type: 'element', tagName: 'img', properties, children: [] }, new Map(Object.entries(style)), alt);

it.each<[string, string, Properties, Readonly<Record<string, string>>]>([
  ['an emoji without a size', '🎉', {}, {}],
  ['an emoji as high as a letter', '🎉', { width: '20', height: 20 }, {}],
  ['an emoji of two signs', '👨‍👩‍👧', { height: '1em' }, {}],
  ['a flag', '🇻🇳', {}, {}],
  ['a large emoji that names itself so', '🎉', { width: '72', className: ['emoji'] }, {}],
  ['a large emoji whose file does', '🎉', { width: '72', src: 'https://a.example/emoji/1f389.png' }, {}],
  ['a smiley in words', ':-)', { className: ['wp-smiley'] }, {}],
  ['a smiley of its own kind', 'cười', { 'data-emoji': 'x', dataEmoji: 'x', height: '40' }, {}],
  ['an arrow', '→', { width: '40' }, {}],
  ['a tick by its style', '✓', {}, { width: '12pt' }],
])('%s is its letters', (_, alt, properties, style) => {
  expect(read(alt, properties, style)).toEqual({ letters: alt });
});

it.each<[string, string, Properties, Readonly<Record<string, string>>]>([
  ['a small picture without words', '', { width: '16', height: '16' }, {}],
  ['one 40 pixels high', '', { height: '40' }, {}],
  ['one 2.5em wide', '', {}, { width: '2.5em' }],
  ['one 30pt wide', '', {}, { width: '30pt !important' }],
  ['an icon with a name', 'Facebook', { width: '24', className: ['icon-facebook'] }, {}],
  ['an icon by its file', 'Facebook', { width: '24', src: '/img/icons/facebook.png' }, {}],
  ['the box of a checklist', 'đã xong', { width: '500', ariaRoleDescription: ['checkbox'] }, {}],
])('%s adorns the line', (_, alt, properties, style) => {
  expect(read(alt, properties, style)).toBeNull();
});

it.each<[string, string, Properties, Readonly<Record<string, string>>]>([
  ['a picture without a size', 'Bến đò', {}, {}],
  ['one without words and size', '', {}, {}],
  ['one 41 pixels high', '', { width: '30', height: '41' }, {}],
  ['one of 3em', '', {}, { height: '3em' }],
  ['one of 31pt', '', {}, { height: '31pt' }],
  ['a large one beside an emoji in its words', 'Bến 🎉', { width: '600' }, {}],
  ['a large emoji', '🎉', { width: '600' }, {}],
  ['a small portrait', 'Ông Tư', { width: '40', src: '/anh/ong-tu.jpg' }, {}],
  ['a small one whose file only contains "icon" in a word', 'Ông Tư', { width: '40', src: '/anh/lexicon.jpg' }, {}],
  [
    'a small one whose bytes happen to spell a name',
    'Ông Tư',
    { width: '40', src: 'data:image/png;base64,/icon/' },
    {},
  ],
  ['a size that is no length', '', { width: '100%' }, {}],
  ['digits that would be an emoji with a sign', '1', {}, {}],
])('%s is a photo', (_, alt, properties, style) => {
  expect(read(alt, properties, style)).toBeUndefined();
});
