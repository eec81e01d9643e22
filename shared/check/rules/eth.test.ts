import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { eth } from './eth';

it.each([
  ['con ðường dài', ['ðường > đường']],
  ['Ðường dài quá', ['Ðường > Đường']],
  ['giá 50.000ð', ['ð > đ']],
  ['ở Ðắk Lắk', ['Ðắk > Đắk !']],
])('finds Eth in "%s"', (text, found) => {
  expect(foundBy(eth, text)).toEqual(found);
});

it.each(['con đường', 'cầu thủ Guðmundur Þórarinsson', ''])('lets "%s" be', (text) => {
  expect(foundBy(eth, text)).toEqual([]);
});
