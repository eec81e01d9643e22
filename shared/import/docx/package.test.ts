import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { resolved } from './package';
import { docxOf, linesOf, para, readBytes, run } from './testing';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const BODY = para(run('Tít')) + para(run('Một đoạn.'));
const typed = (type: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
});

it.each([
  ['that is no zip', utf8('PK nhưng không phải'), 'docx-damaged'],
  ['that is empty', new Uint8Array(), 'docx-damaged'],
  ['that is cut short', docxOf({ body: BODY }).slice(0, -40), 'docx-damaged'],
  ['that holds no text', zipSync({ 'a.txt': utf8('a') }), 'docx-damaged'],
  ['that is an old one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'docx-old'],
  ['that is a PDF', utf8('%PDF-1.7\n'), 'docx-other'],
  ['that is RTF', utf8('{\\rtf1\\ansi a}'), 'docx-other'],
  ['that is a workbook', docxOf({ body: BODY, files: typed('spreadsheetml.sheet') }), 'docx-other'],
  ['whose XML is damaged', docxOf({ body: '<w:p><w:r></w:p>' }), 'docx-damaged'],
  [
    'whose main part is something else',
    docxOf({ body: BODY, files: { 'word/document.xml': '<html/>' } }),
    'docx-damaged',
  ],
  ['without a word in it', docxOf({ body: para('') }), 'no-story'],
])('refuses a file %s in one sentence', (_, bytes, code) => {
  const read = readBytes(bytes);
  if (read.ok) throw new Error('it was read');
  expect(read.code).toBe(code);
  expect(read.message).toMatch(/^[A-Z][^\n]+\.$/);
});

it('reads a document whatever prefixes it gives its namespaces, strict or not, in UTF-8 or UTF-16', () => {
  const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Tít &amp; chữ</x:t></x:r></x:p><x:p><x:r><x:t>Đoạn.</x:t></x:r></x:p></x:body></x:document>`;
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(strict).flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  ]);
  for (const content of [strict, utf16]) {
    const read = readBytes(docxOf({ body: '', files: { 'word/document.xml': content } }));
    if (!read.ok) throw new Error(read.message);
    expect(read.story.headline).toBe('Tít & chữ');
    expect(linesOf(read.story)).toEqual(['Đoạn.']);
  }
});

it.each([
  ['media/a.png', 'word/document.xml', 'word/media/a.png'],
  ['/word/media/a.png', 'word/document.xml', 'word/media/a.png'],
  ['..\\customXml\\item.xml', 'word/document.xml', 'customXml/item.xml'],
  ['../../../etc/passwd', 'word/document.xml', ''],
  ['../a', 'document.xml', ''],
])('finds the part %s of %s at "%s", and none out of the document', (target, part, name) => {
  expect(resolved(target, part)).toBe(name);
});
