import { randomUUID } from 'node:crypto';
import { diffStories } from '../../../shared/compare';
import { readDocx } from '../../../shared/import';
import { draftExcess, newReview, storyExcess } from '../../../shared/story';
import { isoInstant, type OldFont } from '../../../shared/text';
import { failure } from '../../../shared/bridge';
import type { ReadArticle, ReadFailure, ReadReview } from '../jobs';
import { tooLarge } from '../tooLarge';

/** Reads a Word document as a story (`oldFont` is how text in fonts of Unicode is read, null for as it is), its tracked changes and comments as what is to be reviewed. */
export function readWordDocument(bytes: Uint8Array, oldFont: OldFont | null = null): ReadArticle | ReadFailure {
  const read = readDocx(bytes, { newId: randomUUID, now: isoInstant(new Date()), oldFont });
  if (!read.ok) return failure(read.code, read.message);
  const { story, rows, leftOut, sources, photoFileNames, pictures, changes, threads, origin } = read;
  const article = { ok: true, story, rows, leftOut, sources, photoFileNames, pictures, origin } as const;
  const baseline = changes?.baseline ?? null;
  const excess =
    draftExcess(read.story, { ...newReview, threads }) ?? (baseline === null ? null : storyExcess(baseline.story));
  if (excess) return tooLarge(excess);
  if (baseline === null && threads.length === 0) return { ...article, review: null };
  const changeCount = baseline === null ? 0 : diffStories(baseline.story, read.story).length;
  const review: ReadReview = { baseline, steps: changes?.steps ?? [], changeCount, threads };
  // Word counts every run that came or went; the user finds as many as Review shows.
  const counted = rows.map((row) =>
    row.field === 'changes' && changeCount > 0 ? { ...row, text: String(changeCount) } : row,
  );
  return { ...article, rows: counted, review };
}
