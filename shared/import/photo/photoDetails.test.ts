import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

it('ends a text of any length at a word', () => {
  const { caption } = photoDetails(jpeg(xmp('Nước lên nhanh. '.repeat(1000))));
  expect(caption.length).toBeLessThanOrEqual(4001);
  expect(caption).toMatch(/(?:Nước|lên|nhanh\.)…$/);
});

it('writes NFD captions as NFC', () => {
  expect(photoDetails(jpeg(xmp('Lễ khởi công'.normalize('NFD')))).caption).toBe('Lễ khởi công');
});

const packet = (properties: string) =>
  segment(
    0xe1,
    utf8(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<r:Description r:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/photoshop/1.0/"
 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:x2="urn:x-other">${properties}</r:Description></r:RDF></x:xmpmeta>`),
  );
const alternatives = (...values: readonly (readonly [string, string])[]) =>
  `<dc:description><r:Alt>${values.map(([lang, text]) => `<r:li xml:lang="${lang}">${text}</r:li>`).join('')}</r:Alt></dc:description>`;

describe('a caption in several languages', () => {
  const photo = jpeg(
    packet(alternatives(['x-default', 'Mặc định'], ['en-US', 'A market'], ['vi-VN', 'Một phiên chợ'])),
  );
  it.each([
    ['vi', 'Một phiên chợ'],
    ['en', 'A market'],
    [null, 'Mặc định'],
  ] as const)('is read in %s', (lang, caption) => {
    expect(photoDetails(photo, lang).caption).toBe(caption);
  });
  it('is read in its default, or in the only one, where the language is not there', () => {
    expect(photoDetails(jpeg(packet(alternatives(['fr', 'Marché'], ['x-default', 'Chợ']))), 'vi').caption).toBe('Chợ');
    expect(photoDetails(jpeg(packet(alternatives(['fr', 'Marché']))), 'vi').caption).toBe('Marché');
  });
});

it.each([
  ['a list', '<dc:creator><r:Seq><r:li>Lê An</r:li><r:li>Võ Hà</r:li></r:Seq></dc:creator>', 'Lê An, Võ Hà'],
  ['one name without a list', '<dc:creator>Lê An</dc:creator>', 'Lê An'],
  [
    'values with qualifiers',
    '<dc:creator><r:Seq><r:li r:parseType="Resource"><r:value>Lê An</r:value><x2:role>ảnh</x2:role></r:li></r:Seq></dc:creator>',
    'Lê An',
  ],
  [
    'structures of PLUS',
    '<plus:ImageCreator><r:Seq><r:li r:parseType="Resource"><plus:ImageCreatorName>Lê An</plus:ImageCreatorName></r:li></r:Seq></plus:ImageCreator>',
    'Lê An',
  ],
  ['a credit line before them', '<p:Credit>Báo Nhà</p:Credit><dc:creator>Lê An</dc:creator>', 'Báo Nhà'],
  ['names of other schemas, which are none', '<x2:Credit>Sai</x2:Credit><x2:creator>Sai</x2:creator>', ''],
  ['the title of the job, which is none', '<p:AuthorsPosition>Phóng viên</p:AuthorsPosition>', ''],
  ['a notice of copyright', '<dc:rights><r:Alt><r:li>© 2024 Báo Nhà</r:li></r:Alt></dc:rights>', 'Báo Nhà'],
])('reads the creators of XMP as %s', (_, properties, credit) => {
  expect(photoDetails(jpeg(packet(properties))).credit).toBe(credit);
});

/** IIM as its bytes are: fields of record 2, after the declared character set. */
function iimOf(charset: readonly number[], ...fields: readonly (readonly [number, readonly number[]])[]) {
  const field = (record: number, number: number, bytes: readonly number[]) => [
    ...[0x1c, record, number],
    ...word(bytes.length),
    ...bytes,
  ];
  const data = [
    ...(charset.length > 0 ? field(1, 90, charset) : []),
    ...fields.flatMap(([number, bytes]) => field(2, number, bytes)),
  ];
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
const bytesOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

describe('IPTC-IIM', () => {
  it('names every by-line', () => {
    const photo = jpeg(iimOf([], [80, utf8('Lê An')], [80, utf8('Võ Hà')]));
    expect(photoDetails(photo).credit).toBe('Lê An, Võ Hà');
  });
  it.each([
    ['UTF-8', [0x1b, 0x25, 0x47], utf8('Lễ hội'), 'Lễ hội'],
    ['UTF-8 that declares another', [0x1b, 0x2d, 0x41], utf8('Lễ hội'), 'Lễ hội'],
    ['ISO 8859-1 by ESC - A', [0x1b, 0x2d, 0x41], bytesOf('L\xe9gende'), 'Légende'],
    ['ISO 8859-1 by ESC . A', [0x1b, 0x2e, 0x41], bytesOf('L\xe9gende'), 'Légende'],
    ['ISO 8859-2', [0x1b, 0x2d, 0x42], bytesOf('\xa3\xf3d\xbc'), 'Łódź'],
    ['ISO 8859-5', [0x1b, 0x2d, 0x4c], bytesOf('\xbc\xd8\xe0'), 'Мир'],
    ['windows-1258, undeclared', [], bytesOf('L\xea\xde h\xf4\xf2i \xf0\xe2\xect'), 'Lễ hội đất'],
    ['windows-1252, undeclared', [], bytesOf('Mayor \x93opens\x94 \x96 caf\xe9'), 'Mayor “opens” – café'],
  ])('is read in %s', (_, charset, bytes, caption) => {
    expect(photoDetails(jpeg(iimOf(charset, [120, bytes]))).caption).toBe(caption.normalize('NFC'));
  });
});

/** A little-endian EXIF segment with these fields of its first directory: texts as ASCII (2), bytes as BYTE (1). */
function exif(...fields: readonly (readonly [number, 1 | 2, readonly number[]])[]) {
  const half = (value: number) => [value & 255, value >> 8];
  const long = (value: number) => [...half(value & 0xffff), ...half(value >> 16)];
  const start = 8 + 2 + fields.length * 12 + 4;
  let data: number[] = [];
  const entries = fields.flatMap(([tag, type, bytes]) => {
    const entry = [...half(tag), ...half(type), ...long(bytes.length)];
    if (bytes.length <= 4) return [...entry, ...bytes, ...Array.from({ length: 4 - bytes.length }, () => 0)];
    const at = start + data.length;
    data = [...data, ...bytes];
    return [...entry, ...long(at)];
  });
  return [...utf8('II*\0'), ...long(8), ...half(fields.length), ...entries, ...long(0), ...data];
}
const app1 = (tiff: readonly number[]) => segment(0xe1, [...utf8('Exif\0\0'), ...tiff]);
const ascii = (text: string) => [...utf8(text), 0];
const utf16 = (text: string) =>
  Array.from(`${text}\0`).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);

describe('EXIF', () => {
  it.each([
    [
      'description and artist',
      exif([0x010e, 2, ascii('Ghe cập bến')], [0x013b, 2, ascii('Lê An; Võ Hà')]),
      'Ghe cập bến',
      'Lê An, Võ Hà',
    ],
    ['copyright where nobody is named', exif([0x8298, 2, ascii('(c) 2024 Lê An')]), '', 'Lê An'],
    [
      "Windows' comment and author",
      exif([0x9c9b, 1, utf16('Tít')], [0x9c9c, 1, utf16('Chợ sớm')], [0x9c9d, 1, utf16('Lê An')]),
      'Chợ sớm',
      'Lê An',
    ],
    ["Windows' title", exif([0x9c9b, 1, utf16('Chợ sớm')]), 'Chợ sớm', ''],
    ['letters of windows-1252', exif([0x010e, 2, [...bytesOf('Caf\xe9 \x96 n\xfcr'), 0]]), 'Café – nür', ''],
    [
      'what a camera writes',
      exif(
        [0x010e, 2, ascii('OLYMPUS DIGITAL CAMERA         ')],
        [0x013b, 2, ascii('Picasa')],
        [0x9c9c, 1, utf16('Chợ')],
      ),
      'Chợ',
      '',
    ],
  ])('%s', (_, tiff, caption, credit) => {
    expect(photoDetails(jpeg(app1(tiff)))).toMatchObject({ caption, credit });
  });
  it.each([
    'SONY DSC',
    'DCIM',
    'IMG_2041',
    'DSC01234.JPG',
    'oznorCO',
    'KODAK Digital Still Camera',
    '20240305_073000',
    'null',
  ])('takes %s for no caption', (caption) => {
    expect(photoDetails(jpeg(xmp(caption))).caption).toBe('');
  });
  it('gives way to XMP and IIM, field by field', () => {
    const tiff = app1(exif([0x010e, 2, ascii('EXIF')], [0x013b, 2, ascii('Võ Hà')]));
    expect(photoDetails(jpeg(tiff, iimOf([], [120, utf8('IIM')])))).toMatchObject({ caption: 'IIM', credit: 'Võ Hà' });
  });
});

describe('other kinds of photo', () => {
  const four = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  const chunk = (type: string, data: readonly number[]) => [...four(data.length), ...utf8(type), ...data, ...four(0)];
  const png = (...chunks: readonly number[][]) =>
    Uint8Array.from([
      0x89,
      ...utf8('PNG\r\n\x1a\n'),
      ...chunk('IHDR', [...four(1), ...four(1), 8, 2, 0, 0, 0]),
      ...chunks.flat(),
      ...chunk('IEND', []),
    ]);
  it('a PNG has texts', () => {
    const photo = png(
      chunk('iTXt', [...utf8('Description\0'), 0, 0, 0, 0, ...utf8('Ghe cập bến')]),
      chunk('tEXt', utf8('Author\0Zoe')),
    );
    expect(photoDetails(photo)).toMatchObject({ caption: 'Ghe cập bến', credit: 'Zoe' });
  });
  it('a PNG has XMP and EXIF', () => {
    const body = xmp('Mưa').slice(4 + 'http://ns.adobe.com/xap/1.0/ '.length);
    const photo = png(
      chunk('iTXt', [...utf8('XML:com.adobe.xmp\0'), 0, 0, 0, 0, ...body]),
      chunk('eXIf', exif([0x013b, 2, ascii('Võ Hà')])),
    );
    expect(photoDetails(photo)).toMatchObject({ caption: 'Mưa', credit: 'Quỳnh An' });
  });
  it('a WebP has EXIF', () => {
    const riff = (type: string, data: readonly number[]) => [
      ...utf8(type),
      ...four(data.length).reverse(),
      ...data,
      ...(data.length % 2 === 0 ? [] : [0]),
    ];
    const chunks = [
      ...riff('VP8X', [0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ...riff('EXIF', exif([0x010e, 2, ascii('Ghe cập bến')])),
    ];
    const photo = Uint8Array.from([...utf8('RIFF'), ...four(chunks.length + 4).reverse(), ...utf8('WEBP'), ...chunks]);
    expect(photoDetails(photo).caption).toBe('Ghe cập bến');
  });
});

it('reads an AVIF as other photos: caption and credit of its XMP', () => {
  const photo = readFileSync(new URL('fixtures/photo.avif', import.meta.url));
  expect(photoDetails(photo)).toEqual({ caption: 'Lò gốm bên sông', credit: 'Hạnh Nguyên', altText: '', source: '' });
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
