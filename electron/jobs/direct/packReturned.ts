import type { DocxText } from '../../../shared/import';
import { versionName, type StetPackage } from '../../../shared/package';
import { newReview, type Origin, type PhotoName, type Review } from '../../../shared/story';
import { isoInstant } from '../../../shared/text';
import { encodeDraftFile, type DraftFile } from '../../library';
import type { ExportedText } from './exportedText';

const A_SECOND_MS = 1000;

/** Returns texts with times that rise and come after all of `after` (ISO 8601): who made a change is found by the first text that has it. */
export function stepsInOrder(steps: readonly DocxText[], after: readonly string[]): readonly DocxText[] {
  let last = after.reduce((latest, at) => Math.max(latest, Date.parse(at)), 0);
  return steps.map((step) => {
    const own = step.at === '' ? 0 : Date.parse(step.at);
    last = Math.max(own, Math.ceil((last + 1) / A_SECOND_MS) * A_SECOND_MS);
    return { ...step, at: isoInstant(new Date(last)) };
  });
}

interface Returned {
  readonly origin: Origin;
  readonly exported: ExportedText;
  /** The texts since that one, oldest first; one at least. */
  readonly steps: readonly DocxText[];
  /** The review state of the copy. */
  readonly review: Review;
  readonly photos: ReadonlyMap<PhotoName, Uint8Array>;
  /** The draft as it is now. */
  readonly now: DraftFile;
}

/** Packs the texts of a document that came back as another copy of its draft: the last one, and the others with the exported one as its versions. */
export function packReturned({ origin, exported, steps, review, photos, now }: Returned): StetPackage {
  const { file, bytes } = exported;
  // Only versions above the baseline are looked through for who made a change.
  const first = Math.max(file.revision, now.review.baseline?.revision ?? 0) + 1;
  const files = steps.map(({ story, by, at }, index) => ({
    revision: first + index,
    savedAt: at,
    savedBy: by,
    review: index === steps.length - 1 ? review : newReview,
    story,
  }));
  const last = files.at(-1);
  if (!last) throw new RangeError('A document that came back has no text');
  return {
    draftId: origin.draftId,
    madeAt: last.savedAt,
    draftFile: encodeDraftFile(last),
    photos,
    versions: new Map([
      [versionName(file), bytes],
      ...files.slice(0, -1).map((one) => [versionName(one), encodeDraftFile(one)] as const),
    ]),
  };
}
