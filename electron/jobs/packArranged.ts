import { anchorThreads, followRoles, piecesOf, storyOfPieces, type Piece } from '../../shared/import';
import type { StetPackage } from '../../shared/package';
import { heldPhotos, type PhotoName, type Story } from '../../shared/story';
import type { GivenPhoto } from '../library';
import type { Jobs, ReviewText } from './jobs';
import { packReview, photoBytes, type PhotoReview } from './packReview';

/**
 * Packs a Word document with tracked changes whose pieces were given other roles (`arranged`, which `story` is made of): every
 * text of its review has its pieces in those roles too, so each change stays one of the same words, author and time. Photos that
 * no text shows any more are left out. Rejects where its changes cannot be counted, and where a photo is gone.
 */
export async function packArranged(
  story: Story,
  arranged: readonly Piece[],
  given: ReadonlyMap<PhotoName, GivenPhoto>,
  review: PhotoReview,
  jobs: Pick<Jobs, 'countChanges'>,
): Promise<StetPackage> {
  const arrange = (text: ReviewText): ReviewText => {
    const pieces = followRoles(arranged, piecesOf(text.story, text.leftOut, text.sources));
    return { ...text, story: storyOfPieces(text.story, pieces) };
  };
  const all = review.baseline === null ? [] : [review.baseline, ...review.steps].map(arrange);
  const isChanged = all.some((text) => !isSame(text.story, story));
  // Of a paragraph that is left out nothing came or went.
  const [baseline = null, ...steps] = isChanged
    ? all.filter(({ story: one }, at) => at === 0 || !isSame(one, all[at - 1]?.story))
    : [];
  const held = new Set([story, ...all.map((text) => text.story)].flatMap(heldPhotos));
  const photos = new Map([...given].filter(([name]) => held.has(name)));
  const threads = anchorThreads(review.threads, baseline ? [story, baseline.story] : [story]);
  const changeCount = baseline ? await jobs.countChanges(baseline.story, story) : 0;
  return packReview(story, await photoBytes(photos), { baseline, steps, changeCount, threads }, new Date());
}

const isSame = (one: Story, other: Story | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
