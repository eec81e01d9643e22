import { barePhoto } from '../../../shared/export';
import type { StetPackage } from '../../../shared/package';
import { photoNameSchema, renamePhotos, type PhotoName } from '../../../shared/story';
import { decodeDraftFile, encodeDraftFile, readEnvelope, withVersionName } from '../draftFile';
import { draftFolder } from '../folders';
import { loadPhoto } from '../photos/photoStore';
import { listFolder } from '../../disk';
import { bareNameOf } from '../textOnlyPack';

/**
 * Returns a package of a draft whose photos are those that the draft in `folder` holds wherever they show the same: what
 * was sent as text only comes back with photos without their metadata, which are no other photos.
 */
export async function withOriginalPhotos(folder: string, pack: StetPackage): Promise<StetPackage> {
  const held = (await listFolder(draftFolder(folder).photos).catch(() => [])).flatMap(
    (name) => photoNameSchema.safeParse(name).data ?? [],
  );
  const unknown = [...pack.photos.keys()].filter((name) => !held.includes(name));
  const originals = new Map<PhotoName, PhotoName>();
  for (const name of unknown.length > 0 ? held : []) {
    const bytes = await loadPhoto(folder, name);
    const bareName = bytes && bareNameOf(name, barePhoto(name, bytes));
    if (bareName && unknown.includes(bareName)) originals.set(bareName, name);
  }
  if (originals.size === 0) return pack;
  const original = (bytes: Uint8Array): Uint8Array => {
    const read = decodeDraftFile(bytes);
    if (!read.ok) return bytes;
    // What marks a version is beside what is decoded.
    const { keptFor, name = '' } = readEnvelope(bytes) ?? {};
    const renamed = renamePhotos(read.file, (photo) => originals.get(photo) ?? photo);
    return withVersionName(encodeDraftFile({ ...renamed, keptFor }), name);
  };
  return {
    ...pack,
    draftFile: original(pack.draftFile),
    versions: new Map([...pack.versions].map(([name, bytes]) => [name, original(bytes)])),
    photos: new Map([...pack.photos].filter(([name]) => !originals.has(name))),
  };
}
