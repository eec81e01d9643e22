import type { KeyboardEvent, MouseEvent } from 'react';
import type { Change } from '../../shared/compare';

/** What the keys A and R do; absent where the story cannot be changed. */
interface Acts {
  readonly accept: (changes: readonly Change[]) => void;
  readonly reject: (changes: readonly Change[]) => void;
}

/** How long the list takes to be drawn anew, in ms. */
const REDRAWN_MS = 50;

const NEXT: ReadonlySet<string> = new Set(['j', 'ArrowDown']);
const PREVIOUS: ReadonlySet<string> = new Set(['k', 'ArrowUp']);

const cardsIn = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-card]')];

/** Keys in the list of changes and comments: J and K or the arrows go through it, A accepts and R rejects the one at hand. */
export function onReviewKey(event: KeyboardEvent<HTMLElement>, changes: readonly Change[], acts: Acts | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLTextAreaElement) return;
  const list = event.currentTarget;
  const cards = cardsIn(list);
  const card = event.target instanceof Element ? event.target.closest('li') : null;
  const at = cards.findIndex((one) => card?.contains(one));
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const change = changes.find(({ id }) => id === cards[at]?.dataset['change']);
  if (NEXT.has(key)) cards[Math.min(at + 1, cards.length - 1)]?.focus();
  else if (PREVIOUS.has(key)) cards[Math.max(at - 1, 0)]?.focus();
  else if (acts && change && key === 'a') acts.accept([change]);
  else if (acts && change && key === 'r') acts.reject([change]);
  else return;
  event.preventDefault();
  if (key === 'a' || key === 'r') keepFocus(list, at);
}

/** What was pressed or clicked may be gone with its card: the focus stays in the list then. */
export function onReviewClick({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  const card = target instanceof Element ? target.closest('li') : null;
  keepFocus(
    currentTarget,
    cardsIn(currentTarget).findIndex((one) => card?.contains(one)),
  );
}

/** The card at hand is gone when it was decided; the next one takes its place, once that is drawn. */
function keepFocus(list: Element, at: number): void {
  setTimeout(() => {
    const cards = cardsIn(list);
    if (document.activeElement === document.body) cards[Math.min(at, cards.length - 1)]?.focus();
  }, REDRAWN_MS);
}
