import { basename, join } from 'node:path';
import type { StetPackage } from '../../shared/package';
import { draftIdSchema, heldPhotos, newReview, type PhotoName, type Review, type Story } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import { decodeDraftFile, encodeDraftFile } from './draftFile';
import { draftFolder } from './folders';
import { loadPhotos } from './photos/photoStore';
import { readDraft } from './read/readDraft';
import { listVersions, versionBytes } from './versions/versionStore';

/**
 * Returns a draft's folder as a package: its newest text that is good, every version that can be read, and the photos
 * that any of them shows. Null where there is no draft to be read.
 */
export async function packDraft(folder: string, madeAt: Date): Promise<StetPackage | null> {
  const read = await readDraft(folder);
  if (read.kind === 'missing' || read.kind === 'unreadable') return null;
  const names = new Set<PhotoName>(heldPhotos(read.file.story));
  const { baseline } = read.file.review;
  const compared = [baseline?.story, baseline?.otherCopy?.merged, baseline?.otherCopy?.theirs];
  for (const story of compared) if (story) for (const photo of heldPhotos(story)) names.add(photo);
  const versions = new Map<string, Uint8Array>();
  const place = draftFolder(folder).versions;
  for (const { name } of await listVersions(place).catch(() => [])) {
    const bytes = await versionBytes(join(place, name));
    const version = bytes && decodeDraftFile(bytes);
    if (!bytes || !version?.ok) continue;
    versions.set(name, bytes);
    for (const photo of heldPhotos(version.file.story)) names.add(photo);
  }
  const photos = await loadPhotos(folder, [...names]);
  const draftId = draftIdSchema.safeParse(basename(folder)).data ?? null;
  return { draftId, madeAt: isoInstant(madeAt), draftFile: read.bytes, photos, versions };
}

/** Returns a story that is no draft, or not as one has it on disk, as a package. */
export function packStory(
  story: Story,
  photos: ReadonlyMap<PhotoName, Uint8Array>,
  madeAt: Date,
  review: Review = newReview,
): StetPackage {
  const savedAt = isoInstant(madeAt);
  const draftFile = encodeDraftFile({ revision: 1, savedAt, savedBy: '', review, story });
  return { draftId: null, madeAt: savedAt, draftFile, photos, versions: new Map() };
}
