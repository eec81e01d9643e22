import { ArrowUp10, CheckCheck, FileDiff, Undo } from 'lucide-react';
import type { Change } from '../../shared/compare';
import type { Place, Story } from '../../shared/story';
import type { Command } from '../commands';
import { changePlace, isShowingChanges, selectedPlaces, toggleShowChanges, useOpenStory } from '../story';
import { accept, reject } from './actions';
import { isSensitiveFirstNow, toggleSensitiveFirst } from './cardOrder';
import { compareNow, useReview } from './reviewStore';

const hasBaseline = (): boolean => useOpenStory.getState().open?.review.baseline != null;
const canDecide = (): boolean => {
  const { open } = useOpenStory.getState();
  return open !== null && open.readOnly === null && useReview.getState().changes.length > 0;
};

/** What can be done with changes by keyboard from the text, as rows of the registry. */
export const reviewCommands: readonly Command[] = [
  {
    id: 'review.showChanges',
    label: 'command.showChanges',
    icon: FileDiff,
    keywords: 'changes diff show track hien thay doi so sanh',
    shortcut: 'Mod+Alt+E',
    isEnabled: hasBaseline,
    isActive: isShowingChanges,
    run: toggleShowChanges,
  },
  {
    id: 'review.acceptAll',
    label: 'command.acceptAll',
    icon: CheckCheck,
    keywords: 'accept all changes chap nhan tat ca',
    isEnabled: canDecide,
    run: () => accept(compareNow().changes),
  },
  {
    id: 'review.rejectAll',
    label: 'command.rejectAll',
    icon: Undo,
    keywords: 'reject all changes tu choi tat ca',
    isEnabled: canDecide,
    run: () => reject(compareNow().changes),
  },
  {
    id: 'review.sensitiveFirst',
    label: 'review.sensitiveFirst',
    icon: ArrowUp10,
    keywords: 'order numbers names quotations first so ten trich dan truoc',
    isEnabled: hasBaseline,
    isActive: isSensitiveFirstNow,
    run: toggleSensitiveFirst,
  },
  {
    id: 'review.acceptSelection',
    label: 'command.acceptSelection',
    keywords: 'accept selection changes nhan phan chon',
    isEnabled: canDecide,
    run: () => accept(selectedChanges()),
  },
  {
    id: 'review.rejectSelection',
    label: 'command.rejectSelection',
    keywords: 'reject selection changes tra lai phan chon',
    isEnabled: canDecide,
    run: () => reject(selectedChanges()),
  },
];

function selectedChanges(): readonly Change[] {
  const { changes, story } = compareNow();
  const selected = selectedPlaces();
  return story ? changes.filter((change) => isSelected(change, story, selected)) : [];
}

function isSelected(change: Change, story: Story, selected: readonly Place[]): boolean {
  const place = changePlace(change, story);
  return place !== null && selected.some((one) => doTouch(one, place));
}

/** Whether two places share anything; a place without a stretch is all of its part. */
function doTouch(a: Place, b: Place): boolean {
  if (a.kind === 'field' || b.kind === 'field') {
    if (a.kind !== 'field' || b.kind !== 'field' || a.field !== b.field) return false;
  } else if (a.block !== b.block || (a.part !== null && b.part !== null && a.part !== b.part)) return false;
  return !a.range || !b.range || (a.range.start <= b.range.end && b.range.start <= a.range.end);
}
