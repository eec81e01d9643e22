import { newReview, type DraftId, type PhotoName, type Story } from '../../../shared/story';
import { isoInstant } from '../../../shared/text';
import { DRAFT_FORMAT_VERSION, encodeDraftFile, type DraftFile } from '../draftFile';
import { draftFolder } from '../folders';
import { storePhoto } from '../photos/photoStore';
import type { FilePort } from '../../disk';
import { makeDraftFolder } from './makeDraftFolder';
import { writeDraftFile } from './writeDraftFile';

/** A photo's bytes, or what reads them when their turn comes, so that not all photos of a draft are in memory at once. */
export type GivenPhoto = Uint8Array | (() => Promise<Uint8Array>);

/** A draft to be made in a library. */
export interface NewDraft {
  readonly library: string;
  readonly id: DraftId;
  readonly story: Story;
  readonly photos: ReadonlyMap<PhotoName, GivenPhoto>;
  readonly now: Date;
  readonly author: string;
}

/** Makes a draft with its photos, whole or not at all. Throws the file system's error, and that of a photo that cannot be read. */
export async function createDraft(
  files: FilePort,
  { library, id, story, photos, now, author }: NewDraft,
  newId: () => string,
): Promise<{ readonly file: DraftFile; readonly bytes: Uint8Array }> {
  const file = { revision: 1, savedAt: isoInstant(now), savedBy: author, review: newReview, story };
  const bytes = encodeDraftFile(file);
  await makeDraftFolder(files, library, id, newId, async (making) => {
    for (const [name, photo] of photos)
      await storePhoto(files, making, name, photo instanceof Uint8Array ? photo : await photo(), newId);
    await writeDraftFile(files, draftFolder(making).story, bytes, newId);
  });
  return { file: { ...file, formatVersion: DRAFT_FORMAT_VERSION }, bytes };
}
