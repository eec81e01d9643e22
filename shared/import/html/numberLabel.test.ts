import { expect, it } from 'vitest';
import { readNumberLabel } from './numberLabel';

it.each(['•', '–', '', ' ', 'o', 'v', '§', '·', 'Ø', '➢'])('takes "%s" before an item for a bullet', (label) => {
  expect(readNumberLabel(label)).toEqual({ kind: 'bullet' });
});

it.each<[string, readonly (readonly [string, number])[]]>([
  ['1.', [['decimal', 1]]],
  ['12', [['decimal', 12]]],
  ['(3)', [['decimal', 3]]],
  ['[4]', [['decimal', 4]]],
  [' 5. ', [['decimal', 5]]],
  ['6.)', [['decimal', 6]]],
  ['7:', [['decimal', 7]]],
  ['123456789.', [['decimal', 123456789]]],
  ['a)', [['lowerAlpha', 1]]],
  ['z.', [['lowerAlpha', 26]]],
  ['B.', [['upperAlpha', 2]]],
  [
    'i.',
    [
      ['lowerRoman', 1],
      ['lowerAlpha', 9],
    ],
  ],
  [
    'I.',
    [
      ['upperRoman', 1],
      ['upperAlpha', 9],
    ],
  ],
  [
    'c.',
    [
      ['lowerAlpha', 3],
      ['lowerRoman', 100],
    ],
  ],
  [
    'V.',
    [
      ['upperAlpha', 22],
      ['upperRoman', 5],
    ],
  ],
  ['ii.', [['lowerRoman', 2]]],
  ['iv.', [['lowerRoman', 4]]],
  ['XIV.', [['upperRoman', 14]]],
  ['viii)', [['lowerRoman', 8]]],
  ['xl.', [['lowerRoman', 40]]],
])('reads the number "%s" before an item', (label, readings) => {
  expect(readNumberLabel(label)).toEqual({
    kind: 'number',
    readings: readings.map(([numbering, number]) => ({ numbering, number })),
  });
});

it.each([
  ['Điều 7.', 'Điều 7.'],
  ['Bước  1:', 'Bước 1:'],
  ['1.2.', '1.2.'],
  ['iix.', 'iix.'],
  ['ab.', 'ab.'],
  ['Xi.', 'Xi.'],
  ['1234567890.', '1234567890.'],
  ['viiii.', 'viiii.'],
  ['a1.', 'a1.'],
  ['n°3', 'n°3'],
])('keeps "%s" before an item as words', (label, text) => {
  expect(readNumberLabel(label)).toEqual({ kind: 'words', text });
});
