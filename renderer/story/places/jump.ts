import type { Place } from '../../../shared/story';
import { runCommand } from '../../commands';
import { bodyView } from './bodyView';
import { fieldOf, rangeOf } from './locate';
import { isShowingChanges, toggleShowChanges } from './showChanges';
import { hideVersion } from './versionShown';

/** Scrolls to a place and leaves the caret where it is. A field of the inspector is not brought to the front. */
export function showPlace(place: Place): void {
  const element = place.kind === 'block' ? bodyView()?.elementOf(place.block) : null;
  (element ?? fieldOf(place))?.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => showRange(place));
}

/** Takes the user to a place: scrolls to it, puts the caret there and selects its stretch. A field of the inspector is brought to the front first. */
export function jumpTo(place: Place): void {
  hideVersion();
  if (isShowingChanges()) toggleShowChanges();
  const element = place.kind === 'block' ? bodyView()?.elementOf(place.block) : null;
  // A block far off is not laid out yet (`content-visibility`), so it is brought near before its text is looked for.
  element?.scrollIntoView({ block: 'center' });
  if (place.kind === 'field' && !select(place)) {
    runCommand('view.story');
    // The tab is drawn first.
    requestAnimationFrame(() => void select(place));
  } else if (place.kind === 'block') select(place);
  requestAnimationFrame(() => showRange(place));
}

function select(place: Place): boolean {
  if (place.kind === 'field' && place.field === 'body') {
    bodyView()?.select(0, null, { start: 0, end: 0 });
    return true;
  }
  const field = fieldOf(place);
  if (field) {
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
    const { start, end } = place.range ?? { start: 0, end: field.value.length };
    field.setSelectionRange(start, end);
    return true;
  }
  if (place.kind === 'field') return false;
  bodyView()?.select(place.block, place.part, place.range ?? { start: 0, end: 0 });
  return true;
}

/** A long block can be in view while the stretch is not. */
function showRange(place: Place): void {
  const range = rangeOf(place);
  const scroller = range?.startContainer.parentElement?.closest('.paper-scroll');
  if (!range || !scroller) return;
  const seen = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (top < seen.top + 40 || bottom > seen.bottom - 40) {
    scroller.scrollTop += (top + bottom) / 2 - (seen.top + seen.bottom) / 2;
  }
}
