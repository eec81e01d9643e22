import { describe, expect, it } from 'vitest';
import { fixEth } from './fixEth';

/** Writes each Đ and đ as Latin Eth, as old keyboards do. */
const asTypedWithEth = (text: string): string => text.replaceAll('Đ', '\u00D0').replaceAll('đ', '\u00F0');

describe('fixEth', () => {
  it.each([
    'Đắk Lắk, Đà Nẵng và Đồng Tháp đã đạt',
    'ĐẠI HỘI ĐẢNG BỘ',
    'Đinh Văn Đang ở Đak Pơ',
    'HĐND, QĐ-UBND, 18-NĐ/CP, BGDĐT, LĐTBXH',
    'giá 50.000đ, 20.000 đ',
    'Đ/c Nguyễn Đ. Hùng',
    'Krông Nô – Đắk-Glong',
    'ĐứcTrọng',
  ])('reads Eth as Đ in "%s"', (text) => {
    expect(fixEth(asTypedWithEth(text))).toBe(text);
  });
  it('also reads Eth in text whose letters and marks are apart', () => {
    expect(fixEth('\u00D0a\u0306\u0301k La\u0306\u0301k')).toBe('\u0110a\u0306\u0301k La\u0306\u0301k');
  });
  it.each([
    'Guðmundur Guðjohnsen',
    'Davíð Oddsson ở Borgarfjörður',
    'Ðórr',
    'það var með þeim',
    'SIGURÐUR',
    'Suðurnes',
    'maður og viður',
    'âm ð trong tiếng Anh',
  ])('keeps the Eth of "%s"', (text) => {
    expect(fixEth(text)).toBe(text);
  });
  it('keeps a foreign name and mends the Vietnamese beside it', () => {
    expect(fixEth('\u00D0ội trưởng Guðmundur \u00F0ã \u00F0ến')).toBe('Đội trưởng Guðmundur đã đến');
  });
});
