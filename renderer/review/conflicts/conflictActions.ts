import { acceptChanges, conflictsBetween, takeTheirs, type Conflict } from '../../../shared/compare';
import type { Baseline, OtherCopy } from '../../../shared/story';
import { asOneStep, changePlace, jumpTo, moveBaseline, replaceStory, useOpenStory } from '../../story';
import { compareNow } from '../reviewStore';

/** What is still to be decided between the text and another copy. */
export const conflictsOf = (other: OtherCopy | null): readonly Conflict[] =>
  other ? conflictsBetween(other.merged, other.theirs) : [];

/** Decides a conflict, in one step of undo: the text becomes as theirs is, or stays as it is. */
export function decide(conflict: Conflict, isTheirs: boolean): void {
  const { open } = useOpenStory.getState();
  const baseline = open?.review.baseline;
  if (!open || open.readOnly || !baseline?.otherCopy) return;
  const { merged } = baseline.otherCopy;
  asOneStep(() => {
    if (isTheirs) replaceStory(takeTheirs(open.story, merged, conflict));
    moveBaseline(withDecided(baseline, baseline.otherCopy, conflict));
  });
  compareNow();
}

function withDecided(baseline: Baseline, other: OtherCopy | null, { changes }: Conflict): Baseline {
  if (!other) return baseline;
  const decided = { ...other, merged: acceptChanges(other.merged, changes) };
  return { ...baseline, otherCopy: conflictsOf(decided).length === 0 ? null : decided };
}

/** Takes the user to the words that both changed. */
export function showConflict({ changes: [first] }: Conflict): void {
  const { open } = useOpenStory.getState();
  // The path of a change in theirs is one of theirs; a text that was merged has its parts in the same places, or near.
  const place = open && first && changePlace({ ...first, after: first.before } as typeof first, open.story);
  if (place) jumpTo(place.kind === 'block' ? { ...place, range: null } : place);
}
