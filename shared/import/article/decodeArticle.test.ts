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
    ['UTF-16 without a mark', utf16(TEXT.repeat(3), false).slice(2), TEXT.repeat(3)],
  ])('reads %s', (_, bytes, text = TEXT) => {
    expect(decodeArticle(bytes)).toEqual({ ok: true, text });
  });
  it.each([
    '<!doctype html><meta charset="koi8-r"><p>',
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=KOI8-R"></head><p>',
    '<?xml version="1.0" encoding=\'koi8-r\'?><html><p>',
  ])('reads a page in the encoding that it declares: %s', (start) => {
    const bytes = Uint8Array.from([...utf8(start), 0xed, 0xc9, 0xd2]);
    expect(decodeArticle(bytes, 'html')).toEqual({ ok: true, text: `${start}Мир` });
  });
  it('tells of letters in an unknown encoding what to do', () => {
    const bytes = new Uint8Array([0x48, 0xf2, 0xec, 0x61, 0x20, 0xd0]);
    expect(decodeArticle(bytes)).toMatchObject({ code: 'unknown-letters' });
  });
  it.each([
    ['no bytes', new Uint8Array()],
    ['a byte order mark alone', utf8('\uFEFF')],
  ])('says that %s is an empty file', (_, bytes) => {
    expect(decodeArticle(bytes)).toEqual({ ok: false, code: 'empty-file', message: 'The file is empty.' });
  });
  it.each([
    ['text with a NUL', utf8('Tít\0Đoạn')],
    ['UTF-16 cut in a character', utf16(TEXT, false).slice(0, 9)],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['control characters', utf8('\x01\x02\x03\x04abc')],
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
