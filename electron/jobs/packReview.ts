import { versionName, type StetPackage } from '../../shared/package';
import { anchorOf, newReview, type PhotoName, type Review, type Story, type Thread } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import type { StorySources } from '../../shared/import';
import { encodeDraftFile, type GivenPhoto } from '../library';
import type { ReadReview, ReadStep } from './jobs';

/** What is to be reviewed in a Word document, with the photos in its texts, and the paragraphs that its story was read from. */
export interface PhotoReview extends ReadReview {
  readonly sources: StorySources;
}

/** Texts of a review, whose pieces need not be known. */
interface Texts extends Pick<ReadReview, 'changeCount' | 'threads'> {
  readonly baseline: ReadStep | null;
  readonly steps: readonly ReadStep[];
}

/** Reads the bytes of photos that are given by a function. */
export async function photoBytes(
  given: ReadonlyMap<PhotoName, GivenPhoto>,
): Promise<ReadonlyMap<PhotoName, Uint8Array>> {
  const photos = new Map<PhotoName, Uint8Array>();
  for (const [name, photo] of given) photos.set(name, photo instanceof Uint8Array ? photo : await photo());
  return photos;
}

/**
 * Packs a story with what is to be reviewed in it, as a package that becomes a draft: the baseline and every step from it to the
 * story are versions, by which Review finds who made a change and when.
 */
export function packReview(
  story: Story,
  photos: ReadonlyMap<PhotoName, Uint8Array>,
  { baseline, steps, changeCount, threads: read }: Texts,
  now: Date,
): StetPackage {
  const savedAt = isoInstant(now);
  const threads = read.map((thread) => atPhoto(thread, story));
  const texts: readonly ReadStep[] = baseline === null ? [] : [baseline, ...steps];
  const review: Review = {
    ...newReview,
    ...(baseline === null
      ? {}
      : {
          status: 'inReview',
          baseline: { revision: 1, savedAt: baseline.at, by: baseline.by, story: null, otherCopy: null },
          changeCount,
        }),
    threads,
  };
  const savedBy = texts.at(-1)?.by ?? '';
  return {
    draftId: null,
    madeAt: savedAt,
    draftFile: encodeDraftFile({ revision: texts.length + 1, savedAt, savedBy, review, story }),
    photos,
    versions: new Map(
      texts.map((text, at) => {
        const stamp = { revision: at + 1, savedAt: text.at };
        return [
          versionName(stamp),
          encodeDraftFile({ ...stamp, savedBy: text.by, review: newReview, story: text.story }),
        ];
      }),
    ),
  };
}

/** Returns a thread about a photo anchored at that photo as the draft holds it now; any other thread as it is. */
function atPhoto(thread: Thread, story: Story): Thread {
  if (thread.anchor.kind !== 'block') return thread;
  const anchor = anchorOf({ kind: 'block', block: thread.anchor.block, part: null, range: null }, story);
  return anchor ? { ...thread, anchor } : thread;
}
