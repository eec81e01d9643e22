import { expect, it } from 'vitest';
import { signOff } from './story';
import { bylinesFromText } from './bylineText';

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
