import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { somePhoto } from '../../story/testing';
import { photoSize } from '../photoSize';
import { barePhoto } from './barePhoto';

const SECRET = 'CANARY';
const letters = (text: string): number[] => [...new TextEncoder().encode(text)];
const big = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
const little = (value: number, length: number): number[] => big(value, length).reverse();
const bare = (kind: string, ...parts: readonly (readonly number[])[]): readonly number[] => [
  ...barePhoto(somePhoto('0', kind), Uint8Array.from(parts.flat())),
];

describe('a JPEG', () => {
  const segment = (marker: number, ...body: readonly number[][]): number[] => [
    0xff,
    marker,
    ...big(body.flat().length + 2, 2),
    ...body.flat(),
  ];
  const start = [0xff, 0xd8];
  const end = [0xff, 0xd9];
  const jfif = segment(0xe0, letters('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const profile = segment(0xe2, letters('ICC_PROFILE\0'), [1, 1, 7, 7]);
  const adobe = segment(0xee, letters('Adobe'), [0, 100, 0, 0, 0, 0, 1]);
  const table = segment(0xdb, [0, ...Array<number>(64).fill(1)]);
  const frame = segment(0xc2, [8, 0, 3, 0, 4, 1, 1, 0x11, 0]);
  const huffman = segment(0xc4, [0, ...Array<number>(16).fill(0)]);
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
  const exif = (turn: number, isLittle: boolean): number[] => {
    const word = isLittle ? little : big;
    return segment(
      0xe1,
      letters('Exif\0\0'),
      letters(isLittle ? 'II' : 'MM'),
      word(42, 2),
      word(8, 4),
      word(2, 2),
      [...word(0x010f, 2), ...word(2, 2), ...word(6, 4), ...word(38, 4)],
      [...word(0x0112, 2), ...word(3, 2), ...word(1, 4), ...word(turn, 2), 0, 0],
      word(0, 4),
      letters(SECRET),
    );
  };
  const turned = (turn: number): number[] =>
    segment(
      0xe1,
      letters('Exif\0\0MM\0*'),
      big(8, 4),
      big(1, 2),
      [1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
      big(0, 4),
    );

  it('keeps what draws it, byte for byte, and nothing else', () => {
    const drawn = [...table, ...frame, ...huffman, ...scan, ...huffman, ...scan, ...end];
    expect(
      bare(
        'jpg',
        start,
        jfif,
        exif(1, false),
        segment(0xe1, letters(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`)),
        profile,
        segment(0xe2, letters(`MPF\0${SECRET}`)),
        segment(0xe0, letters(`JFXX\0${SECRET}`)),
        segment(0xed, letters(`Photoshop 3.0\0${SECRET}`)),
        segment(0xeb, letters(`JP${SECRET}`)),
        adobe,
        segment(0xfe, letters(SECRET)),
        drawn,
        letters(`film ${SECRET}`),
        start,
        exif(1, true),
        end,
      ),
    ).toEqual([...start, ...jfif, ...profile, ...adobe, ...drawn]);
  });

  it.each([3, 6, 8])('stays turned as EXIF says (%i), in either order of bytes', (turn) => {
    for (const isLittle of [true, false]) {
      const bytes = bare('jpg', start, exif(turn, isLittle), table, frame, scan, end);
      expect(bytes).toEqual([...start, ...turned(turn), ...table, ...frame, ...scan, ...end]);
      expect(imageSize(Uint8Array.from(bytes)).orientation).toBe(turn);
    }
  });

  it('that ends too soon keeps what there is of the picture', () => {
    expect(bare('jpg', start, exif(1, true), frame, scan.slice(0, -3))).toEqual([
      ...start,
      ...frame,
      ...scan.slice(0, -3),
    ]);
  });

  it('whose segments lie about their length loses them', () => {
    const lie = [0xff, 0xe1, 0, 0, ...letters(SECRET)];
    expect(bare('jpg', start, lie, frame, scan, end)).toEqual([...start, ...frame, ...scan, ...end]);
    expect(bare('jpg', start, [0xff, 0xe1, 0xff, 0xff], letters(SECRET))).toEqual(start);
  });
});

describe('a PNG', () => {
  const chunk = (type: string, ...body: readonly number[][]): number[] => [
    ...big(body.flat().length, 4),
    ...letters(type),
    ...body.flat(),
    9,
    9,
    9,
    9,
  ];
  const signature = [0x89, ...letters('PNG\r\n\u001a\n')];
  const header = chunk('IHDR', big(4, 4), big(3, 4), [8, 2, 0, 0, 0]);
  const colours = chunk('iCCP', letters('x\0\0'), [1]);
  const pixels = chunk('IDAT', [1, 2, 3]);
  const end = chunk('IEND');

  it('keeps the chunks that draw it, byte for byte, and nothing else', () => {
    const texts = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].flatMap((type) => chunk(type, letters(SECRET)));
    expect(bare('png', signature, header, texts, colours, pixels, texts, pixels, end, letters(SECRET))).toEqual([
      ...signature,
      ...header,
      ...colours,
      ...pixels,
      ...pixels,
      ...end,
    ]);
  });

  it('that ends too soon keeps what there is of the picture', () => {
    expect(bare('png', signature, header, pixels.slice(0, -5))).toEqual([
      ...signature,
      ...header,
      ...pixels.slice(0, -5),
    ]);
  });
});

describe('a WebP', () => {
  const chunk = (type: string, body: readonly number[]): number[] => [
    ...letters(type),
    ...little(body.length, 4),
    ...body,
    ...(body.length % 2 ? [0] : []),
  ];
  const riff = (...chunks: readonly number[][]): number[] => [
    ...letters('RIFF'),
    ...little(chunks.flat().length + 4, 4),
    ...letters('WEBP'),
    ...chunks.flat(),
  ];
  const extended = (flags: number): number[] => chunk('VP8X', [flags, 0, 0, 0, 3, 0, 0, 2, 0, 0]);

  it('keeps the chunks that draw it, promises no others, and is as long as it says', () => {
    const drawn = [chunk('ICCP', [1, 2, 3]), chunk('ALPH', [4]), chunk('VP8 ', [5, 6, 7, 8])];
    const secret = letters(SECRET);
    expect(
      bare(
        'webp',
        riff(extended(0x3c), ...drawn, chunk('EXIF', secret), chunk('XMP ', secret), chunk('prvt', secret)),
        secret,
      ),
    ).toEqual(riff(extended(0x30), ...drawn));
  });

  // loss 15
  it('is left as it was itself, also where a command gives its bytes', () => {
    const photo = Buffer.from(riff(extended(0x3c), chunk('VP8 ', [5, 6, 7, 8])));
    const before = [...photo];
    barePhoto(somePhoto('0', 'webp'), photo);
    expect([...photo]).toEqual(before);
  });
});

describe('a GIF', () => {
  const blocks = (text: string): number[] => [text.length, ...letters(text), 0];
  const head = [...letters('GIF89a'), 4, 0, 3, 0, 0x80, 0, 0, ...[1, 1, 1, 2, 2, 2]];
  const loop = [0x21, 0xff, 11, ...letters('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
  const picture = [0x2c, 0, 0, 0, 0, 4, 0, 3, 0, 0x80, 3, 3, 3, 4, 4, 4, 2, 2, 0x4c, 1, 0];

  it('keeps its pictures and how they are played, byte for byte, and nothing else', () => {
    const comment = [0x21, 0xfe, ...blocks(SECRET)];
    const xmp = [0x21, 0xff, 11, ...letters('XMP DataXMP'), ...blocks(SECRET)];
    expect(bare('gif', head, loop, comment, control, picture, xmp, control, picture, [0x3b], letters(SECRET))).toEqual([
      ...head,
      ...loop,
      ...control,
      ...picture,
      ...control,
      ...picture,
      0x3b,
    ]);
  });
});

describe('an AVIF', () => {
  const photo = readFileSync(new URL('../../import/photo/fixtures/photo.avif', import.meta.url));
  const box = (type: string, ...body: readonly (readonly number[])[]): number[] => [
    ...big(body.flat().length + 8, 4),
    ...letters(type),
    ...body.flat(),
  ];
  const item = (id: number, type: string, name = ''): number[] =>
    box('infe', [2, 0, 0, 0], big(id, 2), [0, 0], letters(type), letters(`${name}\0`));
  const reference = (type: string, from: number, to: number): number[] =>
    box(type, big(from, 2), big(1, 2), big(to, 2));
  const size = (width: number, height: number): number[] => box('ispe', big(0, 4), big(width, 4), big(height, 4));
  const [pixels, thumbnail, exif] = [letters('PIXELS'), letters(`T-${SECRET}`), letters(`E-${SECRET}`)];
  /** An AVIF of a picture that is turned by its `irot`, with a thumbnail, EXIF, and names wherever there is room for one. */
  const whole = (places: readonly number[]): number[] => [
    ...box('ftyp', letters('mif1'), big(0, 4), letters('miafavif')),
    ...box(
      'meta',
      big(0, 4),
      box('hdlr', big(0, 8), letters('pict'), big(0, 12), letters(`${SECRET}\0`)),
      box('pitm', big(0, 4), big(1, 2)),
      box(
        'iloc',
        [0, 0, 0, 0, 0x44, 0],
        big(3, 2),
        [pixels, thumbnail, exif].flatMap(({ length }, at) => [
          ...[...big(at + 1, 2), ...big(0, 2), ...big(1, 2)],
          ...[...big(places[at] ?? 0, 4), ...big(length, 4)],
        ]),
      ),
      box('iinf', big(0, 4), big(3, 2), item(1, 'av01', SECRET), item(3, 'Exif', SECRET), item(2, 'av01', SECRET)),
      box('iref', big(0, 4), reference('thmb', 2, 1), reference('cdsc', 3, 1)),
      box(
        'iprp',
        box('ipco', size(90, 60), box('irot', [1]), box('udes', big(0, 4), letters(`vi\0${SECRET}\0`))),
        box('ipma', big(0, 4), big(1, 4), big(1, 2), [3, 1, 0x82, 3]),
      ),
      box('xml ', big(0, 4), letters(SECRET)),
    ),
    ...box('uuid', letters(SECRET)),
    ...box('mdat', letters(SECRET), pixels, thumbnail, exif),
    ...box('free', letters(SECRET)),
    ...letters(SECRET).slice(0, 5),
  ];
  const found = (bytes: readonly number[], part: readonly number[]): number =>
    Buffer.from(bytes).indexOf(Buffer.from(part));
  const made = whole([pixels, thumbnail, exif].map((part) => found(whole([]), part)));

  it('keeps the picture at its place, how it is turned, and nothing of what it states about itself', () => {
    const kept = bare('avif', made);
    expect(Buffer.from(made).toString('latin1').split(SECRET)).toHaveLength(12);
    expect(Buffer.from(kept).toString('latin1')).not.toMatch(/CANAR|Exif/);
    expect(found(kept, pixels)).toBe(found(made, pixels));
    expect(photoSize(Uint8Array.from(kept))).toEqual({ width: 60, height: 90 });
    expect(bare('avif', kept)).toEqual(kept);
  });

  it('of a real encoder keeps the coded pictures, transparency too, byte for byte', () => {
    const kept = Buffer.from(bare('avif', [...photo]));
    for (const secret of ['CANARY', 'Exif', 'xmpmeta', 'Lê Thị Vắng', 'Lò gốm'])
      expect([secret, photo.includes(secret), kept.includes(secret)]).toEqual([secret, true, false]);
    expect(kept).toHaveLength(photo.length);
    const data = photo.indexOf('mdat') + 4;
    const coded = photo.subarray(data, photo.indexOf('Exif', data) - 4);
    expect(coded.length).toBeGreaterThan(80);
    expect(kept.subarray(data, data + coded.length).equals(coded)).toBe(true);
    expect(photoSize(kept)).toEqual({ width: 40, height: 30 });
  });

  it('that cannot be followed leaves the house without any bytes', () => {
    for (const length of [20, 60, 200]) expect(bare('avif', [...photo.subarray(0, length)])).toEqual([]);
  });

  it('is followed within a moment, whatever numbers it claims', () => {
    fc.assert(
      fc.property(fc.nat(made.length - 1), fc.nat(255), fc.nat(255), (at, one, other) => {
        const bytes = Uint8Array.from(made);
        bytes.set([one, other].slice(0, bytes.length - at), at);
        const start = performance.now();
        photoSize(bytes);
        bare('avif', [...bytes]);
        expect(performance.now() - start).toBeLessThan(500);
      }),
      { numRuns: 2000 },
    );
  });
});

it('refuses a kind of picture that it does not know, rather than letting it through', () => {
  expect(() => barePhoto('x.tiff' as ReturnType<typeof somePhoto>, Uint8Array.of(1))).toThrow('x.tiff');
});
