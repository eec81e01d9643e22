import { useEffect, useRef, type MouseEvent, type RefObject } from 'react';
import type { Change } from '../../shared/compare';
import { isField } from '../commands';

/** What the keys A and R do; absent where the story cannot be changed. */
interface Acts {
  readonly accept: (changes: readonly Change[]) => void;
  readonly reject: (changes: readonly Change[]) => void;
}

/** How long the list takes to be drawn anew, in ms. */
const REDRAWN_MS = 50;

const cardsIn = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-card]')];

/**
 * Handles the keys of the whole tab panel that `panel` is in, text fields excepted: J and K go through the cards of
 * `list`, A accepts and R rejects the change at hand, and in the list the arrows do as J and K. The card at hand is the
 * one with the focus; while the focus is beside the list, the last one that had it or else the first.
 */
export function useReviewKeys(
  panel: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  changes: readonly Change[],
  acts: Acts | null,
): void {
  const last = useRef<Element>(null);
  useEffect(() => {
    const whole = panel.current?.closest<HTMLElement>('[role="tabpanel"]');
    const onFocus = ({ target }: FocusEvent): void => {
      const card = list.current && cardAt(list.current, target);
      if (card) last.current = card;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (list.current) onReviewKey(event, list.current, last.current, changes, acts);
    };
    whole?.addEventListener('focusin', onFocus);
    whole?.addEventListener('keydown', onKey);
    return () => {
      whole?.removeEventListener('focusin', onFocus);
      whole?.removeEventListener('keydown', onKey);
    };
  });
}

function cardAt(list: Element, target: EventTarget | null): HTMLElement | undefined {
  const item = target instanceof Element && list.contains(target) ? target.closest('li') : null;
  return cardsIn(list).find((one) => item?.contains(one));
}

const isKeyOf = (way: 'next' | 'previous', key: string, isInList: boolean): boolean =>
  way === 'next' ? key === 'j' || (isInList && key === 'ArrowDown') : key === 'k' || (isInList && key === 'ArrowUp');

function onReviewKey(
  event: KeyboardEvent,
  list: Element,
  last: Element | null,
  changes: readonly Change[],
  acts: Acts | null,
): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element) || isField(target)) return;
  const cards = cardsIn(list);
  const isInList = list.contains(target);
  const at = cards.findIndex((one) => one === (isInList ? cardAt(list, target) : last));
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (isKeyOf('next', key, isInList)) cards[Math.min(at + 1, cards.length - 1)]?.focus();
  else if (isKeyOf('previous', key, isInList)) cards[Math.max(at - 1, 0)]?.focus();
  else if (acts && (key === 'a' || key === 'r')) {
    const chosen = at < 0 && !isInList ? cards.findIndex((card) => card.dataset['change'] !== undefined) : at;
    const change = changes.find(({ id }) => id === cards[chosen]?.dataset['change']);
    if (!change) return;
    if (key === 'a') acts.accept([change]);
    else acts.reject([change]);
    keepFocus(list, chosen, !isInList);
  } else return;
  event.preventDefault();
}

/** What was pressed or clicked may be gone with its card: the focus stays in the list then. */
export function onReviewClick({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  const card = target instanceof Element ? target.closest('li') : null;
  keepFocus(
    currentTarget,
    cardsIn(currentTarget).findIndex((one) => card?.contains(one)),
  );
}

/** The card at hand is gone when it was decided; the next one takes its place, once that is drawn: also from beside the list where `isMoved`. */
function keepFocus(list: Element, at: number, isMoved = false): void {
  setTimeout(() => {
    const cards = cardsIn(list);
    if (isMoved || document.activeElement === document.body) cards[Math.min(at, cards.length - 1)]?.focus();
  }, REDRAWN_MS);
}
