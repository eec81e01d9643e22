import { createHash } from 'node:crypto';
import { barePhoto } from '../../shared/export';
import type { StetPackage } from '../../shared/package';
import { heldPhotos, newReview, photoNameSchema, textOnlyStory, type PhotoName } from '../../shared/story';
import { decodeDraftFile, encodeDraftFile } from './draftFile';

/**
 * Returns a package with the present story and nothing else: no versions, comments, notes or steps of the review, and
 * photos without where and with what they were taken. It keeps the draft's id, so that a copy of it merges.
 */
export function textOnlyPack(pack: StetPackage): StetPackage {
  const read = decodeDraftFile(pack.draftFile);
  if (!read.ok) throw new RangeError(`A package holds a draft that cannot be read: ${read.reason}`);
  const { story, revision, savedAt, savedBy } = read.file;
  const photos = new Map<PhotoName, Uint8Array>();
  const names = new Map<PhotoName, PhotoName>();
  for (const name of heldPhotos(story)) {
    const bytes = pack.photos.get(name);
    if (!bytes) continue;
    const bare = barePhoto(name, bytes);
    const bareName = bareNameOf(name, bare);
    names.set(name, bareName);
    photos.set(bareName, bare);
  }
  const plain = textOnlyStory(story, (name) => names.get(name) ?? name);
  const draftFile = encodeDraftFile({ revision, savedAt, savedBy, review: newReview, story: plain });
  return { ...pack, draftFile, photos, versions: new Map() };
}

/** Returns the name that a photo has without its metadata. */
export const bareNameOf = (name: PhotoName, bare: Uint8Array): PhotoName =>
  photoNameSchema.parse(`${createHash('sha256').update(bare).digest('hex')}.${name.split('.').at(-1) ?? ''}`);
