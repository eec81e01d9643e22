import type { Merged } from '../../../shared/bridge';
import type { Text } from '../../i18n';
import { useOpenStory } from '../../story';
import { notify } from '../../ui';

/**
 * Notifies the user of what was merged into the open draft, and how much of it is to be decided. A notice of conflicts
 * goes with the first decision, from which on it counts too many. `takeBack` is behind its button; null for none.
 */
export function notifyMerge(merged: Merged, takeBack: (() => void) | null, text: Text): void {
  const { by, conflicts, hasCommonVersion, isTextChanged } = merged;
  const name = by === '' ? text('common.colleague') : by;
  const label = isTextChanged ? 'import.merged' : 'import.mergedNoText';
  const told = text(conflicts === 0 ? label : 'import.mergedConflicts', { by: name, count: conflicts });
  const dismiss = notify(hasCommonVersion ? told : `${told} ${text('import.noCommon')}`, {
    action: takeBack && { label: text('common.undo'), run: takeBack },
  });
  if (conflicts > 0) onceDecided(dismiss);
}

const toDecide = () => useOpenStory.getState().open?.review.baseline?.otherCopy;

/** Runs `then` once what is to be decided in the open draft has changed, or another draft is open. */
function onceDecided(then: () => void): void {
  const before = toDecide();
  const stop = useOpenStory.subscribe(() => {
    if (toDecide() === before) return;
    stop();
    then();
  });
}
