import { expect, it } from 'vitest';
import { signOff } from './story';
import { bylinesFromText, nameAt } from './bylineText';

const names = (text: string) => bylinesFromText(text, []).map((byline) => byline.name);

it.each([
  ['PV', ['PV']],
  ['Minh Anh - Quốc Bảo', ['Minh Anh', 'Quốc Bảo']],
  ['Minh Anh, Quốc Bảo; TTXVN', ['Minh Anh', 'Quốc Bảo', 'TTXVN']],
  ['Anh-Thư – PV', ['Anh-Thư', 'PV']],
  ['  ', []],
])('reads the people of "%s"', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

it('keeps the role of a name that stays, and of one whose spelling is mended', () => {
  const before = [
    { name: 'Minh Anh', role: 'reporter' },
    { name: 'Quoc Bảo', role: 'photographer' },
  ] as const;
  expect(bylinesFromText('Minh Anh - Quốc Bảo', before).map((byline) => byline.role)).toEqual([
    'reporter',
    'photographer',
  ]);
});

it('reads back what the sign-off prints', () => {
  const bylines = bylinesFromText('Minh Anh - Quốc Bảo', []);
  expect(bylinesFromText(signOff(bylines), bylines)).toEqual(bylines);
});

it.each([
  ['', 0, ''],
  ['Minh', 2, 'Minh'],
  ['Minh Anh - Quốc Bảo', 0, 'Minh Anh'],
  ['Minh Anh - Quốc Bảo', 8, 'Minh Anh'],
  ['Minh Anh - Quốc Bảo', 11, 'Quốc Bảo'],
  ['Minh Anh - Quốc Bảo', 19, 'Quốc Bảo'],
  ['Minh Anh; Quốc Bảo, PV', 12, 'Quốc Bảo'],
  ['Minh Anh, ', 10, ''],
  ['  Minh  ', 3, 'Minh'],
  ['Anh-Thư', 4, 'Anh-Thư'],
])('finds the name in "%s" at %d: "%s"', (text, offset, name) => {
  const { start, end } = nameAt(text, offset);
  expect(text.slice(start, end)).toBe(name);
});
