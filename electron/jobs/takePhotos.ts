import { fileKind, type FoundPhoto } from '../../shared/import';
import type { Lang, PhotoName } from '../../shared/story';
import { photoNameOf, type GivenPhoto } from '../library';
import { readRegularFile } from '../disk';
import type { InnerPicture, Jobs } from './jobs';
import type { PhotoFile } from './photosBeside';

/** Largest photo beside a text, in bytes. */
export const MAX_PHOTO_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes of photos whose metadata one process reads at a time: a start for each would take most of the time of an import. */
const DETAILS_BYTES = 32 * 1024 * 1024;

interface TakeOptions {
  readonly lang: Lang;
  readonly readDetails: Jobs['readPhotoDetails'];
  /** Photos of the draft; what their metadata states is not read. */
  readonly known?: ReadonlySet<PhotoName>;
}

/** Takes the pictures of a text one by one; one of a kind that Stet cannot show is found without a name. */
export function createPhotoTaker({ lang, readDetails, known = new Set() }: TakeOptions) {
  const found = new Map<string, FoundPhoto>();
  let waiting: { readonly fileName: string; readonly name: PhotoName | null; readonly bytes: Uint8Array }[] = [];
  const readWaiting = async (): Promise<void> => {
    const read = waiting;
    waiting = [];
    const details = await readDetails(
      read.map(({ bytes }) => bytes),
      lang,
    );
    for (const [at, { fileName, name }] of read.entries()) found.set(fileName, { name, ...details[at] });
  };
  return {
    /** Returns the name in the draft of a picture that can be used; null for any other. */
    async take({ fileName, bytes }: InnerPicture): Promise<PhotoName | null> {
      const named = photoNameOf(bytes, fileName);
      // What a photo states about itself is of use where it is of a kind that Stet cannot show, too.
      if (!named.ok && (named.code !== 'not-a-photo' || fileKind(bytes, 'other') !== 'photo')) return null;
      const name = named.ok ? named.name : null;
      if (name !== null && known.has(name)) found.set(fileName, { name });
      else waiting.push({ fileName, name, bytes });
      if (waiting.reduce((sum, one) => sum + one.bytes.length, 0) >= DETAILS_BYTES) await readWaiting();
      return name;
    },
    /** Returns the photos that were found, by their names in the text. */
    async found(): Promise<ReadonlyMap<string, FoundPhoto>> {
      if (waiting.length > 0) await readWaiting();
      return found;
    },
  };
}

/** Returns the photos that can be used, by their names in the story and in the draft. */
export async function takePhotos(
  pictures: readonly InnerPicture[],
  beside: readonly PhotoFile[],
  lang: Lang,
  jobs: Jobs,
) {
  const photos = new Map<PhotoName, GivenPhoto>();
  const taker = createPhotoTaker({ lang, readDetails: (bytes, of) => jobs.readPhotoDetails(bytes, of) });
  for (const picture of pictures) {
    const name = await taker.take(picture);
    if (name !== null) photos.set(name, picture.bytes);
  }
  for (const { fileName, path } of beside) {
    const read = await readRegularFile(path, { most: MAX_PHOTO_FILE_BYTES, followsLinks: false });
    const name = read.ok ? await taker.take({ fileName, bytes: read.bytes }) : null;
    if (name !== null) photos.set(name, () => readAgain(path, name));
  }
  return { found: await taker.found(), photos };
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
