import { join } from 'node:path';
import type { StetPackage } from '../../../shared/package';
import type { DraftId } from '../../../shared/story';
import { draftFolder } from '../folders';
import { storePhoto } from '../photos/photoStore';
import { withCountedRevisions } from '../versions/renumber';
import type { FilePort } from '../../disk';
import { makeDraftFolder } from './makeDraftFolder';
import { writeDraftFile } from './writeDraftFile';

/** Makes a draft of a package, with its versions and photos, whole or not at all, and never over a draft that is there. Throws the file system's error. */
export async function takePackage(
  files: FilePort,
  library: string,
  id: DraftId,
  came: StetPackage,
  newId: () => string,
): Promise<void> {
  const pack = withCountedRevisions(came);
  await makeDraftFolder(files, library, id, newId, async (making) => {
    const place = draftFolder(making);
    for (const [name, bytes] of pack.photos) await storePhoto(files, making, name, bytes, newId);
    if (pack.versions.size > 0) await files.makeFolder(place.versions);
    for (const [name, bytes] of pack.versions) await writeDraftFile(files, join(place.versions, name), bytes, newId);
    await writeDraftFile(files, place.story, pack.draftFile, newId);
  });
}
