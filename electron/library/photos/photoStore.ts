import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { photoPixels } from '../../../shared/export';
import { photoNameSchema, type PhotoName } from '../../../shared/story';
import { failure, type Failure } from '../../../shared/bridge';
import { draftFolder } from '../folders';
import { readRegularFile, renameOver, writeAtomically, type FilePort } from '../../disk';
import { photoTypeOf } from './photoType';

/** Largest photo that a draft takes in, in bytes (50 MB). */
export const MAX_PHOTO_BYTES = 50 * 1024 * 1024;
const MAX_PIXELS = 150_000_000;

type PhotoFailure = Failure<'not-a-photo' | 'photo-too-large' | 'empty-file'>;

/**
 * Returns the name that a photo's bytes have in a draft, or why they are not taken in. `fileName` is for the sentence.
 */
export function photoNameOf(
  bytes: Uint8Array,
  fileName: string,
): { readonly ok: true; readonly name: PhotoName } | PhotoFailure {
  const about = basename(fileName);
  if (bytes.length === 0) return failure('empty-file', `"${about}" is empty.`, about);
  const type = photoTypeOf(bytes);
  if (type === null) return failure('not-a-photo', `"${about}" is not a JPEG, PNG, WebP, GIF or AVIF picture.`, about);
  if (bytes.length > MAX_PHOTO_BYTES) return failure('photo-too-large', `"${about}" is larger than 50 MB.`, about);
  const size = photoPixels(bytes);
  if (size === null) return failure('not-a-photo', `"${about}" is damaged: its size cannot be read.`, about);
  if (size.width * size.height > MAX_PIXELS)
    return failure('photo-too-large', `"${about}" has more than 150 million pixels.`, about);
  return { ok: true, name: photoNameSchema.parse(`${hexHash(bytes)}.${type}`) };
}

const hexHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes a photo into a draft's folder; one that is there already, whole, is not written again, and a damaged one is kept aside. */
export async function storePhoto(
  files: FilePort,
  folder: string,
  name: PhotoName,
  bytes: Uint8Array,
  newId: () => string,
): Promise<void> {
  const { photos, photo, damaged } = draftFolder(folder);
  if (await loadPhoto(folder, name)) return;
  await files.makeFolder(photos);
  if (await lstat(photo(name)).catch(() => null)) {
    await files.makeFolder(damaged);
    await renameOver(files, photo(name), join(damaged, `${newId()}-${name}`));
  }
  await writeAtomically(files, photo(name), bytes, newId);
}

/**
 * Returns the bytes of a photo of a draft; null where there is no such file or its bytes are not the ones of its name.
 */
export async function loadPhoto(folder: string, name: PhotoName): Promise<Uint8Array | null> {
  const read = await readRegularFile(draftFolder(folder).photo(name), { most: MAX_PHOTO_BYTES, followsLinks: false });
  return read.ok && name.startsWith(`${hexHash(read.bytes)}.`) ? read.bytes : null;
}

/** Returns the photos of those names that a draft's folder holds, whole. */
export async function loadPhotos(folder: string, names: readonly PhotoName[]): Promise<Map<PhotoName, Uint8Array>> {
  const photos = new Map<PhotoName, Uint8Array>();
  for (const name of names) {
    const bytes = await loadPhoto(folder, name);
    if (bytes) photos.set(name, bytes);
  }
  return photos;
}
