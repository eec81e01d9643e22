import { expect, it } from 'vitest';
import { photoDetails } from './photoDetails';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const word = (value: number) => [(value >> 8) & 255, value & 255];
const segment = (marker: number, body: readonly number[]) => [0xff, marker, ...word(body.length + 2), ...body];
/** A JPEG of one pixel's header with these metadata segments in it. */
const jpeg = (...segments: readonly number[][]) =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segments.flat(),
    ...segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    0,
    0xff,
    0xd9,
  ]);

const xmp = (description: string) =>
  segment(
    0xe1,
    utf8(`http://ns.adobe.com/xap/1.0/\0<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="Quỳnh An" photoshop:Source="TTXVN">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Ba em nhỏ</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`),
  );

function iim(caption: string, credit: string) {
  const field = (number: number, text: string) => [0x1c, 2, number, ...word(utf8(text).length), ...utf8(text)];
  const data = [...field(120, caption), ...field(110, credit)];
  const padded = data.length % 2 === 0 ? data : [...data, 0];
  return segment(0xed, [
    ...utf8('Photoshop 3.0\0'),
    ...utf8('8BIM'),
    4,
    4,
    0,
    0,
    ...word(0),
    ...word(data.length),
    ...padded,
  ]);
}

it('reads what the XMP of a photo says, in Vietnamese', () => {
  expect(photoDetails(jpeg(xmp('Lễ khởi công cầu Hiền Lương')))).toEqual({
    caption: 'Lễ khởi công cầu Hiền Lương',
    credit: 'Quỳnh An',
    altText: 'Ba em nhỏ',
    source: 'TTXVN',
  });
});

it('reads IPTC-IIM as UTF-8 where there is no XMP', () => {
  expect(photoDetails(jpeg(iim('Lễ khởi công', 'Đỗ Hà')))).toMatchObject({ caption: 'Lễ khởi công', credit: 'Đỗ Hà' });
});

it('prefers XMP where both speak', () => {
  expect(photoDetails(jpeg(iim('Cũ', 'Cũ'), xmp('Mới'))).caption).toBe('Mới');
});

it('writes NFD captions as NFC', () => {
  expect(photoDetails(jpeg(xmp('Lễ khởi công'.normalize('NFD')))).caption).toBe('Lễ khởi công');
});

it.each([
  ['a photo without metadata', jpeg()],
  ['damaged XMP', jpeg(segment(0xe1, utf8('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta <<<')))],
  ['no photo', Uint8Array.from(utf8('xin chào'))],
  ['nothing', new Uint8Array()],
])('says nothing of %s', (_, bytes) => {
  expect(photoDetails(bytes)).toEqual({ caption: '', credit: '', altText: '', source: '' });
});

// loss 15
it('reads what a photo says of itself wherever its bytes lie in memory, as a command and another process give them', () => {
  const photo = jpeg(xmp('Lễ khởi công'));
  const around = Buffer.concat([jpeg(xmp('Ảnh khác')), photo, Buffer.alloc(50)]);
  const view = around.subarray(around.length - 50 - photo.length, around.length - 50);
  expect(photoDetails(view)).toEqual(photoDetails(photo));
  expect(photoDetails(view).caption).toBe('Lễ khởi công');
});
