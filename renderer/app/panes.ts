import { rememberCaret } from '../ui';

/** A part of the window that F6 goes to, and where the focus goes in it the first time: to the first of `stops` that is there. */
interface Pane {
  readonly place: string;
  readonly stops: readonly string[];
}

const PAPER: Pane = {
  place: '.tracked-room, .paper-scroll:not([hidden])',
  stops: ['.editor-body', '.paper-scroll', 'textarea'],
};

/** The panes in the order of F6. One that is put away is passed over. */
const PANES: readonly Pane[] = [
  { place: '.desk-panel', stops: ['.desk-card__open[tabindex="0"]', '[type="search"]'] },
  { place: '.top-bar, .focus-bar', stops: ['button:not(:disabled)'] },
  { place: '.editor-toolbar', stops: ['[tabindex="0"]', 'button:not(:disabled)'] },
  PAPER,
  { place: '.inspector', stops: ['[role="tab"][aria-selected="true"]'] },
];

/** Restores the focus of each pane, with the caret, to where it was when the pane was left. */
const left = new Map<Pane, () => void>();

const elementOf = ({ place }: Pane): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(place)].find((one) => one.getClientRects().length > 0) ?? null;

/** Puts the focus into the next pane of the window, or with -1 into the one before; in each it goes to where it was last. */
export function goToPane(by: 1 | -1): void {
  const focused = document.activeElement;
  const shown = PANES.filter((pane) => elementOf(pane) !== null);
  const at = shown.findIndex((pane) => elementOf(pane)?.contains(focused));
  const here = shown[at];
  if (here) left.set(here, rememberCaret());
  const start = at < 0 && by < 0 ? shown.length : at;
  const next = shown[(start + by + shown.length) % shown.length];
  if (next) enter(next);
}

/** Puts the focus back into the paper, with the caret where it was; without effect while there is none. */
export const goToPaper = (): void => enter(PAPER);

function enter(next: Pane): void {
  const pane = elementOf(next);
  if (!pane) return;
  left.get(next)?.();
  // What it was last may be gone, and in its place the focus may have gone elsewhere.
  if (pane.contains(document.activeElement)) return;
  const stops = next.stops.map((stop) => pane.querySelector<HTMLElement>(stop));
  stops.find((stop) => stop)?.focus();
}

/** Remembers where the focus is in each pane as it goes to another or into a dialog; returns a dispose function. */
export function registerPanes(): () => void {
  const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    const pane = PANES.find(({ place }) => target.closest(place) !== null);
    if (!pane || (relatedTarget instanceof Element && relatedTarget.closest(pane.place))) return;
    left.set(pane, rememberCaret(target));
  };
  document.addEventListener('focusout', onFocusOut);
  return () => document.removeEventListener('focusout', onFocusOut);
}
