import { acceptChanges, rejectChanges, type Change } from '../../shared/compare';
import { changePlace, jumpTo, moveBaseline, replaceStory, useOpenStory } from '../story';
import { compareNow } from './reviewStore';

/** The changes as they are now, of those that were seen: the story may have changed since. */
function now(seen: readonly Change[]) {
  const { baseline, story, changes } = compareNow();
  const ids = new Set(seen.map(({ id }) => id));
  return { baseline, story, picked: changes.filter(({ id }) => ids.has(id)) };
}

/** Takes the user to a change. */
export function showChange(change: Change): void {
  const { story, picked } = now([change]);
  const place = story && picked[0] ? changePlace(picked[0], story) : null;
  if (place) jumpTo(place);
}

/** Accepts changes: the baseline contains them too from now on. The text stays as it is. */
export function accept(seen: readonly Change[]): void {
  const { baseline, picked } = now(seen);
  const held = useOpenStory.getState().open?.review.baseline;
  if (baseline && held && picked.length > 0) moveBaseline({ ...held, story: acceptChanges(baseline, picked) });
}

/** Rejects changes: the text is there again as in the baseline. */
export function reject(seen: readonly Change[]): void {
  const { story, picked } = now(seen);
  if (!story || picked.length === 0) return;
  replaceStory(rejectChanges(story, picked));
  compareNow();
}
