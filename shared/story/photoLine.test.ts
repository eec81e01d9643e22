import { expect, it } from 'vitest';
import { lineToPhoto, photoToLine } from './photoLine';
import { somePhoto } from './testing';

it.each([
  ['vi', { kind: 'missing', fileName: 'cầu [1] (2).jpg' }, '[Ảnh: cầu [1] (2).jpg]'],
  ['en', { kind: 'missing', fileName: 'bridge.jpg' }, '[Photo: bridge.jpg]'],
  ['vi', { kind: 'remote', url: 'https://anh.example.vn/cau.jpg' }, '[Ảnh: https://anh.example.vn/cau.jpg]'],
] as const)('names a photo that a document cannot show, and knows it again (%s)', (lang, photo, line) => {
  expect(photoToLine(photo, lang)).toBe(line);
  expect(lineToPhoto(` ${line.normalize('NFD')} `)).toEqual(photo);
});

it('names a photo of the draft shortly', () => {
  const line = photoToLine({ kind: 'held', name: somePhoto('a', 'webp') }, 'vi');
  expect(line).toBe('[Ảnh: aaaaaaaaaaaa.webp]');
  expect(lineToPhoto(line)).toEqual({ kind: 'missing', fileName: 'aaaaaaaaaaaa.webp' });
});

it.each(['Ảnh: Minh Anh', '[Ảnh: ]', '[Ảnh minh họa]', 'Xem [Ảnh: a.jpg]', ''])('takes %j for words', (line) => {
  expect(lineToPhoto(line)).toBeNull();
});
