import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, para } from '../docx/testing';
import { fileKind } from './fileKind';
import { ENDING_KINDS, type EndingKind, type OtherKind, type StoryKind } from './kinds';
import { refuseKind } from './refusedKind';

const zipOf = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name)] as const)));
const openDocument = (type: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': strToU8('<a/>'),
  });
const from = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A compound file with one named stream in its directory. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024 + 128,
  );
  return bytes;
}

const docx = docxOf({ body: para('Mưa lớn') });

describe('tells what a file is by its bytes, whatever its ending', () => {
  it.each<[string, Uint8Array, StoryKind | OtherKind]>([
    ['a Word document', docx, 'docx'],
    ['a package', zipOf('manifest.json', 'story.json'), 'stet'],
    ['a workbook', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet'],
    ['slides', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'slides'],
    ['a document of LibreOffice', openDocument('text'), 'odt'],
    ['a spreadsheet of LibreOffice', openDocument('spreadsheet'), 'spreadsheet'],
    ['slides of LibreOffice', openDocument('presentation'), 'slides'],
    ['a master document of LibreOffice', openDocument('text-master'), 'writer'],
    ['a document of Pages', zipOf('Index/Document.iwa'), 'writer'],
    ['an old Word document', compound('WordDocument'), 'word-old'],
    ['an old workbook', compound('Workbook'), 'spreadsheet'],
    ['old slides', compound('PowerPoint Document'), 'slides'],
    ['a mail of Outlook', compound('__properties_version1.0'), 'mail'],
    ['a Word document with a password', compound('EncryptedPackage'), 'word-old'],
    ['a PDF', from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'pdf'],
    ['a PDF of ASCII', from('%PDF-1.4\n1 0 obj'), 'pdf'],
    ['RTF', from('{\\rtf1\\ansi M\\u432?a}'), 'rtf'],
    ['a JPEG', from('\xff\xd8\xff\xe0\0\x10JFIF'), 'photo'],
    ['a bitmap of Windows', from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0'), 'photo'],
    ['a series of photos of a phone', from('\0\0\0\x18ftypheim\0\0\0\0'), 'photo'],
    ['AVIF', from('\0\0\0\x1cftypavif\0\0\0\0'), 'photo'],
    ['a photo of a phone', from('\0\0\0\x18ftypheic\0\0\0\0'), 'photo'],
    ['a film', from('\0\0\0\x18ftypmp42\0\0\0\0'), 'media'],
    ['a packed archive', from('\x1f\x8b\x08\0\0\0\0\0'), 'archive'],
    ['a program', from('MZ\x90\0\x03\0\0\0'), 'program'],
    ['a page', from('\xef\xbb\xbf\r\n<!DOCTYPE html>\n<p>M'), 'html'],
    ['XHTML', from('<?xml version="1.0"?>\n<html xmlns="a">'), 'html'],
    [
      'a page saved as one file',
      from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
      'mhtml',
    ],
    [
      'a page that Word saved as one file',
      from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n'),
      'mhtml',
    ],
    [
      'a page without pictures saved as one file',
      from('From: "Saved by Windows Internet Explorer 8"\nSnapshot-Content-Location: a\nContent-Type: text/html\n\n'),
      'mhtml',
    ],
    ['a feed', from('<?xml version="1.0"?><rss>'), 'xml'],
  ])('%s', (_, bytes, kind) => {
    for (const ending of ENDING_KINDS) expect([ending, fileKind(bytes, ending)]).toEqual([ending, kind]);
  });

  it.each<[string, EndingKind, StoryKind | OtherKind]>([
    ['# Tít\n\nĐoạn', 'markdown', 'markdown'],
    ['Tít\n\nĐoạn', 'text', 'text'],
    ['Tít\n\nĐoạn', 'other', 'text'],
    ['<p>Đoạn', 'html', 'html'],
    ['năm,số\n2024,3', 'table', 'spreadsheet'],
    ['BZh là tên một ban nhạc', 'text', 'text'],
    ['From: An\nTo: Bình\n\nChào', 'text', 'text'],
    ['From: An\nTo: Bình\n\nChào', 'other', 'mail'],
    ['To: An\nContent-Type: multipart/related; boundary=a\n\n', 'text', 'mail'],
    ['To: An\nContent-Type: multipart/related; boundary=a\n\n', 'mhtml', 'mhtml'],
    ['MIME-Version: 1.0\nContent-Type: text/html\n\n<p>', 'mhtml', 'mhtml'],
    ['rác', 'mhtml', 'mhtml'],
    ['{"a": 1}', 'text', 'json'],
    ['rác', 'docx', 'docx'],
    ['rác', 'json', 'json'],
  ])('%j is, by its ending %s, %s', (text, ending, kind) => {
    expect(fileKind(new TextEncoder().encode(text), ending)).toBe(kind);
  });
});

it('takes a damaged zip for what its ending promises', () => {
  const cut = docx.slice(0, docx.length - 30);
  expect(fileKind(cut, 'docx')).toBe('docx');
  expect(fileKind(cut, 'text')).toBe('archive');
});

it('refuses each kind in one sentence', () => {
  expect(refuseKind('pdf').code).toBe('kind-pdf');
  expect(refuseKind('pdf').message).toMatch(/^It is a PDF[^.]*\.$/);
  expect(refuseKind('word-old').code).toBe('docx-old');
});

it('takes a text that begins with the letters of a bitmap for a text', () => {
  expect(fileKind(strToU8('BMW mở nhà máy'), 'text')).toBe('text');
});
