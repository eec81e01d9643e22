import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from './normalizeText';

describe('normalizeText', () => {
  it('composes letters and marks, in whatever order two marks of different place came', () => {
    expect(normalizeText('tiê\u0301ng Viê\u0323t a\u0302\u0323')).toBe('tiếng Việt ậ');
  });
  it('composes a mark with the letter that an invisible character had parted from it', () => {
    expect(normalizeText('a\u200B\u0301')).toBe('á');
  });
  it('makes every non-breaking space a plain one and keeps tabs, line ends and spaces at the ends', () => {
    expect(normalizeText(' 5\u00A0000\u202Ftỷ\t\r\n')).toBe(' 5 000 tỷ\t\r\n');
  });
  it.each(['\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u2060', '\uFEFF', '\u202E', '\u0000', '\u001B'])(
    'leaves out the invisible character %j',
    (character) => {
      expect(normalizeText(`Thừa${character}Thiên`)).toBe('ThừaThiên');
    },
  );
  it('keeps the joiner inside an emoji, and drops one beside it', () => {
    expect(normalizeText('👩‍🌾 👨‍👩‍👧 ❤️‍🔥')).toBe('👩‍🌾 👨‍👩‍👧 ❤️‍🔥');
    expect(normalizeText('👩\u200D và')).toBe('👩 và');
  });
  it('parts words where a page break or a line separator stood', () => {
    expect(normalizeText('một\fhai\u2028ba\u000Bbốn')).toBe('một hai ba bốn');
  });
  it('replaces half a surrogate pair, which no file can hold', () => {
    expect(normalizeText('a\uD83Db')).toBe('a\uFFFDb');
  });
  it('changes nothing the second time, and gives the same for NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
        expect(normalizeText(once.normalize('NFD'))).toBe(once);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\u0301', '\u200D', '👩', '\uFE0F', '\u200B', '\u00A0', '🏽')),
        (parts) => {
          const once = normalizeText(parts.join(''));
          expect(normalizeText(once)).toBe(once);
        },
      ),
    );
  });
});

it.each(['روزنامه\u200Cی', 'می\u200Cخواهم', 'क्\u200Dष', 'ශ්\u200Dරී', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️\u200D🌈'])(
  'keeps the joiners that %s is spelled with',
  (word) => {
    expect(normalizeText(`Tờ ${word} viết`)).toBe(`Tờ ${word} viết`);
  },
);
