import { describe, expect, it } from 'vitest';
import { decodeCodePage } from './codePages';
import { decodeText } from './decodeText';

const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** The bytes of a text in windows-1258, as Windows writes it: the vowel with its hat or horn, then the tone. */
function in1258(text: string): Uint8Array {
  const bytes = new Map(Array.from(every, (byte) => [decodeCodePage(Uint8Array.of(byte), 'windows-1258'), byte]));
  const hats = text
    .normalize('NFD')
    .replace(
      /([aeouAEOU])([\u0323]?)([\u0302\u0306\u031B])/g,
      (_, vowel, dot, hat) => `${`${vowel}${hat}`.normalize('NFC')}${dot}`,
    );
  return Uint8Array.from(hats, (letter) => bytes.get(letter) ?? 0x3f);
}
const in1252 = (text: string): Uint8Array => {
  const bytes = new Map(Array.from(every, (byte) => [decodeCodePage(Uint8Array.of(byte), 'windows-1252'), byte]));
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
};
const inUtf16 = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  );

it.each(['windows-1252', 'windows-1258'] as const)(
  'has the letters of %s as the Encoding Standard lists them',
  (page) => {
    const expected = Array.from(every, (byte) => new TextDecoder(page).decode(Uint8Array.of(byte)).normalize('NFC'));
    expect(Array.from(every, (byte) => decodeCodePage(Uint8Array.of(byte), page))).toEqual(expected);
  },
);

describe('tells the encoding of a text', () => {
  const vietnamese = 'Bão số 9 đổ bộ: sơ tán 12.000 hộ dân ven biển trước 17 giờ chiều nay.';
  it.each([
    ['UTF-8', new TextEncoder().encode(vietnamese)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${vietnamese}`)],
    ['windows-1258', in1258(vietnamese)],
    ['UTF-16 LE', inUtf16(vietnamese, false)],
    ['UTF-16 BE', inUtf16(vietnamese, true)],
    ['UTF-16 LE with a mark', inUtf16(`\uFEFF${vietnamese}`, false)],
    ['UTF-16 BE with a mark', inUtf16(`\uFEFF${vietnamese}`, true)],
  ])('that is %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(vietnamese);
  });

  it.each([
    'La fête à Köln, l’été dernier, a coûté 35 € – “trop cher”, selon le maire.',
    'Über 200 Gäste kamen, sagt der Bürgermeister von Münster.',
    'Il sindaco dice che lunedì la città non può aprire perché è tardi.',
    'El alcalde señaló que la carretera se abrirá mañana por la tarde.',
    'The mayor said “the bridge opens at nine” – on time.',
  ])('that is windows-1252: %s', (text) => {
    expect(decodeText(in1252(text))).toBe(text);
  });

  it('that a page declares, though what is UTF-8 throughout is UTF-8', () => {
    expect(decodeText(Uint8Array.from([0xcc, 0xf0, 0xe8]), 'koi8-r')).toBe('лПХ'.slice(0, 3));
    expect(decodeText(new TextEncoder().encode('Lũ'), 'windows-1252')).toBe('Lũ');
    expect(decodeText(in1258('Đắt'), ' Windows-1258 ')).toBe('Đắt');
  });

  it.each([
    ['a text in an old font', Uint8Array.from([0x4e, 0xad, 0xed, 0x63, 0x20, 0x6c, 0xf2, 0x20, 0x6c, 0xb5, 0x6d])],
    ['what no table knows', Uint8Array.from([0x41, 0x81, 0x8d, 0x42])],
  ])('and gives up on %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
    expect(decodeText(bytes, 'no-such-encoding')).toBeNull();
  });
});
