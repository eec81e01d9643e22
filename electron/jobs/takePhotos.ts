import { fileKind, type FoundPhoto } from '../../shared/import';
import type { Lang, PhotoName } from '../../shared/story';
import { photoNameOf, readRegularFile, type GivenPhoto } from '../library';
import type { InnerPicture, Jobs } from './jobs';
import type { PhotoFile } from './photosBeside';

/** Largest photo beside a text, in bytes. */
export const MAX_PHOTO_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes of photos whose metadata one process reads at a time: a start for each would take most of the time of an import. */
const DETAILS_BYTES = 32 * 1024 * 1024;

/** The photos that can be used, by their names in the story and in the draft. */
export async function takePhotos(
  pictures: readonly InnerPicture[],
  beside: readonly PhotoFile[],
  lang: Lang,
  jobs: Jobs,
) {
  const photos = new Map<PhotoName, GivenPhoto>();
  const found = new Map<string, FoundPhoto>();
  let waiting: { readonly fileName: string; readonly name: PhotoName | null; readonly bytes: Uint8Array }[] = [];
  const readDetails = async (): Promise<void> => {
    const read = waiting;
    waiting = [];
    const details = await jobs.readPhotoDetails(
      read.map(({ bytes }) => bytes),
      lang,
    );
    for (const [at, { fileName, name }] of read.entries()) found.set(fileName, { name, ...details[at] });
  };
  const take = async ({ fileName, bytes }: InnerPicture, again: (name: PhotoName) => GivenPhoto): Promise<void> => {
    const named = photoNameOf(bytes, fileName);
    if (named.ok) photos.set(named.name, again(named.name));
    // What a photo states about itself is of use where it is of a kind that Stet cannot show, too.
    else if (named.code !== 'not-a-photo' || fileKind(bytes, 'other') !== 'photo') return;
    waiting.push({ fileName, name: named.ok ? named.name : null, bytes });
    if (waiting.reduce((sum, one) => sum + one.bytes.length, 0) >= DETAILS_BYTES) await readDetails();
  };
  for (const picture of pictures) await take(picture, () => picture.bytes);
  for (const { fileName, path } of beside) {
    const read = await readRegularFile(path, { most: MAX_PHOTO_FILE_BYTES, followsLinks: false });
    if (read.ok) await take({ fileName, bytes: read.bytes }, (name) => () => readAgain(path, name));
  }
  if (waiting.length > 0) await readDetails();
  return { found, photos };
}

/** A photo that was found beside a text and is not there any more, or is another one now. */
export class PhotoGoneError extends Error {
  override readonly name = 'PhotoGoneError';
}

async function readAgain(path: string, name: PhotoName): Promise<Uint8Array> {
  const read = await readRegularFile(path, { most: MAX_PHOTO_FILE_BYTES, followsLinks: false });
  const named = read.ok ? photoNameOf(read.bytes, path) : null;
  if (!read.ok || !named?.ok || named.name !== name) throw new PhotoGoneError(`${path} has changed since it was read`);
  return read.bytes;
}
