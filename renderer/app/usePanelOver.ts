import { useEffect } from 'react';
import { rememberCaret } from '../ui';
import { uncoverPaper, usePanels } from './panels';

/** Where a panel begins that is opened over the paper. */
const FIRST_STOP = {
  desk: '.desk-panel [type="search"]',
  inspector: '.inspector [role="tab"][aria-selected="true"]',
} as const;

/**
 * Puts the focus into the panel that lies over the paper, and puts the panel away at Escape or when the user goes back
 * to the paper; after Escape, focus and caret are where they were.
 */
export function usePanelOver(): void {
  const over = usePanels((panels) => panels.over);
  useEffect(() => {
    if (over === null) return;
    const giveBack = rememberCaret();
    document.querySelector<HTMLElement>(FIRST_STOP[over])?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !isInDialog) uncoverPaper();
    };
    // The foot of the window stays beside the panel, with the button that puts it away.
    const onLeave = ({ target }: Event): void => {
      if (target instanceof Element && target.closest('.shell__middle') && !target.closest('.shell__foot'))
        uncoverPaper();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', onLeave);
    document.addEventListener('pointerdown', onLeave);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', onLeave);
      document.removeEventListener('pointerdown', onLeave);
      // Where the panel had the focus, nothing has it now.
      if (document.activeElement === document.body) giveBack();
    };
  }, [over]);
}
