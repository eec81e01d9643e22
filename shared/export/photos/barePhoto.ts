import type { PhotoName } from '../../story';
import { bareAvif } from './avif';
import { bareGif } from './gif';
import { bareJpeg } from './jpeg';
import { barePng } from './png';
import { bareWebp } from './webp';

const KINDS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  jpg: bareJpeg,
  png: barePng,
  webp: bareWebp,
  gif: bareGif,
  avif: bareAvif,
};

/**
 * Returns the bytes of a photo as they may be published: the picture, its colours and how it is turned. Where it was
 * taken, by which camera of whose, and what its owner wrote into it does not leave the house with it; caption and
 * credit are in the story. The picture's own data is not changed. The ending of a photo's name is its kind, since the
 * library named it so by its bytes.
 */
export function barePhoto(name: PhotoName, bytes: Uint8Array): Uint8Array {
  const bare = KINDS[name.split('.').at(-1) ?? ''];
  if (!bare) throw new RangeError(`No way to take the metadata out of ${name}`);
  return bare(bytes);
}
