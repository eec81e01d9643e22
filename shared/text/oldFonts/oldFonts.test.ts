import { describe, expect, it } from 'vitest';
import { decodeOldFont, encodeOldFont, oldEncodingOf } from './oldFonts';

const VOWELS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

describe('text in old Vietnamese fonts becomes Unicode', () => {
  it.each([
    ['.VnTime', 'M\u00ADa lín ë HuÕ, ®\u00ADêng ngËp', 'Mưa lớn ở Huế, đường ngập'],
    ['.VnArialH', 'b¸o nh©n d©n', 'BÁO NHÂN DÂN'],
    ['VNI-Times', 'Möa lôùn ôû Hueá, ñöôøng ngaäp', 'Mưa lớn ở Huế, đường ngập'],
    ['VNI-Helve', 'NHAÂN DAÂN, KYÙ, LYÙ, TRÒ, Ñ', 'NHÂN DÂN, KÝ, LÝ, TRỊ, Đ'],
  ])('%s: %s', (font, old, text) => {
    const encoding = oldEncodingOf(font);
    expect(encoding && decodeOldFont(old, encoding)).toBe(text);
  });

  it.each(['Times New Roman', 'Vni', 'Be Vietnam Pro', '.SF NS'])('%s is a font of Unicode', (font) => {
    expect(oldEncodingOf(font)).toBeNull();
  });
});

describe.each(['tcvn3', 'vni'] as const)('%s, there and back', (encoding) => {
  const letters = encoding === 'vni' ? VOWELS + VOWELS.toUpperCase() : `${VOWELS}ĂÂÊÔƠƯĐ`;
  it('has every letter of Vietnamese that it has a code for', () => {
    for (const letter of letters) {
      const code = encodeOldFont(letter, encoding);
      expect([letter, code && decodeOldFont(code, encoding)]).toEqual([letter, letter]);
    }
  });

  it('any words of these letters come back the same', () => {
    let seed = 7;
    const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    const all = Array.from(`${letters}bcdghklmnpqrstvx .,0123456789`);
    for (let run = 0; run < 2000; run += 1) {
      const text = Array.from({ length: 1 + random(20) }, () => all[random(all.length)]).join('');
      expect(decodeOldFont(encodeOldFont(text, encoding) ?? '', encoding)).toBe(text);
    }
  });
});
