import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { doubleSpace } from './doubleSpace';

it.each([
  ['mưa  lớn', ['   >  ']],
  ['mưa \u00A0 lớn,  gió', [' \u00A0  >  ', '   >  ']],
  ['ông nói: “mưa  lớn”', ['   >   !']],
])('finds more than one space in "%s"', (text, found) => {
  expect(foundBy(doubleSpace, text)).toEqual(found);
});

it.each(['mưa lớn', '  mưa', 'mưa  ', 'mưa\n\nlớn', ''])('lets "%s" be', (text) => {
  expect(foundBy(doubleSpace, text)).toEqual([]);
});
