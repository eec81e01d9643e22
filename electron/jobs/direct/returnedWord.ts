import { randomUUID } from 'node:crypto';
import { diffStories, namesByContent, withNoteNames } from '../../../shared/compare';
import { readDocx, rowsWithPhotos, withPhotos } from '../../../shared/import';
import type { StetPackage } from '../../../shared/package';
import { draftExcess, signOff, type Origin, type Story, type Thread } from '../../../shared/story';
import { isoInstant } from '../../../shared/text';
import { failure } from '../../../shared/bridge';
import type { ReadFailure, ReadReturned } from '../jobs';
import { tooLarge } from '../tooLarge';
import { baselineOf, exportedText, filesOf } from './exportedText';
import { heldIn, joinThreads } from './joinThreads';
import { packReturned, stepsInOrder } from './packReturned';
import { returnedRows } from './returnedRows';
import { acceptedSince, lift, photosIn, readBack, writtenChanges } from './throughWord';

/**
 * Reads a Word document that was exported from a draft and edited as another copy of that draft, with a text for each
 * author and time. `held` is the draft as it is now. What Word documents cannot hold is not taken for deleted: each text
 * is the exported one, changed where the document differs from what it was when it was exported. Throws a `RangeError`
 * where that cannot be found out.
 */
export async function returnedWord(
  bytes: Uint8Array,
  origin: Origin,
  held: StetPackage,
): Promise<ReadReturned | ReadFailure> {
  const [now] = filesOf([held.draftFile]);
  if (!now) throw new RangeError('A draft that was packed cannot be read again');
  const exported = exportedText(origin, held);
  const { file: base } = exported;
  const known = withOthers(now.review.threads, base.review.threads);
  const isWritten = origin.withChanges ? await writtenChanges(exported, held) : () => false;
  const read = readDocx(bytes, {
    newId: randomUUID,
    now: isoInstant(new Date()),
    known: { isWritten, threadOf: heldIn(known), signOff: signOff(base.story.bylines) },
  });
  if (!read.ok) return failure(read.code, read.message);

  const back = await readBack(base.story, held.photos);
  const { found, photos } = await photosIn(read.pictures, back.photos, base.story);
  const names = namesByContent(base.story, [
    read.story,
    ...(read.changes ? [read.changes.baseline, ...read.changes.steps].map(({ story }) => story) : []),
    read.rejected,
  ]);
  const named = (story: Story): Story => withNoteNames(withPhotos(story, found), names);
  const lifted = (story: Story) => lift(back.story, base.story, named(story));
  const normalize = (story: Story): Story => lifted(story).story;
  const untracked = normalize(read.changes?.baseline.story ?? read.story);
  const untrackedCount = diffStories(base.story, untracked).length;
  const tracked = (read.changes?.steps ?? []).map((step) => ({ ...step, story: normalize(step.story) }));
  const byNobody = { story: untracked, by: read.savedBy, at: tracked[0]?.at ?? read.savedAt };
  const steps = stepsInOrder(untrackedCount > 0 || tracked.length === 0 ? [byNobody, ...tracked] : tracked, [
    base.savedAt,
    now.review.baseline?.savedAt ?? base.savedAt,
  ]);
  const story = steps.at(-1)?.story ?? base.story;

  const before = baselineOf(base, filesOf([...held.versions.values()]));
  const baseline =
    base.review.baseline && before && origin.withChanges
      ? {
          ...base.review.baseline,
          story: await acceptedSince(before, base.story, named(read.rejected), held.photos),
        }
      : base.review.baseline;
  const review = { ...base.review, baseline, threads: joinThreads(known, read) };
  const excess = draftExcess(story, review);
  if (excess) return tooLarge(excess);
  return {
    ok: true,
    story,
    rows: returnedRows(rowsWithPhotos(read.rows, found), {
      count: diffStories(base.story, story).length,
      untracked: untrackedCount > 0 ? { by: read.savedBy, count: untrackedCount } : null,
      wordWon: lifted(read.story).conflicts,
      nearestBase: exported.isExact ? null : base.savedAt,
    }),
    pack: packReturned({ origin, exported, steps, review, photos, now }),
  };
}

const withOthers = (threads: readonly Thread[], others: readonly Thread[]): readonly Thread[] => [
  ...threads,
  ...others.filter(({ id }) => !threads.some((thread) => thread.id === id)),
];
