import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8 } from './decodeUtf8';

const bytes = (...values: number[]) => Uint8Array.from(values);

it('gives the text back that was encoded, replacement characters too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isMarked) => {
      const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/^\uFEFF+/, '');
      expect(decodeUtf8(new TextEncoder().encode(isMarked ? `\uFEFF${whole}` : whole))).toBe(whole);
    }),
  );
});

it.each(['\uFFFD', 'Hà\uFFFDNội', '\uFEFF\uFFFD'])('takes a replacement character that is in the bytes: %j', (text) => {
  expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text.replace('\uFEFF', ''));
});

it.each([
  ['a lone continuation byte', bytes(0x41, 0x80)],
  ['a letter cut in its middle', bytes(0xe1, 0xba)],
  ['an overlong form', bytes(0xc0, 0xaf)],
  ['a surrogate', bytes(0xed, 0xa0, 0x80)],
  ['the head of a PNG', bytes(0x89, 0x50, 0x4e, 0x47)],
  ['a valid replacement character beside an invalid byte', bytes(0xef, 0xbf, 0xbd, 0xff)],
  // Decoded loosely and encoded again, it has the same number of bytes.
  ['a letter of four bytes cut behind its third', bytes(0xf0, 0x9f, 0x98)],
])('refuses %s', (_, invalid) => {
  expect(decodeUtf8(invalid)).toBeNull();
});

it('agrees with the strict mode of TextDecoder on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (any) => {
      expect(decodeUtf8(any)).toBe(strictly(any));
    }),
  );
});

function strictly(any: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(any);
  } catch {
    return null; // Invalid: what `decodeUtf8` must say too.
  }
}
