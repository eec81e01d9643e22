import { expect, it } from 'vitest';
import { mediaTypeOf, photoTypeOf } from './photoType';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

it.each([
  ['\xff\xd8\xff\xe0', 'jpg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a..', 'gif'],
  ['GIF89a..', 'gif'],
  ['RIFF....WEBPVP8 ', 'webp'],
  ['\0\0\0\x18ftypavif\0\0\0\0mif1miaf', 'avif'],
  ['\0\0\0\x18ftypmif1\0\0\0\0miafavif', 'avif'],
  ['\0\0\0\x18ftypavis\0\0\0\0avifmiaf\0\0\0\x08moov', null],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', null],
  ['\0\0\0\x18ftypmif1\0\0\0\0mif1heic', null],
  ['\0\0\0\x14ftypmif1avifmif1avif', null],
  ['\xff\xd8', null],
  ['\x89PNG\n\x1a\n', null],
  ['\x89PNG\r\n\x1a', null],
  ['GIF88a', null],
  ['..GIF89a', null],
  ['RIFF....WAVEfmt ', null],
  ['....WEBPRIFF', null],
  ['....RIFFWEBP', null],
  ['', null],
])('a file that begins with %j is a picture of the type %s', (start, type) => {
  expect(photoTypeOf(bytes(start))).toBe(type);
});

it.each([
  ['a.jpg', 'image/jpeg'],
  ['a.b.png', 'image/png'],
  ['a.webp', 'image/webp'],
  ['jpg.gif', 'image/gif'],
  ['a.avif', 'image/avif'],
])('the photo %s is served as %s', (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});
