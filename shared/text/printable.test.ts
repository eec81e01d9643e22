import { describe, expect, it } from 'vitest';
import { oneLine, printable } from './printable';

describe('loss 14: what is printed', () => {
  it.each([
    ['bidi overrides and isolates', 'a\u202Egpj.exe\u202C \u2066b\u2069', 'agpj.exe b'],
    [
      'marks of direction, soft hyphens, byte order marks and words joined or hidden',
      '\u200Ea\u00AD\uFEFF\u2060\u200Bb',
      'ab',
    ],
    ['tags beyond the first plane', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['colours and other sequences of a terminal', 'a\u001B[31mb\u009B2Jc', 'a [31mb 2Jc'],
    ['line ends of every kind', 'a\r\nb\u2028c\u0085d', 'a  b c d'],
  ])('holds no %s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('keeps joiners, marks of Vietnamese and no-break spaces', () => {
    const text = '👩\u200D🌾 می\u200Cخواهم Đắk La\u0300\u00A0k';
    expect(printable(text)).toBe(text);
  });

  it('has a headline on one line', () => {
    expect(oneLine('  Chợ \n nổi\t\u202Eđông ')).toBe('Chợ nổi đông');
  });
});
