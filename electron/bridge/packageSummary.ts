import type { PackageSummary } from '../../shared/bridge';
import type { StetPackage } from '../../shared/package';
import { heldPhotos, openThreads, type Story } from '../../shared/story';
import { copyBytes, oneLine } from '../../shared/text';
import { mediaTypeOf, photoNameOf, readEnvelope } from '../library';

/** Photos of a package that are shown before it is added, and the largest that is handed to the page for that, in bytes. */
const THUMBNAILS = { most: 3, bytes: 8 * 2 ** 20 };

/** Summarizes a package that was read, for a look at it before it is added. It may come from anybody: its words are made printable. */
export function packageSummary({ draftFile, photos, versions }: StetPackage, story: Story): PackageSummary {
  const envelope = readEnvelope(draftFile);
  const thumbnails = heldPhotos(story)
    .slice(0, THUMBNAILS.most)
    .flatMap((name) => {
      const bytes = photos.get(name);
      const isShown = bytes && bytes.length <= THUMBNAILS.bytes && photoNameOf(bytes, name).ok;
      return isShown ? { type: mediaTypeOf(name), bytes: copyBytes(bytes) } : [];
    });
  return {
    by: oneLine(envelope?.savedBy ?? ''),
    status: envelope?.review.status ?? 'draft',
    openComments: openThreads(envelope?.review.threads ?? []).length,
    photos: photos.size,
    thumbnails,
    versions: versions.size,
    lead: oneLine(story.lead),
  };
}
