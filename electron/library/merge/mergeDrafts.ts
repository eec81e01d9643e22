import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { acceptChanges, diffStories, mergeStories } from '../../../shared/compare';
import {
  mergeThreads,
  storyToJson,
  textOnlyStory,
  type Baseline,
  type OtherCopy,
  type Review,
  type Story,
  type VersionStamp,
} from '../../../shared/story';
import type { DraftFile } from '../draftFile';

/** One of two copies of a draft: its newest text, and what was kept of it before, in any order. */
export interface DraftCopy {
  readonly current: DraftFile;
  readonly versions: readonly DraftFile[];
}

/** Two copies of a draft as one, and how many conflicts are left to decide. */
export interface MergedDraft {
  readonly story: Story;
  readonly review: Review;
  readonly conflicts: number;
  /** Whether a text that both copies hold was found; else the oldest one was taken for it. */
  readonly hasCommonVersion: boolean;
  /** Whether the other copy holds a text, a step, a comment or a decision that mine does not. */
  readonly hasNews: boolean;
  /** Whether the merged text differs from mine. */
  readonly isTextChanged: boolean;
}

/**
 * Two copies of a draft as one. Their texts are merged by the newest text that both hold; what both changed differently
 * stays as mine has it, and theirs waits in the review state. Steps and comments of both are kept.
 */
export function mergeDrafts(mine: DraftCopy, theirs: DraftCopy): MergedDraft {
  const common = commonVersion(mine, theirs);
  const sent = common ? null : sentAsText(mine, theirs);
  const base = common ?? sent?.theirs ?? oldest([mine, theirs]);
  // The address that an export froze stays, also where the other copy was sent before that export.
  const slug = mine.current.story.slug ?? theirs.current.story.slug;
  const ours = { ...mine.current.story, slug };
  const other = { ...theirs.current.story, slug };
  const merge = mergeStories({ ...base.story, slug }, ours, other);
  // Theirs as it is, with the places of its comments, where nobody has written here meanwhile.
  const story = hashOf(ours) === hashOf(base.story) ? other : merge.story;
  const otherwise = acceptChanges(
    story,
    merge.conflicts.flatMap(({ changes }) => changes),
  );
  const chosen = mergeBaselines(sent?.mine ?? base, mine, theirs, slug);
  const baseline = withoutNews(chosen, sent?.mine ?? base, base.story, mine, theirs);
  const otherCopy = pending(mine.current, theirs.current, story, otherwise);
  const { log, threads, ...review } = mine.current.review;
  const steps = mergeLogs(log, theirs.current.review.log);
  const merged: Review = {
    ...review,
    status: steps.at(-1)?.status ?? review.status,
    log: steps,
    threads: mergeThreads(base.review.threads, threads, theirs.current.review.threads),
    baseline: { ...baseline, otherCopy },
  };
  return {
    story,
    review: merged,
    conflicts: merge.conflicts.length,
    hasCommonVersion: common !== null || sent !== null,
    hasNews: hasNews(mine, theirs, story, merged),
    isTextChanged: hashOf(story) !== hashOf(mine.current.story),
  };
}

/** Whether a merged draft contains anything that mine did not, or theirs holds a text that mine does not. */
function hasNews(mine: DraftCopy, theirs: DraftCopy, story: Story, merged: Review): boolean {
  const { review, story: own } = mine.current;
  const known = new Set(allOf(mine).map((file) => hashOf(file.story)));
  // A draft that has no baseline gets one by a merge.
  const { baseline } = merged;
  const compared =
    (review.baseline ?? theirs.current.review.baseline) === null && baseline?.otherCopy === null
      ? { ...merged, baseline: null }
      : merged;
  return (
    hashOf(story) !== hashOf(own) ||
    story.slug !== own.slug ||
    !isDeepStrictEqual(compared, review) ||
    allOf(theirs).some((file) => !known.has(hashOf(file.story)))
  );
}

const hashOf = (story: Story): string =>
  createHash('sha256')
    .update(JSON.stringify(storyToJson({ ...story, slug: null })))
    .digest('hex');

const allOf = ({ current, versions }: DraftCopy): readonly DraftFile[] => [...versions, current];
const byTime = (files: readonly DraftFile[]): readonly DraftFile[] =>
  [...files].sort((a, b) => Date.parse(a.savedAt) - Date.parse(b.savedAt));

/** The newest text of mine that theirs holds too; null where there is none. */
function commonVersion(mine: DraftCopy, theirs: DraftCopy): DraftFile | null {
  const known = new Set(allOf(theirs).map(({ story }) => hashOf(story)));
  return [...byTime(allOf(mine))].reverse().find(({ story }) => known.has(hashOf(story))) ?? null;
}

/**
 * The newest text of mine that theirs holds as it was sent without notes and comments, and theirs of it; null where there
 * is none. Merged by theirs, what was left out is not taken for deleted.
 */
function sentAsText(
  mine: DraftCopy,
  theirs: DraftCopy,
): { readonly mine: DraftFile; readonly theirs: DraftFile } | null {
  const known = new Map(byTime(allOf(theirs)).map((file) => [hashOf(textOnlyStory(file.story)), file]));
  for (const file of [...byTime(allOf(mine))].reverse()) {
    const other = known.get(hashOf(textOnlyStory(file.story)));
    if (other) return { mine: file, theirs: other };
  }
  return null;
}

function oldest(copies: readonly DraftCopy[]): DraftFile {
  const [first] = byTime(copies.flatMap(allOf));
  if (!first) throw new RangeError('A copy of a draft holds its text at least');
  return first;
}

/** Returns what the text is compared with from now on: the newer one of two; where both have the same, with what either accepted. `slug` is the address of the merged story. */
function mergeBaselines(base: DraftFile, mine: DraftCopy, theirs: DraftCopy, slug: Story['slug']): Baseline {
  const [own, other] = [mine.current.review.baseline, theirs.current.review.baseline];
  const { revision, savedAt, savedBy: by, story } = base;
  // A submission that came with an earlier package has been taken up.
  const isKnown = mine.versions.some((file) => other && isStampOf(file, other));
  const isLater = own && other && Date.parse(other.savedAt) > Date.parse(own.savedAt);
  const newer = isLater && !isKnown ? other : (own ?? other);
  if (!own || !other || !isStampOf(own, other)) {
    // The slug that the first export froze is nobody's change.
    return newer ?? { revision, savedAt, by, story: slug === story.slug ? null : { ...story, slug }, otherCopy: null };
  }
  const version = [...allOf(theirs), ...allOf(mine)].find((file) => isStampOf(file, own));
  if (!version || (!own.story && !other.story)) return own;
  const accepted = mergeStories(version.story, own.story ?? version.story, other.story ?? version.story);
  return { ...own, story: accepted.story };
}

const isStampOf = (one: VersionStamp, other: VersionStamp): boolean =>
  one.revision === other.revision && one.savedAt === other.savedAt;

/**
 * Returns a baseline without what theirs changed since `sent`, their text of the common version `base`: a colleague who
 * submits, or accepts changes, before sending has decided nothing for the reader of the copy, who could not review what
 * the baseline holds. A baseline that holds none of it is returned as it is; another one becomes one of `base`.
 */
function withoutNews(baseline: Baseline, base: DraftFile, sent: Story, mine: DraftCopy, theirs: DraftCopy): Baseline {
  const held = baseline.story ?? [...allOf(mine), ...allOf(theirs)].find((file) => isStampOf(file, baseline))?.story;
  if (!held) return baseline;
  const { current } = theirs;
  const own = new Set(diffStories(sent, mine.current.story).map(({ id }) => id));
  // What both changed alike may be decided here.
  const shared = diffStories(sent, current.story).filter(({ id }) => own.has(id));
  const before = { ...acceptChanges(sent, shared), slug: current.story.slug };
  const { story } = mergeStories(current.story, held, before);
  if (hashOf(story) === hashOf(held)) return baseline;
  const { revision, savedAt, savedBy: by } = base;
  return { ...baseline, revision, savedAt, by, story };
}

/**
 * Returns what nobody has decided: where theirs differs now, and where an earlier package did; null where nothing is.
 */
function pending(mine: DraftFile, theirs: DraftFile, merged: Story, otherwise: Story): OtherCopy | null {
  const earlier = mine.review.baseline?.otherCopy ?? null;
  const kept = earlier && withChangesOf(earlier, merged);
  const said = kept ? mergeStories(merged, otherwise, kept).story : otherwise;
  if (hashOf(said) === hashOf(merged)) return null;
  return { by: theirs.savedBy, at: theirs.savedAt, merged, theirs: said };
}

/** Returns a story with the differences of another copy, in place of the story's own words there. */
function withChangesOf({ merged, theirs }: OtherCopy, story: Story): Story {
  const merge = mergeStories(merged, story, theirs);
  return acceptChanges(
    merge.story,
    merge.conflicts.flatMap(({ changes }) => changes),
  );
}

/** The steps of both in the order of time, each once. */
function mergeLogs(mine: Review['log'], theirs: Review['log']): Review['log'] {
  const steps = new Map([...mine, ...theirs].map((step) => [JSON.stringify(step), step]));
  return [...steps.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
