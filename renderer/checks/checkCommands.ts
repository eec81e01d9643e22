import { SpellCheck } from 'lucide-react';
import type { Finding } from '../../shared/check';
import type { Place } from '../../shared/story';
import type { Command } from '../commands';
import { showFinding } from './actions';
import { useChecks } from './checksStore';

/** Shows what is found at the caret. */
export const CHECK_HERE_KEYS = 'Alt+Enter';

let last: Finding | null = null;

/** The findings in the order of the story. */
const inOrder = (): readonly Finding[] =>
  [...useChecks.getState().open].sort((a, b) => orderOf(a.place) - orderOf(b.place));

const orderOf = (place: Place): number =>
  place.kind === 'field' ? -1 : place.block + (place.range ? place.range.start / 1e9 : 0);

function step(by: 1 | -1): void {
  const all = inOrder();
  const at = last ? all.indexOf(last) : -1;
  const next = all[(at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length];
  if (!next) return;
  last = next;
  showFinding(next);
}

/** What can be done with the checks by keyboard; `openHere` shows the card of what is found at the caret. */
export const checkCommands = (openHere: () => void): readonly Command[] => {
  const isEnabled = (): boolean => useChecks.getState().open.length > 0;
  return [
    {
      id: 'check.next',
      label: 'command.nextCheck',
      icon: SpellCheck,
      keywords: 'check next kiem tra tiep loi',
      shortcut: 'F8',
      isEnabled,
      run: () => step(1),
    },
    {
      id: 'check.previous',
      label: 'command.previousCheck',
      keywords: 'check previous kiem tra truoc loi',
      shortcut: 'Shift+F8',
      isEnabled,
      run: () => step(-1),
    },
    {
      id: 'check.here',
      label: 'command.checkHere',
      keywords: 'check fix here sua cho nay',
      shortcut: CHECK_HERE_KEYS,
      isEnabled,
      run: openHere,
    },
  ];
};
