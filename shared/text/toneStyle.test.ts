import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toneStyleNew, toneStyleOld } from './toneStyle';

const PAIRS = [
  ['hòa', 'hoà'],
  ['Ủy ban', 'Uỷ ban'],
  ['khỏe', 'khoẻ'],
  ['THÚY', 'THUÝ'],
  ['Hòa-Hòa', 'Hoà-Hoà'],
  ['đọa đày', 'đoạ đày'],
  ['lũy kế, tùy', 'luỹ kế, tuỳ'],
  ['nghóe', 'nghoé'],
  ['tHỦy', 'tHUỷ'],
] as const;

/** Words in which both styles put the tone in the same place, or that are not Vietnamese. */
const SAME = [
  'quý',
  'QUỲ',
  'quả',
  'Quỳnh',
  'hoàn',
  'xoài',
  'ngoáy',
  'khuỷu',
  'thuyền',
  'giò',
  'già',
  'của',
  'mía',
  'hòan',
  'Chloé',
  'Goethe',
  'hoa',
  'thuở',
  'Huế',
  'khuya',
];

describe('the two tone styles', () => {
  it.each(PAIRS)('write %s in the old and %s in the new', (old, modern) => {
    expect(toneStyleNew(old)).toBe(modern);
    expect(toneStyleOld(modern)).toBe(old);
    expect(toneStyleNew(old.normalize('NFD'))).toBe(modern);
    expect(toneStyleOld(modern.normalize('NFD'))).toBe(old);
  });
  it.each(SAME)('agree on %s', (word) => {
    expect(toneStyleNew(word)).toBe(word);
    expect(toneStyleOld(word)).toBe(word);
  });
  it('lead back and forth without loss', () => {
    const letters = fc.array(
      fc.constantFrom(
        'o',
        'a',
        'e',
        'u',
        'y',
        'O',
        'A',
        'U',
        'h',
        'q',
        'g',
        'i',
        't',
        ' ',
        'ò',
        'à',
        'ủ',
        'ý',
        '\u0301',
        '\u0323',
        'ng',
      ),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join('');
        expect(toneStyleNew(toneStyleOld(text))).toBe(toneStyleNew(text));
        expect(toneStyleOld(toneStyleNew(text))).toBe(toneStyleOld(text));
      }),
    );
  });
});
