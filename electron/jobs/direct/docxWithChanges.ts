import { firstMade, trackStory } from '../../../shared/compare';
import { exportTrackedDocx, type DocxComment, type ExportResult, type PhotoBytes } from '../../../shared/export';
import type { StetPackage } from '../../../shared/package';
import {
  nameThread,
  threadPlaces,
  type Origin,
  type Place,
  type Story,
  type Thread,
  type TrackedStory,
  type TrackedText,
} from '../../../shared/story';
import { baselineOf, filesOf } from './exportedText';

/**
 * Returns a draft as a Word document that shows what changed since its baseline, by whom and when, and its comments. A
 * draft that was never submitted has no changes.
 */
export function docxWithChanges(
  story: Story,
  photos: PhotoBytes,
  pack: StetPackage,
  origin: Origin | null = null,
): Promise<ExportResult> {
  const [current] = filesOf([pack.draftFile]);
  if (!current) throw new RangeError('A draft that was packed cannot be read again');
  const { review, savedBy, savedAt } = current;
  const kept = filesOf([...pack.versions.values()]).sort((a, b) => Date.parse(a.savedAt) - Date.parse(b.savedAt));
  const baseline = baselineOf(current, kept) ?? story;
  const since = Date.parse(review.baseline?.savedAt ?? savedAt);
  const made = firstMade(
    baseline,
    kept
      // A colleague's copy may have been saved before the baseline that it came to.
      .filter(({ savedAt: at, keptFor }) => keptFor === 'copy' || Date.parse(at) > since)
      .filter(({ savedAt: at }) => Date.parse(at) <= Date.parse(savedAt))
      .map((file) => ({ story: file.story, by: file.savedBy, at: file.savedAt })),
  );
  const { threads } = review;
  const places = threadPlaces(threads, story);
  const named = threads.reduce((now, { id }) => namedAt(now, id, places.get(id)?.[0]), story);
  const tracked = trackStory(baseline, named, (change) => made(change) ?? { by: savedBy, at: savedAt });
  const elsewhere = threads.filter(({ id }) => !isInRuns(places.get(id)?.[0], named, id));
  return exportTrackedDocx(
    story,
    elsewhere.reduce((now, { id }) => atField(now, id, places.get(id)?.[0]), tracked),
    new Map([...pack.photos, ...photos]),
    threads.flatMap((thread) => commentsOf(thread, elsewhere.includes(thread))),
    origin,
  );
}

/** The story with the runs of a place naming the thread, where it has runs. */
function namedAt(story: Story, thread: Thread['id'], place: Place | undefined): Story {
  if (place?.kind !== 'block' || place.part === null || place.range === null) return story;
  const { block, part, range } = place;
  const body = story.body.map((one, at) => (at === block ? nameThread(one, part, range, thread) : one));
  return { ...story, body };
}

const isInRuns = (place: Place | undefined, story: Story, thread: Thread['id']): boolean =>
  place?.kind === 'block' && JSON.stringify(story.body[place.block]).includes(thread);

const FIELDS = ['section', 'kicker', 'headline', 'dateline', 'lead'] as const;

/** Returns the story with a comment that no run of the body names at its field, else at the headline. */
function atField(tracked: TrackedStory, thread: Thread['id'], place: Place | undefined): TrackedStory {
  const field = FIELDS.find((one) => place?.kind === 'field' && place.field === one) ?? 'headline';
  const name = (text: TrackedText): TrackedText =>
    text.map((piece) => ({
      ...piece,
      content: piece.content.map((run) =>
        run.kind === 'text' ? { ...run, comments: [...run.comments, thread] } : run,
      ),
    }));
  return { ...tracked, [field]: name(tracked[field]) };
}

/** The remark and its replies; a comment that is not at its words quotes them. */
const commentsOf = ({ id, quote, comments, resolved }: Thread, isElsewhere: boolean): readonly DocxComment[] =>
  comments.map(({ by, at, text }, number) => ({
    thread: id,
    by,
    at,
    isResolved: resolved !== null,
    text: isElsewhere && quote !== '' && number === 0 ? `“${quote}”\n${text}` : text,
  }));
