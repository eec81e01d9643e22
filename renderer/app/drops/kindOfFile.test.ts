import { describe, expect, it } from 'vitest';
import { kindOfFile } from './kindOfFile';

describe('window 10: a dropped file is told by its name', () => {
  it.each([
    ['bài.txt', 'text/plain', 'story'],
    ['TIN.MD', '', 'story'],
    ['trang.html', 'text/html', 'story'],
    ['gói.stet', '', 'story'],
    ['ảnh.JPG', '', 'photo'],
    ['ghe.jfif', '', 'photo'],
    ['IMG_2041.HEIC', '', 'photo'],
    ['ghe.avif', '', 'photo'],
    ['quét.bmp', '', 'photo'],
    ['scan.tiff', 'image/tiff', 'photo'],
    ['bài.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'story'],
    ['cũ.DOC', 'application/msword', 'story'],
    ['bài.rtf', 'application/rtf', 'story'],
    ['bài.odt', 'application/vnd.oasis.opendocument.text', 'story'],
    ['mẫu.dot', 'application/msword', 'word'],
    ['báo cáo.pdf', 'application/pdf', 'other'],
    ['không đuôi', '', 'other'],
    ['.txt.exe', '', 'other'],
  ] as const)('%s', (name, type, kind) => {
    expect(kindOfFile({ name, type })).toBe(kind);
  });
});
