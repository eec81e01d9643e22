/** Gives the focus back to the body after a menu took it; the caret is where it was. */
export const focusBody = (): void =>
  document.querySelector<HTMLElement>('.editor-body')?.focus({ preventScroll: true });
