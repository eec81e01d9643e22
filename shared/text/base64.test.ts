import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64ToBytes, bytesToBase64 } from './base64';

it('writes and reads base64 as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(bytesToBase64(bytes)).toBe(text);
      expect(base64ToBytes(text)).toEqual(bytes);
      expect(base64ToBytes(text.replace(/=+$/, ''))).toEqual(bytes);
    }),
  );
});

it.each([12_287, 12_288, 12_289, 30_000])('writes base64 of %i bytes as Node does', (length) => {
  const long = Uint8Array.from({ length }, (_, at) => at % 251);
  expect(bytesToBase64(long)).toBe(Buffer.from(long).toString('base64'));
});

it('reads base64 with line ends, and nothing else', () => {
  expect(base64ToBytes('QU\r\nJD RA')).toEqual(Uint8Array.from(Buffer.from('ABCD')));
});

it.each(['QUJDR', 'QU*D', 'ấn', 'Q=JD'])('finds no base64 in "%s"', (text) => {
  expect(base64ToBytes(text)).toBeNull();
});
