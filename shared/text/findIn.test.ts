import { describe, expect, it } from 'vitest';
import { findIn, type FindOptions } from './findIn';

const found = (text: string, query: string, options: Partial<FindOptions> = {}) =>
  findIn(text, query, { accents: false, matchCase: false, wholeWords: false, ...options }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('findIn', () => {
  it.each<[string, string, Partial<FindOptions>, string[]]>([
    ['Đà Nẵng, đá nặng', 'da nang', {}, ['Đà Nẵng', 'đá nặng']],
    ['Đà Nẵng, đà nẵng', 'đà nẵng', { accents: true }, ['Đà Nẵng', 'đà nẵng']],
    ['Đà Nẵng, đà nẵng', 'đà nẵng', { accents: true, matchCase: true }, ['đà nẵng']],
    ['Đà Nẵng, đà nẵng', 'Da Nang', { matchCase: true }, ['Đà Nẵng']],
    ['đá, đà', 'đà', { accents: true }, ['đà']],
    // window 2: with an accent in the query, accents count by themselves.
    ['Đóng đò đo đỏ', 'đò', {}, ['đò']],
    ['đo do ĐO', 'đo', {}, ['đo', 'ĐO']],
    ['đo do ĐO đò', 'do', {}, ['đo', 'do', 'ĐO', 'đò']],
    ['ma may man', 'ma', { wholeWords: true }, ['ma']],
    ['mã-ma, ma', 'ma', { wholeWords: true }, ['mã', 'ma', 'ma']],
    ['đà', 'đà'.normalize('NFD'), { accents: true }, ['đà']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['a.b', '.', {}, ['.']],
    ['a', '', {}, []],
    ['', 'a', {}, []],
  ])('in "%s" finds "%s" with %j', (text, query, options, expected) => {
    expect(found(text, query, options)).toEqual(expected);
  });

  it('keeps its places where small letters are longer', () => {
    expect(found('İ và đà', 'đà', { accents: true })).toEqual(['đà']);
  });
});
