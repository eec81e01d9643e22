/** Returns the focus to the body after a menu took it; the caret is where it was. */
export const focusBody = (): void =>
  document.querySelector<HTMLElement>('.editor-body')?.focus({ preventScroll: true });

/**
 * Puts the focus into the body, unless what was chosen has put it somewhere else, such as into the field for a comment.
 */
export function focusBodyAfterMenu(): void {
  if (isFocusLeft()) focusBody();
}

/** Whether the focus is where a menu leaves it: nowhere, in a dialog as a whole, in the menu that is closing, or on the button of one. */
export const isFocusLeft = (): boolean =>
  document.activeElement?.matches('body, dialog, [role="menu"], [role="menu"] *, [aria-haspopup="menu"]') ?? true;
