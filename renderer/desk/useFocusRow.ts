import { useRef, type RefObject } from 'react';

/** How many frames a row that is out of sight has to be drawn. */
const MOST_FRAMES = 20;

/**
 * Returns the function that scrolls to a row and focuses its card; it waits until the row is drawn. A later call ends
 * an earlier one.
 */
export function useFocusRow(
  list: RefObject<HTMLElement | null>,
  scrollTo: (row: number) => void,
): (row: number) => void {
  const turn = useRef(0);
  return (row) => {
    const mine = (turn.current += 1);
    scrollTo(row);
    const tryIn = (framesLeft: number): void => {
      if (mine !== turn.current) return;
      const card = list.current?.querySelector<HTMLElement>(`[aria-posinset="${row + 1}"] .desk-card__open`);
      if (card) card.focus({ preventScroll: true });
      else if (framesLeft > 0) requestAnimationFrame(() => tryIn(framesLeft - 1));
    };
    // At once where it is drawn: the next key, such as Enter, is for that card.
    tryIn(MOST_FRAMES);
  };
}
