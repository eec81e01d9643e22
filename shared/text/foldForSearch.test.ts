import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, foldForSearch } from './foldForSearch';

describe('foldForSearch', () => {
  it.each([
    ['ĐẮK LẮK', 'dak lak'],
    ['\u00D0ắk', 'dak'],
    ['Thừa\u00ADThiên\u00A0Huế', 'thuathien hue'],
    ['“3,8%” – m²', '“3,8%” – m2'],
    ['ﬁ Ａ', 'fi a'],
    ['İstanbul', 'istanbul'],
  ])('folds %s to %s', (text, expected) => {
    expect(foldForSearch(text)).toBe(expected);
  });
  it('gives the same for NFC and NFD, once or twice, whole or in pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const folded = foldForSearch(a + b);
        expect(foldForSearch((a + b).normalize('NFD'))).toBe(folded);
        expect(foldForSearch(folded)).toBe(folded);
        expect(foldForSearch(a) + foldForSearch(b)).toBe(folded);
      }),
    );
  });
});

describe('findFolded', () => {
  const found = (text: string, query: string): string[] =>
    findFolded(text, query).map(({ start, end }) => text.slice(start, end));

  it('finds words as they stand in the text, whatever their accents', () => {
    expect(found('Ở Hòa Bình, HOÀ BÌNH và hoa binh', 'Hoà bình')).toEqual(['Hòa Bình', 'HOÀ BÌNH', 'hoa binh']);
  });
  it('takes the marks of the last letter along', () => {
    const apart = 'Đa\u0300 Nẵng'.normalize('NFD');
    expect(found(apart, 'da')).toEqual(['Đà'.normalize('NFD')]);
  });
  it('finds nothing for an empty query or one of marks alone', () => {
    expect(findFolded('abc', '')).toEqual([]);
    expect(findFolded('a\u0301bc', '\u0301')).toEqual([]);
  });
  it('gives ranges that fold to the query', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('đ', 'D', 'a', 'ắ', '\u0301', 'ﬁ', ' ', '\u00AD', '👩') }),
        (text) => {
          for (const query of ['d', 'da', 'fi', 'a d', '👩']) {
            const matches = findFolded(text, query);
            expect(matches.map(({ start, end }) => foldForSearch(text.slice(start, end)))).toEqual(
              matches.map(() => query),
            );
            expect(matches.length > 0).toBe(foldForSearch(text).includes(query));
          }
        },
      ),
    );
  });
});
