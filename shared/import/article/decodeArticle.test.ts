import { describe, expect, it } from 'vitest';
import { decodeArticle, MAX_ARTICLE_BYTES } from './decodeArticle';

const TEXT = 'Đắk Lắk: “Đẩy mạnh” – 3,8% 🎉\r\n';
const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of ['\uFEFF', ...text.split('')].entries())
    view.setUint16(at * 2, unit.charCodeAt(0), !isBigEndian);
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeArticle', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
  ])('reads %s', (_, bytes) => {
    expect(decodeArticle(bytes)).toEqual({ ok: true, text: TEXT });
  });
  it.each([
    ['no bytes', new Uint8Array()],
    ['a byte order mark alone', utf8('\uFEFF')],
  ])('says that %s is an empty file', (_, bytes) => {
    expect(decodeArticle(bytes)).toEqual({ ok: false, code: 'empty-file', message: 'The file is empty.' });
  });
  it.each([
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ['text with a NUL', utf8('Tít\0Đoạn')],
    ['UTF-16 without a mark', utf16(TEXT, false).slice(2)],
    ['UTF-16 cut in a character', utf16(TEXT, false).slice(0, 9)],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['Windows-1258', new Uint8Array([0x48, 0xf2, 0xec, 0x61, 0x20, 0xd0])],
    ['control characters', utf8('\x01\x02\x03\x04abc')],
    ['HTML', utf8('<!DOCTYPE html><p>Tít')],
    ['RTF', utf8('{\\rtf1\\ansi Tít}')],
    ['a PDF', utf8('%PDF-1.7\nTít')],
  ])('refuses %s as no plain text, in one sentence', (_, bytes) => {
    const refusal = decodeArticle(bytes);
    expect(refusal).toMatchObject({ ok: false, code: 'not-text' });
    expect(!refusal.ok && refusal.message).toMatch(/^The file is [^.]+\.$/);
  });
  it('refuses more than the limit, and not the limit itself', () => {
    expect(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES).fill(0x61), 'html').ok).toBe(true);
    // loss 9
    expect(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES).fill(0x61))).toMatchObject({ code: 'story-too-large' });
    expect(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(0x61))).toMatchObject({ code: 'file-too-large' });
  });
  it('puts up with a stray control character', () => {
    expect(decodeArticle(utf8(`Tít\x1a`)).ok).toBe(true);
  });
});
