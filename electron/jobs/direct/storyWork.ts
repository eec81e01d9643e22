import { bySeverity, partIgnored, reviewFindings, storyChecker, type Finding } from '../../../shared/check';
import { mergeStories, type Conflict } from '../../../shared/compare';
import { decodeDraftFile, encodeDraftFile, type DraftFile } from '../../library';
import type { CheckOrder, MergeOrder } from '../jobs';

/**
 * Returns the findings in a story, the worst first, open comments and changes of a draft among them; those that
 * somebody has ignored are left out.
 */
export function checkedStory({ story, draftFile, house, now }: CheckOrder): readonly Finding[] {
  const all = storyChecker().check(story, { house, now });
  const { open } = partIgnored(all, story.ignoredChecks);
  return bySeverity([...open, ...(draftFile ? reviewFindings(story, fileOf(draftFile).review) : [])]);
}

/** Two edited copies of a story as the next revision of mine. */
export function mergedStories({ base, mine, theirs, draftFile, savedAt }: MergeOrder): {
  readonly draftFile: Uint8Array;
  readonly conflicts: readonly Conflict[];
} {
  const { story, conflicts } = mergeStories(base, mine, theirs);
  const { review, revision, savedBy } = fileOf(draftFile);
  return { draftFile: encodeDraftFile({ review, revision: revision + 1, savedBy, savedAt, story }), conflicts };
}

function fileOf(bytes: Uint8Array): DraftFile {
  const read = decodeDraftFile(bytes);
  if (!read.ok) throw new RangeError(`A draft that was read cannot be read again: ${read.reason}`);
  return read.file;
}
