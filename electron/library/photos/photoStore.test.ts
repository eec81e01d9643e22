import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { photoNameSchema } from '../../../shared/story';
import { somePhotoBytes } from '../testing';
import { photoNameOf } from './photoStore';

/** A PNG whose header claims so many pixels. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(somePhotoBytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const avif = readFileSync('shared/import/photo/fixtures/photo.avif');
const MB = 1024 * 1024;
const tooLarge = (message: string) => ({ ok: false, code: 'photo-too-large', message, about: 'bến.png' });

// loss 20
it.each([
  ['150 million pixels', pngOf(15_000, 10_000), { ok: true }],
  ['a pixel column more', pngOf(15_001, 10_000), tooLarge('"bến.png" has more than 150 million pixels.')],
  ['50 MB', Buffer.concat([somePhotoBytes], 50 * MB), { ok: true }],
  ['a byte more', Buffer.concat([somePhotoBytes], 50 * MB + 1), tooLarge('"bến.png" is larger than 50 MB.')],
  ['AVIF', avif, { ok: true, name: photoNameSchema.parse(`${createHash('sha256').update(avif).digest('hex')}.avif`) }],
  ['AVIF that is cut off', avif.subarray(0, 200), { ok: false, code: 'not-a-photo', about: 'bến.png' }],
  ['no pixel', pngOf(0, 10_000), { ok: false, code: 'not-a-photo', about: 'bến.png' }],
])('a photo of %s is taken in, or refused with the reason', (_, bytes, answer) => {
  expect(photoNameOf(bytes, 'ảnh/bến.png')).toMatchObject(answer);
});
